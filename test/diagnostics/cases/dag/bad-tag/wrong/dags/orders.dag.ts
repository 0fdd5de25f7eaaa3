import { cron, dag, noop } from "sluice";

export default dag(
  "orders",
  {
    description: "",
    schedule: cron("0 2 * * *"),
    start: "2026-01-01",
    tags: [
      "What is delivered by the shop in the night, made into orders of which finance makes its reports, on Mondays too",
    ],
  },
  (d) => {
    d.task("a", noop());
  },
);
