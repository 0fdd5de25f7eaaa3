import { cron, dag } from "sluice";
import { BashOperator } from "sluice/operators/standard";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", BashOperator({ bashCommand: "bash /usr/local/bin/export.sh " }));
});
