import { cron, type DagOptions, type DagSpec, dag, manual, notify, type Task, type TaskOptions } from "sluice";
import type { ExprNode } from "../../src/ir/template.ts";
import { operator } from "../../src/language/operator.ts";
import { type Params, param } from "../../src/language/param.ts";
import { expr } from "../../src/language/template.ts";
import type { Drawn, DrawnDag, DrawnExpr, DrawnNotifier, DrawnParam, DrawnTask, DrawnText, Spelling } from "./drawn.ts";
import { authorsJinja } from "./expected.ts";
import { api, greeting, support } from "./lakehouse.ts";
import { lakehouse, pathOf } from "./sql.ts";

/** What a drawn spec hands its checks on the way. */
export interface Authored {
  readonly spec: DagSpec;
  /** By task, the fields of what it hands on that something uses; empty: it hands on one text. */
  readonly outputs: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A drawn DAG as an author writes it, with `spelled` for its texts. */
export function authored(drawn: DrawnDag, spelled: Spelling): Authored {
  const outputs = new Map<string, Set<string>>();
  const text = ({ text }: DrawnText) => spelled(text);
  const said = (given: DrawnText | undefined) => (given === undefined ? undefined : text(given));
  const made: { readonly task: Task; readonly drawn: DrawnTask }[] = [];

  const nodeOf = (from: DrawnExpr): ExprNode => {
    switch (from.is) {
      case "context":
        // What has no dates is refused by the types, which nothing asks here.
        return { kind: "context", name: drawn.schedule ? from.name : "runId" };
      case "variable":
        return { kind: "variable", id: greeting.id, json: false, path: [] };
      case "connection":
        return { kind: "connection", id: api.id, field: "host" };
      case "jinja":
        return { kind: "jinja", text: authorsJinja };
      case "param": {
        const one = drawn.params[from.number % drawn.params.length];
        return one ? { kind: "param", name: text(one.name) } : { kind: "context", name: "runId" };
      }
      case "output": {
        const one = made[from.number % made.length];
        if (!one) return { kind: "context", name: "runId" };
        const used = outputs.get(one.task.id) ?? new Set();
        outputs.set(one.task.id, used);
        if (one.drawn.handsOnText) return { kind: "output", task: one.task.id, path: [] };
        const field = from.field === undefined ? "field" : text(from.field);
        used.add(field);
        return { kind: "output", task: one.task.id, path: [field] };
      }
      case "template":
        return { kind: "template", parts: from.parts.map((part) => (part.is === "text" ? text(part) : nodeOf(part))) };
    }
  };

  const authoredValue = (from: Drawn): unknown => {
    switch (from.is) {
      case "text":
        return text(from);
      case "constant":
        return from.value;
      case "expr":
        return expr(nodeOf(from.expr));
      case "node":
        return nodeOf(from.expr);
      case "list":
        return from.items.map(authoredValue);
      case "fields":
        return fieldsOf(
          from.fields.map(([key, value]) => [typeof key === "string" ? key : text(key), authoredValue(value)]),
        );
      case "definition": {
        const all = lakehouse.all(from.kind);
        const one = all[from.number % all.length];
        return from.exported ? one : { ...one };
      }
      case "sql":
        return {
          kind: "sqlFile",
          path: pathOf(from.file),
          bind: fieldsOf(from.bind.map(([key, value]) => [key, authoredValue(value)])),
        };
    }
  };

  const textOrExpr = (from: DrawnText | DrawnExpr) => (from.is === "text" ? text(from) : expr<string>(nodeOf(from)));
  const notifierOf = (from: DrawnNotifier) =>
    notify.sns(support, {
      ...(from.subject === undefined ? {} : { subject: textOrExpr(from.subject) }),
      ...(from.message === undefined ? {} : { message: textOrExpr(from.message) }),
    });
  const paramOf = ({ fallback, oneOf, title, description }: DrawnParam) => {
    const described = { ...given("title", said(title)), ...given("description", said(description)) };
    if (typeof fallback === "number") return param.int(fallback, described);
    const choices = oneOf.length > 0 ? { oneOf: [fallback, ...oneOf].map(text) } : {};
    return param.text<string>(text(fallback), { ...choices, ...described });
  };
  const optionsOf = (task: DrawnTask): TaskOptions => ({
    ...given("retries", task.retries),
    ...given("timeout", task.timeout as `${number}s` | undefined),
    ...given("when", task.when),
    ...given("doc", said(task.doc)),
    ...given("onFailure", task.onFailure && notifierOf(task.onFailure)),
    after: task.after.flatMap((number) => made[number % made.length]?.task ?? []),
  });

  const options: DagOptions<Params, object> = {
    description: text(drawn.description),
    schedule: drawn.schedule ? cron<string>(drawn.schedule.expression, { timezone: drawn.schedule.timezone }) : manual,
    start: drawn.start as `${number}-${number}-${number}`,
    catchup: drawn.catchup,
    tags: drawn.tags.map(text),
    ...given("owner", said(drawn.owner)),
    ...given("maxActiveRuns", drawn.maxActiveRuns),
    ...given("timeout", drawn.timeout as `${number}d` | undefined),
    ...given("retries", drawn.retries),
    params: Object.fromEntries(drawn.params.map((one) => [text(one.name), paramOf(one)])),
    // Whoever is told of the DAG's failure knows no task's output.
    ...given("onFailure", drawn.onFailure && notifierOf(drawn.onFailure)),
  };
  const spec = dag<string, Params, object>(drawn.id, options, (d) => {
    const groups = new Set<string>();
    for (const one of drawn.tasks) {
      const call = operator(one.kind, authoredValue(one.args) as object, "json");
      const add = (within: Pick<typeof d, "task">) =>
        made.push({ task: within.task(one.id, call, optionsOf(one)), drawn: one });
      // A group is made once; later tasks of it stand outside.
      if (one.group === undefined || groups.has(one.group)) add(d);
      else d.group(one.group, (g) => void add(g));
      if (one.group !== undefined) groups.add(one.group);
    }
  });
  return { spec, outputs };
}

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

/** An object with fields of any name, `__proto__` among them. */
function fieldsOf(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries)
    Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}
