import { cron, dag, noop } from "sluice";

export default dag("visits", { description: "", schedule: cron("0 1 * * *"), start: "2026-01-01" }, (d) => {
  d.task("count", noop());
});
