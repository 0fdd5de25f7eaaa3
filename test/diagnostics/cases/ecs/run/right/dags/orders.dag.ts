import { cron, dag, ecs } from "sluice";
import { report } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("report", ecs.run({ task: report, subnets: ["subnet-0a1b2c3d"] }));
});
