import { cron, dag, noop } from "sluice";

export default dag(
  "orders",
  {
    description: "",
    schedule: cron("0 2 * * *"),
    start: "2026-01-01",
    tags: ["finance"],
  },
  (d) => {
    d.task("a", noop());
  },
);
