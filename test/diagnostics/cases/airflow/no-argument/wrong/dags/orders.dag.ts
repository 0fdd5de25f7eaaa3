import { cron, dag } from "sluice";
import { SlackAPIFileOperator } from "sluice/operators/slack";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", SlackAPIFileOperator({ channel: "orders", content: "They are there." }));
});
