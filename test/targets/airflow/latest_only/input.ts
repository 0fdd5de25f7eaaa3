import { dag, latestOnly, noop } from "sluice";
import { daily } from "../../../support/spec.ts";

/** A run that makes up for the past tells nobody. */
export default dag("latest_only", { ...daily, catchup: true }, (d) => {
  d.task("tell", noop(), { after: d.task("latest", latestOnly()) });
});
