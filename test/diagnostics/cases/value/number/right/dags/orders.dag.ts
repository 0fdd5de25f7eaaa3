import { cron, dag, lambda } from "sluice";
import { report } from "../lakehouse/index.ts";

const orders = { delivered: 0, expected: 0 };

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const share = orders.expected === 0 ? 0 : orders.delivered / orders.expected;
  d.task("report", lambda.invoke({ function: report, payload: { share } }));
});
