import { cron, dag, glue, greater, lambda, param } from "sluice";
import { deliver, orders, ordersRaw } from "../lakehouse/index.ts";

export default dag(
  "orders",
  { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01", params: { rows: param.int(500) } },
  (d) => {
    const asked = d.only("asked", greater(d.params.rows, 0));
    d.task("deliver", lambda.invoke({ function: deliver, payload: { day: d.ds } }), { after: asked });
    d.task("conform", glue.conform({ from: ordersRaw, to: orders }));
  },
);
