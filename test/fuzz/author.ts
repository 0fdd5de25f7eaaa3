import { cron, type DagOptions, type DagSpec, dag, manual, notify, type Task, type TaskOptions } from "sluice";
import { isJsonVariable } from "../../src/contracts/variable.ts";
import type { DefinitionKind } from "../../src/ir/ref.ts";
import type { ExprNode } from "../../src/ir/template.ts";
import { operator } from "../../src/language/operator.ts";
import { type Params, param } from "../../src/language/param.ts";
import { expr } from "../../src/language/template.ts";
import type {
  Drawn,
  DrawnDag,
  DrawnExpr,
  DrawnNotifier,
  DrawnParam,
  DrawnTask,
  DrawnTells,
  DrawnText,
  Spelling,
} from "./drawn.ts";
import { limits, support } from "./lakehouse.ts";
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
  /** The task that is mapped and whose arguments are being written. */
  let mapped: string | undefined;

  const nodeOf = (from: DrawnExpr): ExprNode => {
    switch (from.is) {
      case "context":
        // What has no dates is refused by the types, which nothing asks here.
        return { kind: "context", name: drawn.schedule ? from.name : "runId" };
      case "jinja":
        return { kind: "jinja", text: "{{ run_id }}" };
      case "param": {
        const one = drawn.params[from.number % drawn.params.length];
        return one ? { kind: "param", name: text(one.name) } : { kind: "context", name: "runId" };
      }
      case "output": {
        // A mapped task hands on a list, which is no text.
        const single = made.filter((each) => each.drawn.over === undefined);
        const one = single[from.number % single.length];
        if (!one) return { kind: "context", name: "runId" };
        const used = outputs.get(one.task.id) ?? new Set();
        outputs.set(one.task.id, used);
        if (one.drawn.handsOnText) return { kind: "output", task: one.task.id, path: [] };
        const field = from.field === undefined ? "field" : text(from.field);
        used.add(field);
        return { kind: "output", task: one.task.id, path: [field] };
      }
      case "variable": {
        const one = chosen("variable", from.number);
        if (!from.declared || !one) return { kind: "variable", id: "nobody", json: false, path: [] };
        const json = isJsonVariable(one);
        return { kind: "variable", id: one.id, json, path: json ? [text(from.field)] : [] };
      }
      case "connection": {
        const { id } = chosen("connection", from.number) ?? { id: "nobody" };
        const { field } = from;
        return field === "extra"
          ? { kind: "connection", id, field, path: [text(from.extra)] }
          : { kind: "connection", id, field };
      }
      case "item":
        return mapped === undefined ? { kind: "context", name: "runId" } : { kind: "item", task: mapped, path: [] };
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
        const one = chosen(from.kind, from.number);
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
  const notifierOf = ({ via, connection, to, from, subject, message }: DrawnNotifier) => {
    const name = typeof connection === "number" ? (chosen("connection", connection)?.id ?? "") : text(connection);
    const titled = given("subject", subject && textOrExpr(subject));
    const said = message && textOrExpr(message);
    switch (via) {
      case "sns":
        return notify.sns(support, { ...titled, ...given("message", said) });
      case "slack":
        return notify.slack(name, given("text", said));
      case "email":
        return notify.email(to.map(text), {
          connection: name,
          ...given("from", from && text(from)),
          ...titled,
          ...given("html", said),
        });
    }
  };
  const tellsOf = ({ onFailure, onRetry, onSuccess }: DrawnTells) => ({
    ...given("onFailure", onFailure && notifierOf(onFailure)),
    ...given("onRetry", onRetry && notifierOf(onRetry)),
    ...given("onSuccess", onSuccess && notifierOf(onSuccess)),
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
    ...tellsOf(task.tells),
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
    ...tellsOf(drawn.tells),
  };
  const spec = dag<string, Params, object>(drawn.id, options, (d) => {
    const groups = new Set<string>();
    for (const one of drawn.tasks) {
      // A group is made once; later tasks of it stand outside.
      const group = one.group === undefined || groups.has(one.group) ? undefined : one.group;
      if (group !== undefined) groups.add(group);
      const call = () => operator(one.kind, authoredValue(one.args) as object, "json");
      const add = (within: Pick<typeof d, "task" | "map">) => {
        const { over } = one;
        mapped = over === undefined ? undefined : group === undefined ? one.id : `${group}.${one.id}`;
        const task =
          over === undefined
            ? within.task(one.id, call(), optionsOf(one))
            : over === "variable"
              ? within.map(one.id, elements, call, { ...optionsOf(one), limit: 1 })
              : within.map(one.id, over.map(text), call, { ...optionsOf(one), limit: 1 });
        mapped = undefined;
        made.push({ task, drawn: one });
      };
      if (group === undefined) add(d);
      else d.group(group, (g) => add(g));
    }
  });
  return { spec, outputs };
}

/** A list that only a run knows. */
const elements = expr<readonly string[]>({ kind: "variable", id: limits.id, json: true, path: ["elements"] }, [
  "string",
]);

function chosen<K extends DefinitionKind>(kind: K, number: number) {
  const all = lakehouse.all(kind);
  return all[number % all.length];
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
