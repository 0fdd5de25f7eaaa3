import type { DagOptions, DagSpec } from "sluice";
import type { Comparison, ConditionIr } from "../../src/ir/condition.ts";
import type { DagIr, ParamIr } from "../../src/ir/dag.ts";
import type { NotifierIr } from "../../src/ir/task.ts";
import { type ConnectionField, type ContextName, type ExprNode, expressionsIn } from "../../src/ir/template.ts";
import type { GroupOptions, MapOptions } from "../../src/language/task.ts";
import { triggerRules } from "./arbitraries.ts";

type All<K extends string> = Readonly<Record<K, true>>;
const named = <K extends string>(of: string, all: All<K>): readonly string[] =>
  Object.keys(all).map((name) => `${of}.${name}`);

const taskDefaults = {
  retries: true,
  timeout: true,
  pool: true,
  poolSlots: true,
  priority: true,
  priorityRule: true,
  queue: true,
  dependsOnPast: true,
  waitForDownstream: true,
  onFailure: true,
  onRetry: true,
  onSuccess: true,
  after: true,
  doc: true,
} as const satisfies All<keyof GroupOptions>;

/** All that specs may say besides what operators take. An option that the language gains does not compile until it is here. */
export const languageFeatures: readonly string[] = [
  ...named("dag", {
    description: true,
    schedule: true,
    start: true,
    end: true,
    catchup: true,
    params: true,
    tags: true,
    owner: true,
    doc: true,
    access: true,
    paused: true,
    maxActiveRuns: true,
    maxActiveTasks: true,
    timeout: true,
    retries: true,
    onFailure: true,
    onSuccess: true,
    failFast: true,
    late: true,
    allow: true,
  } satisfies All<keyof DagOptions>),
  ...named("task", {
    ...taskDefaults,
    when: true,
    concurrency: true,
    allow: true,
    tearsDown: true,
    reads: true,
    limit: true,
  } satisfies All<keyof MapOptions>),
  ...named("group", taskDefaults),
  ...named("schedule", {
    "cron interval": true,
    "cron tick": true,
    "every interval": true,
    "every tick": true,
    once: true,
    manual: true,
    "datasets all": true,
    "datasets any": true,
  }),
  ...named("when", triggerRules),
  ...named("param", {
    type: true,
    default: true,
    format: true,
    enum: true,
    minimum: true,
    maximum: true,
    minLength: true,
    maxLength: true,
    pattern: true,
    items: true,
    title: true,
    description: true,
  } satisfies All<keyof ParamIr>),
  ...named("param of", {
    string: true,
    integer: true,
    number: true,
    boolean: true,
    array: true,
    object: true,
  } satisfies All<ParamIr["type"]>),
  ...named("format", { date: true, "date-time": true, multiline: true } satisfies All<NonNullable<ParamIr["format"]>>),
  "param.required",
  ...named("notify", { sns: true, slack: true, email: true, airflow: true } satisfies All<NotifierIr["via"]>),
  ...named("step", { task: true, branch: true, only: true, "map over constants": true, "map over a value": true }),
  ...named("after", { task: true, group: true, arm: true, "with words": true }),
  "group.nested",
  ...named("condition", {
    compare: true,
    in: true,
    holds: true,
    not: true,
    all: true,
    any: true,
    otherwise: true,
  } satisfies All<ConditionIr["op"]>),
  ...named("compare", {
    "==": true,
    "!=": true,
    ">": true,
    ">=": true,
    "<": true,
    "<=": true,
  } satisfies All<Comparison>),
  ...named("expression", {
    context: true,
    param: true,
    output: true,
    variable: true,
    connection: true,
    item: true,
    template: true,
    jinja: true,
  } satisfies All<ExprNode["kind"]>),
  ...named("context", {
    ds: true,
    localDate: true,
    runId: true,
    dataIntervalStart: true,
    dataIntervalEnd: true,
  } satisfies All<ContextName>),
  ...named("connection", {
    type: true,
    host: true,
    login: true,
    password: true,
    schema: true,
    port: true,
    extra: true,
  } satisfies All<ConnectionField | "extra">),
];

/** What of it a spec says, and what became of it. */
export function featuresOf({ options, tasks, groups }: DagSpec, dag: DagIr): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (of: string, ...names: readonly (string | undefined)[]) => {
    for (const name of names) if (name !== undefined) found.add(`${of}.${name}`);
  };
  const said = (of: string, given: object) =>
    note(of, ...Object.entries(given).flatMap(([name, value]) => (value === undefined || none(value) ? [] : [name])));
  said("dag", options);
  for (const each of groups) {
    said("group", each.options);
    if (each.parent !== undefined) found.add("group.nested");
  }
  const { schedule } = options.schedule;
  note(
    "schedule",
    [schedule.kind, "at" in schedule ? schedule.at : "mode" in schedule ? schedule.mode : ""].join(" ").trim(),
  );
  for (const param of Object.values(dag.params)) {
    said("param", param);
    note("param of", param.type);
    note("format", param.format);
    if (param.default === undefined) found.add("param.required");
  }
  for (const { options: own, operator, over } of tasks) {
    said("task", own);
    note("when", own.when);
    const mapped = Array.isArray(over) ? "map over constants" : "map over a value";
    note("step", over !== undefined ? mapped : ["branch", "only"].includes(operator.kind) ? operator.kind : "task");
    for (const step of [own.after ?? []].flat()) note("after", step.kind, "label" in step ? "with words" : undefined);
  }
  for (const tells of [dag, ...dag.tasks.map(({ options }) => options)]) {
    const { onFailure = [], onSuccess = [] } = tells;
    note("notify", ...[...onFailure, ...onSuccess].map(({ via }) => via));
  }
  for (const { operator } of dag.tasks) if (["branch", "only"].includes(operator.kind)) conditions(operator.args, note);
  for (const node of expressionsIn([
    dag.tasks.map(({ operator, options }) => [operator.args, options]),
    dag.onFailure,
  ])) {
    note("expression", node.kind);
    if (node.kind === "context") note("context", node.name);
    if (node.kind === "connection") note("connection", node.field);
  }
  return found;
}

const none = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

function conditions(value: unknown, note: (of: string, name: string) => void): void {
  if (typeof value !== "object" || value === null) return;
  if ("op" in value && typeof value.op === "string") note("condition", value.op);
  if ("how" in value && typeof value.how === "string") note("compare", value.how);
  for (const inner of Object.values(value)) conditions(inner, note);
}
