import { cron, dag, dags } from "sluice";
import report from "./report.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("report", dags.trigger({ dag: report }));
});
