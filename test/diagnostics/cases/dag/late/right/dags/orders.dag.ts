import { cron, dag, noop, notify } from "sluice";
import { support } from "../lakehouse/index.ts";

export default dag(
  "orders",
  {
    description: "",
    schedule: cron("0 2 * * *"),
    start: "2026-01-01",
    late: { after: "2h", tell: notify.sns(support) },
  },
  (d) => void d.task("load", noop()),
);
