import type { TaskOptions } from "../language/task.ts";

/** What TypeScript says of a mistake that newcomers make, and what to do about it in their words. */
interface Hint {
  readonly says: RegExp;
  /** @param name - the field that the mistake stands at; empty where it is none */
  readonly fix: (name: string, ...found: readonly string[]) => string | undefined;
}

/** What Airflow's options are called here. */
const inSluice: Readonly<Record<string, string>> = {
  retry_delay: 'retries: { attempts: 3, delay: "5m" }',
  retry_exponential_backoff: 'retries: { attempts: 3, backoff: "exponential" }',
  max_retry_delay: 'retries: { attempts: 3, backoff: "exponential", maxDelay: "1h" }',
  execution_timeout: 'timeout: "30m"',
  dagrun_timeout: 'timeout: "6h"',
  trigger_rule: 'when: "all_done"',
  on_failure_callback: "onFailure: notify.sns(topic)",
  max_active_runs: "maxActiveRuns: 1",
  max_active_tasks: "maxActiveTasks: 4",
  start_date: 'start: "2026-01-01"',
  schedule_interval: 'schedule: cron("0 2 * * *")',
  doc_md: 'doc: "…"',
  upstream: "after: task",
  depends_on: "after: task",
};

/** What others call what `sluice` exports. */
const exported: Readonly<Record<string, string>> = {
  string: "text",
  varchar: "text",
  integer: "int",
  long: "bigint",
  float: "double",
  number: "double, or decimal(18, 2) for money",
  numeric: "decimal",
  bool: "boolean",
  datetime: "timestamp",
  table: "dataset",
  job: "glueJob",
  func: "lambdaFunction",
  warehouse: "redshiftWarehouse",
  none: "manual",
  daily: "cron.daily()",
  hourly: "cron.hourly()",
};

/** Options that a task has whatever its operator is. */
const ofTheTask: ReadonlySet<string> = new Set<keyof TaskOptions>([
  "after",
  "concurrency",
  "dependsOnPast",
  "doc",
  "onFailure",
  "onRetry",
  "onSuccess",
  "pool",
  "poolSlots",
  "priority",
  "priorityRule",
  "queue",
  "retries",
  "timeout",
  "waitForDownstream",
  "when",
]);

const hints: readonly Hint[] = [
  {
    says: /^(?:Type|Argument of type) '(?:string|"[^"]*")' is not assignable to (?:type|parameter of type) '(LambdaFunction|Dataset|Bucket|Topic|Warehouse|Secret)\b/,
    fix: () => "Give the definition itself, without quotes: it is exported in lakehouse/ and imported here.",
  },
  {
    says: /^Type .+ is not assignable to type 'SqlFile'/,
    fix: () => 'Put the SQL into a file of dags/<dag id>/ and name that: d.sql("file.sql").',
  },
  {
    says: /^Type .+ is not assignable to type 'Schedule</,
    fix: () => 'Write cron("0 2 * * *"), or manual; both are imported from sluice.',
  },
  {
    says: /^Type .+ is not assignable to type 'OneOrMany<Step</,
    fix: () => "Keep the task and name it: const first = d.task(…), and then { after: first }.",
  },
  {
    says: /^Argument of type '.*\) => Operator<.+' is not assignable to parameter of type 'Operator</,
    fix: () => "Call it, such as noop().",
  },
  {
    says: /^This expression is not callable\.\s+Type 'Schedule</,
    fix: () => "It is a schedule itself: write manual or once, without parentheses.",
  },
  {
    says: /"sluice"' has no exported member (?:named )?'(\w+)'/,
    fix: (_, wanted = "") => (Object.hasOwn(exported, wanted) ? `That is ${exported[wanted]} here.` : undefined),
  },
  {
    says: /^The left-hand side of an arithmetic operation must be/,
    fix: () => "Tasks are not put in order by >> or <<: say { after: first } in the options of the later one.",
  },
  {
    says: /'(\w+)' does not exist in type '(?:TaskOptions|DagOptions)\b/,
    fix: (_, option = "") =>
      Object.hasOwn(inSluice, option) ? `Airflow's ${option} is ${inSluice[option]} here.` : undefined,
  },
  {
    says: /'(\w+)' does not exist in type '\w+(?:Operator|Sensor)Arguments'/,
    fix: (_, option = "") =>
      ofTheTask.has(option)
        ? `'${option}' is the task's: d.task(id, operator, { ${option}: … }).`
        : Object.hasOwn(inSluice, option)
          ? `Airflow's ${option} is the task's: d.task(id, operator, { ${inSluice[option]} }).`
          : undefined,
  },
  {
    // Of what takes expressions, the type says so.
    says: /^Type '(?:Expr|Output)<.*' is not assignable to type '(?!.*\b(?:Expr|Output|Templated|Deep)<)(?:string|number|boolean|readonly|Dict|Json|Duration|")/,
    fix: (name) =>
      `${name === "" ? "This" : `'${name}'`} is not rendered when the task runs: write a constant, and no expression.`,
  },
];

/**
 * What to do about an error of TypeScript's, where its own words are not enough.
 *
 * @param message - with the lines that go on with it, without its number
 * @param name - the field that it stands at; empty where it is none
 */
export function hintFor(message: string, name = ""): string | undefined {
  for (const { says, fix } of hints) {
    const found = says.exec(message);
    if (found) return fix(name, ...found.slice(1));
  }
  return undefined;
}
