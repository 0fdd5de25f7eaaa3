import { dag, dags, externalDag, lambda, manual, noop, param } from "sluice";
import { generateOrders } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";

const other = dag(
  "other",
  {
    ...daily,
    schedule: manual,
    params: { day: param.required.date(), rows: param.int(500), full: param.flag(false) },
  },
  (d) => void d.task("a", noop()),
);

/** Runs of other DAGs: started, told typed params, waited for; and one that is not written here. */
export default dag("trigger", daily, (d) => {
  const made = d.task(
    "make",
    lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 }, writes: [] }),
  );
  d.task("start", dags.trigger({ dag: other, params: { day: d.ds, rows: made.output.rows, full: true } }));
  d.task("start_and_wait", dags.trigger({ dag: other, params: { day: "2026-01-31" }, wait: true, poll: "30s" }), {
    timeout: "2h",
  });
  d.task("elsewhere", dags.trigger({ dag: externalDag("theirs") }));
});

export const others = [other];
