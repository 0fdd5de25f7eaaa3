import { dag, lambda, onUpdate } from "sluice";
import { listPages, visits } from "../lakehouse/index.ts";

export default dag("list", { description: "", schedule: onUpdate(visits), start: "2026-01-01" }, (d) => {
  d.task("list", lambda.invoke({ function: listPages }));
});
