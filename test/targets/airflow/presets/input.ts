import { cron, dag, noop } from "sluice";
import { daily } from "../../../support/spec.ts";

/** A preset, at its ticks. */
export default dag("presets", { ...daily, schedule: cron.monthly({ timezone: "Europe/Berlin", at: "tick" }) }, (d) => {
  d.task("a", noop());
});
