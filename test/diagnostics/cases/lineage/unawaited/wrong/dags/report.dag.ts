import { cron, dag, lambda } from "sluice";
import { look } from "../lakehouse/index.ts";

export default dag("report", { description: "", schedule: cron("0 3 * * *"), start: "2026-01-01" }, (d) => {
  d.task("look", lambda.invoke({ function: look }));
});
