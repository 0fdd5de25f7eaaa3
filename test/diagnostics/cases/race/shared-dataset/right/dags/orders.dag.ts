import { cron, dag, lambda } from "sluice";
import { note } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("note", lambda.invoke({ function: note }));
});
