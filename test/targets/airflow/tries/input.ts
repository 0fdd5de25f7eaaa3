import { cron, dag, noop, notify } from "sluice";
import { support } from "../../../support/shop.ts";
import { irOf } from "../../spec-ir.ts";

/** Further tries after the first one, how long one may take, how long a run may, and who is told. Tasks say only what differs. */
const spec = dag(
  "tries",
  {
    description: "Tries and limits.",
    schedule: cron("30 6 * * MON-FRI", { timezone: "Europe/Berlin" }),
    start: "2026-01-01",
    catchup: true,
    timeout: "6h",
    maxActiveRuns: 2,
    maxActiveTasks: 4,
    retries: { attempts: 3, delay: "5m", backoff: "exponential", maxDelay: "1h" },
    onFailure: notify.sns(support, { subject: "Look at tries", message: "It failed." }),
    owner: "data",
    tags: ["example"],
  },
  (d) => {
    const first = d.task("as_the_dag_says", noop(), { timeout: "90m" });
    const once = d.task("once", noop(), { retries: 0, after: first });
    d.task("twice", noop(), {
      retries: 2,
      after: once,
      onFailure: notify.sns(support),
      doc: "Called **twice** at most.",
    });
  },
);
export default spec;

const ir = irOf(spec);

export { ir as dag };
