import { cron, dag, glue, mart } from "sluice";
import { orders, ordersRaw, revenue } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const made = d.task("revenue", mart({ to: revenue, sql: d.sql("revenue.sql") }));
  d.task("conform", glue.conform({ from: ordersRaw, to: orders }), { after: made });
});
