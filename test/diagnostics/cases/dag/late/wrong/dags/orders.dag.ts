import { cron, dag, noop, notify } from "sluice";
import { alerts } from "../lakehouse/index.ts";

export default dag(
  "orders",
  {
    description: "",
    schedule: cron("0 2 * * *"),
    start: "2026-01-01",
    late: { after: "2h", tell: notify.slack(alerts) },
  },
  (d) => void d.task("load", noop()),
);
