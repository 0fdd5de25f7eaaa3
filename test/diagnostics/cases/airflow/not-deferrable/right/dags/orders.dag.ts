import { cron, dag } from "sluice";
import { GlueJobSensor } from "sluice/operators/glue";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", GlueJobSensor({ jobName: "orders", runId: "jr_1" }));
});
