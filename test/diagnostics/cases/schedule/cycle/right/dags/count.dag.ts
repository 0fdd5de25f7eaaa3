import { cron, dag, lambda } from "sluice";
import { countVisits } from "../lakehouse/index.ts";

export default dag("count", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("count", lambda.invoke({ function: countVisits }));
});
