import { dag, greater, noop, param } from "sluice";
import { daily } from "../../../support/spec.ts";

/** What comes right after is skipped; what looks at how others ended comes all the same. */
export default dag("only", { ...daily, params: { rows: param.int(500) } }, (d) => {
  const enough = d.only("enough", greater(d.params.rows, 100));
  const next = d.task("next", noop(), { after: enough });
  d.task("always", noop(), { after: next, when: "all_done" });
});
