import { cron, dag, noop } from "sluice";

export default dag(
  "orders",
  { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01", end: "2026-12-31" },
  (d) => {
    d.task("nothing", noop());
  },
);
