import { cron, dag, lambda } from "sluice";
import { fetchOrders } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.map("fetch", ["DE", "FR"], (country) => lambda.invoke({ function: fetchOrders, payload: { country } }));
});
