import { dag, manual, noop } from "sluice";

export default dag("report", { description: "", schedule: manual, start: "2026-01-01" }, (d) => {
  d.task("print", noop());
});
