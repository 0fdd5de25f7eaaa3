import { dag, jinja, lambda, param, sns, tpl } from "sluice";
import { generateOrders, support } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import { irOf } from "../../spec-ir.ts";

const params = {
  rows: param.int(500, { min: 1, max: 10_000, description: "How many orders are made." }),
  shop: param.text("north", { oneOf: ["north", "south"] }),
};

/** Values that are known only when a task runs: dates of the run, params, and what other tasks returned. */
const spec = dag("values", { ...daily, params }, (d) => {
  const made = d.task(
    "make",
    lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: d.params.rows } }),
  );
  d.task(
    "tell",
    sns.publish({
      topic: support,
      subject: tpl`${d.params.shop} on ${d.localDate}`,
      message: tpl`${made.output.rows} orders in ${made.output.key}, from ${d.dataIntervalStart} to ${d.dataIntervalEnd}`,
    }),
  );
  d.task("tell_more", sns.publish({ topic: support, message: jinja("{{ run_id }} of {{ dag.dag_id }}") }));
});
export default spec;

const ir = irOf(spec);

export { ir as dag };
