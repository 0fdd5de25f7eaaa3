import { cron, dag, dags } from "sluice";
import visits from "./visits.dag.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("wait", dags.wait({ dag: visits }), { timeout: "2h" });
});
