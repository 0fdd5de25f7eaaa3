import { dag, lambda, onUpdate } from "sluice";
import { countVisits, pages } from "../lakehouse/index.ts";

export default dag("count", { description: "", schedule: onUpdate(pages), start: "2026-01-01" }, (d) => {
  d.task("count", lambda.invoke({ function: countVisits }));
});
