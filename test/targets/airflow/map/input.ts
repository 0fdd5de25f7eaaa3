import { dag, lambda, noop, param, sns, tpl } from "sluice";
import { generateOrders, support } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";

const call = { function: generateOrders, writes: [] } as const;

/** Instances for what a task returns, for a constant list and for a param; and what they returned, used as a list. */
export default dag("map", { ...daily, params: { countries: param.list(["NL", "DE"]) } }, (d) => {
  const made = d.task("make", lambda.invoke({ ...call, payload: { date: d.ds, rows: 3 } }));
  const loaded = d.map(
    "load",
    made.output.files,
    (file) => sns.publish({ topic: support, message: tpl`loaded ${file.key} on ${d.ds}` }),
    { limit: 2, retries: 3 },
  );
  d.group("regions", (g) => {
    const counted = g.map(
      "count",
      [
        { name: "north", rows: 1 },
        { name: 'the "south"', rows: 2 },
      ],
      (region) => lambda.invoke({ ...call, payload: { date: d.ds, rows: region.rows } }),
    );
    // The answers of all instances, each of which is JSON as text.
    g.map("tell", counted.output, (answer) => sns.publish({ topic: support, message: tpl`${answer.rows} rows` }));
  });
  d.map("greet", d.params.countries, (country) => sns.publish({ topic: support, message: tpl`hello ${country}` }), {
    after: loaded,
  });
  d.task("end", noop(), { after: loaded });
});
