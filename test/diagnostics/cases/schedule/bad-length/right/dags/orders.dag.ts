import { dag, every, noop } from "sluice";

export default dag("orders", { description: "", schedule: every("1m"), start: "2026-01-01" }, (d) => {
  d.task("nothing", noop());
});
