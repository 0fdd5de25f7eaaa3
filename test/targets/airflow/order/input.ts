import { dag, lambda, noop, sns } from "sluice";
import { generateOrders, ordersRaw, support } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import { irOf } from "../../spec-ir.ts";

const payload = { date: "2026-01-31", rows: 10 } as const;

/**
 * Tasks run after those whose data they read and whose outputs they use; `after` says what nothing shows. A group is waited for
 * as a whole, and `when` says how those before a task must have ended.
 */
const spec = dag("order", daily, (d) => {
  const made = d.task("make", lambda.invoke({ function: generateOrders, payload }));
  d.task("count", lambda.invoke({ function: generateOrders, payload, reads: ordersRaw, writes: [] }));
  const checks = d.group(
    "checks",
    (g) => {
      const rows = g.task("rows", noop());
      g.task("keys", noop(), { after: rows });
      g.task("dates", noop());
    },
    { after: made, doc: "What must hold of the orders." },
  );
  d.task("tell", sns.publish({ topic: support, message: "The checks have ended." }), {
    after: checks,
    when: "all_done",
  });
});
export default spec;

const ir = irOf(spec);

export { ir as dag };
