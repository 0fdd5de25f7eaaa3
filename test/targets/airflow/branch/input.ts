import {
  allOf,
  anyOf,
  atLeast,
  dag,
  differs,
  equals,
  greater,
  holds,
  isOneOf,
  lambda,
  less,
  noop,
  not,
  otherwise,
  param,
} from "sluice";
import { generateOrders } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";

const params = {
  country: param.text("NL", { oneOf: ["NL", "DE", "it's"] }),
  full: param.flag(false),
  rows: param.int(500),
};

/** Arms by every kind of condition, tasks behind one or several of them, a group and instances behind one, and a join behind all. */
export default dag("branch", { ...daily, params }, (d) => {
  const made = d.task(
    "make",
    lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: d.params.rows }, writes: [] }),
  );
  const size = d.branch("size", {
    huge: allOf(greater(made.output.rows, 10_000), not(holds(d.params.full))),
    dutch: anyOf(equals(d.params.country, "NL"), isOneOf(d.params.country, ["DE", "it's"])),
    early: allOf(
      less(d.ds, "2026-02-01"),
      anyOf(differs(made.output.key, ""), atLeast(made.output.rows, d.params.rows)),
    ),
    small: otherwise,
  });
  const huge = d.task("huge", noop(), { after: size.huge });
  const either = d.task("either", noop(), { after: [size.dutch, size.early] });
  const small = d.group(
    "small",
    (g) => {
      const first = g.task("first", noop());
      g.task("second", noop(), { after: first });
      g.task("whatever_happened", noop(), { after: first, when: "all_done" });
    },
    { after: size.small },
  );
  d.map("each", ["north", "south"], () => noop(), { after: size.huge, when: "none_failed" });
  d.task("join", noop(), { after: [huge, either, small], when: "none_failed_min_one_success" });
});
