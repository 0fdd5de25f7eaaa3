import { dag, noop, onUpdate } from "sluice";
import { visits } from "../lakehouse/index.ts";

export default dag("orders", { description: "", schedule: onUpdate(visits), start: "2026-01-01" }, (d) => {
  d.task("nothing", noop());
});
