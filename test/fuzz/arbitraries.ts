import fc from "fast-check";
import { hostileText } from "../targets/text.ts";
import type { DrawnDag, DrawnNotifier, DrawnParam, DrawnTask } from "./drawn.ts";
import { argumentsOf } from "./operators.ts";
import { operatorSchemas, type Schema } from "./schema.ts";
import { anyText, duration, expr, plainText } from "./values.ts";

const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 2 });

const seldom = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });

const notifier: fc.Arbitrary<DrawnNotifier> = fc.record({
  via: fc.constantFrom("sns" as const, "slack" as const, "email" as const),
  connection: fc.oneof(fc.nat(5), plainText),
  to: fc.array(plainText, { minLength: 1, maxLength: 2 }),
  from: optional(plainText),
  subject: optional(fc.oneof(plainText, expr)),
  message: optional(fc.oneof(plainText, expr)),
});

const retries = fc.oneof(
  { weight: 20, arbitrary: fc.nat(4) },
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      { attempts: 2, delay: "1m" as const },
      { attempts: 0 },
      { attempts: 3, delay: "10s" as const, backoff: "exponential" as const, maxDelay: "1h" as const },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ attempts: 1.5 }, { attempts: 1, delay: "2h" as const, maxDelay: "1h" as const }),
  },
);

const ids = fc.oneof(
  { weight: 20, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{1,6}$/) },
  {
    weight: 5,
    arbitrary: fc.constantFrom("class", "print", "dag", "json", "DAG", "timedelta", "__file__", "pendulum"),
  },
  { weight: 1, arbitrary: hostileText },
);

const taskOf = (kind: string, schema: Schema): fc.Arbitrary<DrawnTask> =>
  fc.record({
    id: ids,
    group: optional(fc.constantFrom("g", "h")),
    kind: fc.constant(kind),
    args: argumentsOf(kind, schema),
    after: fc.array(fc.nat(5), { maxLength: 2 }),
    retries: optional(retries),
    timeout: optional(duration),
    when: optional(
      fc.constantFrom("all_success" as const, "all_done" as const, "none_failed" as const, "always" as const),
    ),
    doc: optional(anyText),
    tells: fc.record({ onFailure: optional(notifier), onRetry: seldom(notifier), onSuccess: seldom(notifier) }),
    over: seldom(fc.oneof(fc.array(plainText, { minLength: 1, maxLength: 3 }), fc.constant("variable" as const))),
    handsOnText: fc.boolean(),
  });

const tasks: ReadonlyMap<string, fc.Arbitrary<DrawnTask>> = new Map(
  [...operatorSchemas].map(([kind, schema]) => [kind, taskOf(kind, schema)]),
);
const task = fc.oneof(...tasks.values());

const param: fc.Arbitrary<DrawnParam> = fc.record({
  name: anyText,
  fallback: fc.oneof(anyText, fc.integer()),
  oneOf: fc.array(anyText, { maxLength: 2 }),
  title: optional(anyText),
  description: optional(anyText),
});

const dagOf = (tasks: fc.Arbitrary<readonly DrawnTask[]>): fc.Arbitrary<DrawnDag> =>
  fc.record({
    id: ids,
    description: anyText,
    schedule: optional(
      fc.record({
        expression: fc.constantFrom("0 2 * * *", "30 0 * * MON", "*/5 * * * *"),
        timezone: fc.constantFrom("UTC" as const, "Europe/Berlin" as const),
      }),
    ),
    start: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom("2026-01-01", "2024-02-29", "1970-01-01") },
      { weight: 1, arbitrary: fc.constantFrom("2026-02-30", "0-0-0") },
    ),
    catchup: fc.boolean(),
    tags: fc.uniqueArray(anyText, { maxLength: 2, selector: ({ text }) => text }),
    owner: optional(anyText),
    maxActiveRuns: optional(
      fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 20 }) }),
    ),
    timeout: optional(fc.constantFrom("1d", "7d")),
    retries: optional(retries),
    params: fc.uniqueArray(param, { maxLength: 3, selector: ({ name }) => name.text }),
    tells: fc.record({ onFailure: optional(notifier), onSuccess: seldom(notifier) }),
    tasks,
  });

/** DAGs of a few tasks, most of them right, the others wrong in all sorts of ways. */
export const dags: fc.Arbitrary<DrawnDag> = dagOf(
  // Of many tasks one is likely to be wrong.
  fc.oneof(fc.array(task, { minLength: 1, maxLength: 1 }), fc.array(task, { minLength: 2, maxLength: 4 })),
);

/** DAGs of one task of an operator. */
export function dagsWith(kind: string): fc.Arbitrary<DrawnDag> {
  const one = tasks.get(kind);
  if (!one) throw new Error(`No operator is called '${kind}'.`);
  return dagOf(fc.tuple(one));
}
