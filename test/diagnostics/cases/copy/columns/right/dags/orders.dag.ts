import { cron, dag, redshift } from "sluice";
import { amounts, ordersRaw } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("amounts", redshift.load({ from: ordersRaw, to: amounts }));
});
