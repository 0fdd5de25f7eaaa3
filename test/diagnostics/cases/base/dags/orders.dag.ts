import { cron, dag, glue, lambda, mart } from "sluice";
import { deliver, orders, ordersRaw, revenue } from "../lakehouse/index.ts";

export default dag(
  "orders",
  { description: "From files to a mart.", schedule: cron("0 2 * * *"), start: "2026-01-01" },
  (d) => {
    d.task("deliver", lambda.invoke({ function: deliver, payload: { day: d.ds } }));
    d.task("conform", glue.conform({ from: ordersRaw, to: orders }));
    d.task("revenue", mart({ to: revenue, sql: d.sql("revenue.sql") }));
  },
);
