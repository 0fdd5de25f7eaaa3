import { cron, dag } from "sluice";
import { AppflowRecordsShortCircuitOperator } from "sluice/operators/appflow";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", AppflowRecordsShortCircuitOperator({ flowName: d.ds, appflowRunTaskId: "load" }));
});
