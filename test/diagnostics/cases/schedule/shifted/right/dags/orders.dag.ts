import { dag, every, noop } from "sluice";

export default dag("orders", { description: "", schedule: every("7d"), start: "2026-01-05", catchup: true }, (d) => {
  d.task("a", noop());
});
