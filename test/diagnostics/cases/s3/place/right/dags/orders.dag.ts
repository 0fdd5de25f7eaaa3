import { cron, dag, s3, tpl } from "sluice";
import { landing, ordersRaw } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const day = tpl`${d.ds}.csv`;
  d.task("bring", s3.copy({ from: { bucket: landing, key: day }, to: { dataset: ordersRaw, key: day } }));
});
