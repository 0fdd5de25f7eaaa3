import { cron, dag, glue } from "sluice";
import { tidy } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("tidy", glue.run({ job: tidy }));
});
