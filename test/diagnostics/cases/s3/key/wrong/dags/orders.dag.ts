import { cron, dag, s3, tpl } from "sluice";
import { landing } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("tidy", s3.delete({ bucket: landing, keys: [tpl`/${d.ds}.csv`] }));
});
