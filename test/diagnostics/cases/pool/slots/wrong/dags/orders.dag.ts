import { cron, dag, noop } from "sluice";
import { shopApi } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("ask", noop(), { pool: shopApi, poolSlots: 3 });
});
