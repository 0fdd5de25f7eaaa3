import { cron, dag } from "sluice";
import { SlackAPIOperator } from "sluice/operators/slack";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("work", SlackAPIOperator({ method: "chat.postMessage", apiParams: { channel: "orders" } }));
});
