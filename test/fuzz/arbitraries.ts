import fc from "fast-check";
import type { TriggerRule } from "../../src/ir/task.ts";
import { hostileText } from "../targets/text.ts";
import type {
  Drawn,
  DrawnAfter,
  DrawnDag,
  DrawnGroup,
  DrawnNotifier,
  DrawnParam,
  DrawnSchedule,
  DrawnTask,
  ParamKind,
} from "./drawn.ts";
import { argumentsOf } from "./operators.ts";
import { operatorSchemas } from "./schema.ts";
import { anyText, condition, duration, expr, plainText } from "./values.ts";

const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 2 });

const seldom = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });

const notifier: fc.Arbitrary<DrawnNotifier> = fc.record({
  via: fc.constantFrom("sns" as const, "slack" as const, "email" as const, "airflow" as const),
  connection: fc.oneof({ weight: 30, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: plainText }),
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

const after: fc.Arbitrary<readonly DrawnAfter[]> = fc.array(
  fc.record({ step: fc.nat(5), arm: fc.nat(5), label: seldom(anyText), asGroup: fc.nat(3).map((draw) => draw === 0) }),
  { maxLength: 2 },
);

const defaults = {
  retries: optional(retries),
  timeout: optional(duration),
  pool: seldom(fc.nat(5)),
  poolSlots: seldom(fc.constantFrom(1, 1, 2, 2, 2, 9)),
  priority: seldom(fc.integer({ min: -5, max: 1_000 })),
  priorityRule: seldom(fc.constantFrom("downstream" as const, "upstream" as const, "absolute" as const)),
  queue: seldom(plainText),
  dependsOnPast: seldom(fc.boolean()),
  waitForDownstream: seldom(fc.boolean()),
  tells: fc.record({ onFailure: optional(notifier), onRetry: seldom(notifier), onSuccess: seldom(notifier) }),
  after,
  doc: optional(anyText),
};

const group: fc.Arbitrary<DrawnGroup> = fc.record({
  id: fc.constantFrom("g", "h"),
  inner: seldom(fc.constantFrom("i", "class")),
  ...defaults,
});

/** All that `when` may be: a rule that the language gains is listed here, or does not compile. */
export const triggerRules = {
  all_success: true,
  all_done: true,
  all_failed: true,
  one_success: true,
  one_failed: true,
  none_failed: true,
  none_failed_min_one_success: true,
  none_skipped: true,
  one_done: true,
  all_skipped: true,
  all_done_min_one_success: true,
  always: true,
} satisfies Record<TriggerRule, true>;

const when = fc.constantFrom(...Object.keys(triggerRules)) as fc.Arbitrary<TriggerRule>;

const taskOf = (kind: string, args: fc.Arbitrary<Drawn>): fc.Arbitrary<DrawnTask> =>
  fc.record({
    id: ids,
    group: optional(group),
    kind: fc.constant(kind),
    args,
    ...defaults,
    when: optional(when),
    concurrency: seldom(fc.constantFrom(1, 4, 16, 16, 16, 0)),
    allow: seldom(anyText),
    tearsDown: seldom(seldom(fc.nat(5))),
    reads: seldom(
      seldom(fc.record({ number: fc.nat(50), version: fc.constantFrom("previous" as const, "latest" as const) })),
    ),
    over: seldom(fc.oneof(fc.array(plainText, { minLength: 1, maxLength: 3 }), fc.constant("variable" as const))),
    handsOnText: fc.boolean(),
  });

/** Arms of any conditions, and the rest. */
const branch: fc.Arbitrary<Drawn> = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom("big", "small", "class", "__proto__", "constructor", "a-b") },
        { weight: 1, arbitrary: fc.constantFrom("1", "", "a b") },
      ),
      condition,
    ),
    { maxLength: 3, selector: ([name]) => name },
  )
  .map((arms) => ({
    is: "fields",
    fields: [...arms, ["rest", { is: "fields", fields: [["op", { is: "constant", value: "otherwise" }]] }]],
  }));

const tasks: ReadonlyMap<string, fc.Arbitrary<DrawnTask>> = new Map(
  [...operatorSchemas].map(([kind, schema]) => [kind, taskOf(kind, argumentsOf(kind, schema))]),
);
const branching = taskOf("branch", branch);
/** Operators whose arguments have the most to go wrong. */
const weights: Readonly<Record<string, number>> = { only: 6, python: 4 };
const task = fc.oneof(
  { weight: 4, arbitrary: branching },
  ...[...tasks].map(([kind, arbitrary]) => ({ weight: weights[kind] ?? 1, arbitrary })),
);

const param: fc.Arbitrary<DrawnParam> = fc.record({
  name: anyText,
  required: fc.nat(19).map((draw) => draw === 0),
  is: fc.constantFrom<ParamKind>(
    ...(["text", "int", "number", "flag", "date", "moment", "list", "object", "multiline", "pattern"] as const),
  ),
  text: anyText,
  texts: fc.uniqueArray(anyText, { maxLength: 2, selector: ({ text }) => text }),
  number: fc.integer({ min: -1_000, max: 1_000 }),
  title: optional(anyText),
  description: optional(anyText),
  bounded: fc.boolean(),
});

const at = fc.constantFrom("interval" as const, "tick" as const);
const schedule: fc.Arbitrary<DrawnSchedule> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant("cron" as const),
      expression: fc.constantFrom("0 2 * * *", "30 0 * * MON", "*/5 * * * *"),
      timezone: fc.constantFrom("UTC" as const, "Europe/Berlin" as const),
      at,
    }),
  },
  { weight: 6, arbitrary: fc.constant<DrawnSchedule>({ is: "manual" }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant("every" as const),
      length: fc.constantFrom("6h" as const, "90m" as const, "2d" as const, "90m" as const, "0s" as const),
      at,
    }),
  },
  { weight: 1, arbitrary: fc.constant<DrawnSchedule>({ is: "once" }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant("datasets" as const),
      mode: fc.constantFrom("all" as const, "any" as const),
      numbers: fc.tuple(fc.nat(50), fc.nat(50)),
    }),
  },
);

const dagOf = (tasks: fc.Arbitrary<readonly DrawnTask[]>): fc.Arbitrary<DrawnDag> =>
  fc.record({
    id: ids,
    description: anyText,
    schedule,
    start: fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom("2026-01-01", "2024-02-29", "1970-01-01") },
      { weight: 1, arbitrary: fc.constantFrom("2026-02-30", "0-0-0") },
    ),
    end: seldom(fc.constantFrom("2030-01-01", "2030-01-01", "2026-12-31", "2026-12-31", "1969-12-31")),
    catchup: fc.boolean(),
    tags: fc.uniqueArray(anyText, { maxLength: 2, selector: ({ text }) => text }),
    owner: optional(anyText),
    doc: optional(anyText),
    access: seldom(fc.uniqueArray(anyText, { minLength: 1, maxLength: 2, selector: ({ text }) => text })),
    paused: seldom(fc.boolean()),
    failFast: seldom(fc.boolean()),
    maxActiveTasks: seldom(fc.constantFrom(1, 8, 8, 8, 8, 0)),
    allow: seldom(anyText),
    maxActiveRuns: optional(
      fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 20 }) }),
    ),
    timeout: optional(fc.constantFrom("1d", "7d")),
    retries: optional(retries),
    params: fc.uniqueArray(param, { maxLength: 3, selector: ({ name }) => name.text }),
    tells: fc.record({ onFailure: optional(notifier), onSuccess: seldom(notifier) }),
    late: seldom(fc.record({ after: fc.constantFrom("2h", "90m", "0s", "2h"), tell: notifier })),
    tasks,
  });

/** DAGs of a few tasks, most of them right, the others wrong in all sorts of ways. */
export const dags: fc.Arbitrary<DrawnDag> = dagOf(
  // Of many tasks one is likely to be wrong.
  fc.oneof(fc.array(task, { minLength: 1, maxLength: 1 }), fc.array(task, { minLength: 2, maxLength: 4 })),
);

/** DAGs of one task of an operator. */
export function dagsWith(kind: string): fc.Arbitrary<DrawnDag> {
  return dagOf(fc.tuple(taskOfKind(kind)));
}

const teardown: fc.Arbitrary<DrawnTask> = fc
  .record({ task: taskOfKind("noop"), setup: fc.nat(5), user: fc.nat(5) })
  .map(({ task, setup, user }) => ({
    ...task,
    tearsDown: setup,
    when: undefined,
    over: undefined,
    after: [{ step: user, arm: 0, label: undefined, asGroup: false }],
  }));

/** A task that takes whatever is in what its function reads. */
const reading: fc.Arbitrary<DrawnTask> = taskOfKind("noop").map((task) => ({
  ...task,
  kind: "lambda.invoke",
  args: { is: "fields", fields: [["function", { is: "definition", kind: "function", number: 1, exported: true }]] },
  reads: { number: 45, version: "latest" },
}));

/** A task with an instance for each element, which it tells. */
const telling: fc.Arbitrary<DrawnTask> = taskOfKind("noop").map((task) => ({
  ...task,
  kind: "sns.publish",
  args: {
    is: "fields",
    fields: [
      ["topic", { is: "definition", kind: "topic", number: 0, exported: true }],
      ["message", { is: "expr", expr: { is: "item" } }],
    ],
  },
  when: undefined,
  over: "variable",
}));

/** DAGs of several tasks that do nothing, or decide: what is wrong with them is not their operators. */
export const dagsOfLanguage: fc.Arbitrary<DrawnDag> = dagOf(
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: branching },
      { weight: 3, arbitrary: taskOfKind("noop") },
      taskOfKind("only"),
      teardown,
      reading,
      telling,
    ),
    {
      minLength: 2,
      maxLength: 4,
    },
  ),
);

function taskOfKind(kind: string): fc.Arbitrary<DrawnTask> {
  const found = tasks.get(kind);
  if (!found) throw new Error(`No operator is called '${kind}'.`);
  return found;
}
