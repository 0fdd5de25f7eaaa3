import { dag, noop } from "sluice";
import { daily } from "../../../support/spec.ts";

/** A cluster that is made, used and taken down, whatever happened between. Who waits for the group does not wait for that. */
export default dag("teardown", daily, (d) => {
  const cluster = d.group("cluster", (g) => {
    const create = g.task("create", noop());
    const work = g.task("work", noop(), { after: create });
    const more = g.task("more", noop(), { after: work });
    g.task("drop", noop(), { after: [work, more], tearsDown: create });
  });
  d.task("next", noop(), { after: cluster });
});
