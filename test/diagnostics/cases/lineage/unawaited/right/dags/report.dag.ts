import { dag, lambda, onUpdate } from "sluice";
import { look, orders } from "../lakehouse/index.ts";

export default dag("report", { description: "", schedule: onUpdate(orders), start: "2026-01-01" }, (d) => {
  d.task("look", lambda.invoke({ function: look }));
});
