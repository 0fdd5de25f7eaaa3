import { cron, dag, noop } from "sluice";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  const start = d.task("start", noop());
  d.task("use", noop(), { after: start });
  d.task("stop", noop(), { tearsDown: start });
});
