import { cron, dag, http } from "sluice";
import { shopApi } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("ask", http.request({ connection: shopApi, path: "orders" }));
});
