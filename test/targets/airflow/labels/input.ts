import { dag, label, noop } from "sluice";
import { daily } from "../../../support/spec.ts";

/** Words beside arrows: between tasks, from a group, to a group. */
export default dag("labels", daily, (d) => {
  const a = d.task("a", noop());
  const b = d.task("b", noop(), { after: a });
  const g = d.group(
    "g",
    (inner) => {
      inner.task("one", noop());
      inner.task("two", noop());
    },
    { after: label("both", a) },
  );
  d.task("z", noop(), { after: [label('the "rest"', g), b] });
  d.task("also", noop(), { after: label("both", a) });
});
