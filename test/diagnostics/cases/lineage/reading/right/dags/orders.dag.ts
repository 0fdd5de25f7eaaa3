import { cron, dag, glue, lambda, previous } from "sluice";
import { look, orders, ordersRaw } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("conform", glue.conform({ from: ordersRaw, to: orders }));
  d.task("look", lambda.invoke({ function: look }), { reads: previous(orders) });
});
