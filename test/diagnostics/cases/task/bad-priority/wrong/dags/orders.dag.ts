import { cron, dag, noop } from "sluice";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("nothing", noop(), { priority: 1.5 });
});
