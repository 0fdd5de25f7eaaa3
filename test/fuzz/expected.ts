import type { Comparison, ConditionIr } from "../../src/ir/condition.ts";
import { type DagIr, hasIntervals, type ParamIr } from "../../src/ir/dag.ts";
import type { PythonValue } from "../../src/ir/python-value.ts";
import { literal } from "../../src/ir/sql.ts";
import { type ExprNode, isExprValue, type Text, type Value } from "../../src/ir/template.ts";
import type { Json } from "../../src/language/shape.ts";
import { itemParam } from "../../src/targets/airflow/jinja.ts";
import { asked, type RunContext } from "./reader.ts";
import { lakehouse } from "./sql.ts";

/** A value that must be found in a compiled file: as it is, or what a template renders to. */
export type Expected =
  | { readonly is: "value"; readonly value: Json }
  | { readonly is: "list"; readonly items: readonly Expected[] }
  | { readonly is: "dict"; readonly entries: readonly (readonly [string, Expected])[] }
  | { readonly is: "rendered"; readonly as: "text" | "json"; readonly value: Json }
  /** What a task returned, as it is. */
  | { readonly is: "output"; readonly task: string }
  /** The name of a function that the file defines. */
  | { readonly is: "function"; readonly name: string }
  | { readonly is: "script"; readonly path: string; readonly text: string }
  /** Looked at elsewhere: a length of time. */
  | { readonly is: "other" };

/** What templates meet in a run of a DAG: texts that are hard to carry. */
export function runOf(dag: DagIr, outputs: ReadonlyMap<string, ReadonlySet<string>>): RunContext {
  const answers = dag.tasks.map(({ id, airflow }) => {
    const fields = [...(outputs.get(id) ?? [])];
    const answer: Json =
      fields.length === 0 ? `it's "${id}" {{` : Object.fromEntries(fields.map((field) => [field, `{% ${field} \\ '`]));
    return [id, airflow?.returns === "jsonText" ? JSON.stringify(answer) : answer] as const;
  });
  return {
    ds: "2026-03-28",
    run_id: "run's {{ id }}",
    start: "2026-03-28T23:30:00+00:00",
    end: "2026-03-29T22:30:00+00:00",
    names: { "dag.dag_id": dag.id, "ti.dag_id": dag.id, "ti.task_id": "the_task", "ti.map_index": "-1" },
    variables: Object.fromEntries(lakehouse.all("variable").map(({ id }) => [id, `{{ "${id}" \\ '`])),
    connections: Object.fromEntries(lakehouse.all("connection").map(({ id }) => [id, connectionOf(id)])),
    params: {
      ...Object.fromEntries(Object.entries(dag.params).map(([name, param]) => [name, param.default ?? toldFor(param)])),
      [itemParam]: "it's {{ item }}",
    },
    outputs: Object.fromEntries(answers),
  };
}

/** What whoever starts a run says for a param without default. */
function toldFor({ type }: ParamIr): Json {
  switch (type) {
    case "string":
      return "it's {{ told }}";
    case "integer":
    case "number":
      return 7;
    case "boolean":
      return true;
    case "array":
      return [];
    case "object":
      return {};
  }
}

const connectionOf = (id: string): RunContext["connections"][string] => {
  const text = (field: string) => `{{ "${id}" ${field} \\ '`;
  return {
    type: text("type"),
    host: text("host"),
    login: text("login"),
    password: text("password"),
    schema: text("schema"),
    extra: text("extra"),
    port: 5432,
  };
};

/** Says what values of one DAG come to in one run. */
export class Expectations {
  readonly #dag: DagIr;
  readonly #run: RunContext;

  constructor(dag: DagIr, run: RunContext) {
    this.#dag = dag;
    this.#run = run;
  }

  of(value: PythonValue): Expected {
    if (value === null || typeof value !== "object") return { is: "value", value };
    if (!("py" in value)) return { is: "list", items: value.map((item) => this.of(item)) };
    switch (value.py) {
      case "dict":
        return { is: "dict", entries: this.present(value.entries).map(([key, item]) => [key, this.of(item)]) };
      case "template":
        return { is: "rendered", as: "text", value: this.#text(value.expr) };
      case "json":
        return { is: "rendered", as: "json", value: this.#json(value.value) };
      case "sql": {
        const text = value.parts
          .map((part) => (typeof part === "string" ? part.replaceAll(/\r\n?/g, "\n") : this.#literal(part)))
          .join("");
        return { is: "rendered", as: "text", value: text.endsWith("\n") ? text.slice(0, -1) : text };
      }
      case "condition":
        return { is: "rendered", as: "text", value: this.#holds(value.condition) ? "True" : "False" };
      case "dated":
        return this.of(value.value);
      case "script":
        return { is: "script", path: value.path, text: value.text };
      case "support":
        return { is: "function", name: value.name };
      case "output":
        return this.#returnsText(value.task)
          ? { is: "rendered", as: "text", value: this.#text({ kind: "output", task: value.task, path: [] }) }
          : { is: "output", task: value.task };
      case "name":
      case "duration":
      case "call":
        return { is: "other" };
    }
  }

  /** Without the entries that only runs with a data interval have. */
  present(entries: readonly (readonly [string, PythonValue])[]): readonly (readonly [string, PythonValue])[] {
    if (hasIntervals(this.#dag.schedule)) return entries;
    return entries.filter(
      ([, value]) => typeof value !== "object" || value === null || !("py" in value) || value.py !== "dated",
    );
  }

  ofText(text: Text): Expected {
    return isExprValue(text)
      ? { is: "rendered", as: "text", value: this.#text(text.$expr) }
      : { is: "value", value: text };
  }

  #json(value: Value): Json {
    if (isExprValue(value)) return this.#value(value.$expr);
    if (Array.isArray(value)) return value.map((item) => this.#json(item));
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#json(item)]));
    }
    // JSON has no negative zero.
    return Object.is(value, -0) ? 0 : (value as Json);
  }

  #holds(condition: ConditionIr): boolean {
    switch (condition.op) {
      case "compare":
        return compared(condition.how, this.#json(condition.left), this.#json(condition.right));
      case "in":
        return condition.values.some((value) => compared("==", this.#json(condition.left), value));
      case "holds":
        return this.#json(condition.value) === true;
      case "not":
        return !this.#holds(condition.condition);
      case "all":
        return condition.conditions.every((each) => this.#holds(each));
      case "any":
        return condition.conditions.some((each) => this.#holds(each));
      case "otherwise":
        throw new Error("Of a branch's last arm, no condition is asked.");
    }
  }

  /** Whether a task returns JSON as text. */
  #returnsText(task: string): boolean {
    return this.#dag.tasks.find(({ id }) => id === task)?.airflow?.returns === "jsonText";
  }

  /** What Sluice's own Jinja asks. */
  #named(name: string): string {
    const { run_id, names } = this.#run;
    const found = asked.find((each) => each === name);
    return found === undefined ? run_id : names[found];
  }

  /** A number and a truth value are themselves in SQL, all else is text. */
  #literal(node: ExprNode): string {
    const value = this.#value(node);
    return literal(typeof value === "number" || typeof value === "boolean" ? value : this.#text(node));
  }

  #text(node: ExprNode): string {
    const value = this.#value(node);
    if (typeof value === "boolean") return value ? "True" : "False";
    return String(value);
  }

  #value(node: ExprNode): Json {
    const { ds, run_id, start, end, params, outputs, variables, connections } = this.#run;
    switch (node.kind) {
      case "context": {
        const zone = this.#dag.schedule.kind === "cron" ? this.#dag.schedule.timezone : "UTC";
        // Half past eleven in the evening: the day after in Berlin.
        return {
          ds,
          runId: run_id,
          dataIntervalStart: start,
          dataIntervalEnd: end,
          localDate: zone === "UTC" ? "2026-03-28" : "2026-03-29",
        }[node.name];
      }
      case "param":
        return params[node.name] ?? null;
      case "output": {
        const given = outputs[node.task] ?? null;
        const answer: Json = this.#returnsText(node.task) ? JSON.parse(String(given)) : given;
        return node.path.reduce<Json>((at, field) => fieldOf(at, field), answer);
      }
      case "template":
        return node.parts.map((part) => (typeof part === "string" ? part : this.#text(part))).join("");
      case "jinja":
        return node.text.replaceAll(/\{\{ (\S+) \}\}/g, (_, name: string) => this.#named(name));
      case "variable":
        return `${variables[node.id]}${node.path.join("")}`;
      case "connection": {
        const value = connections[node.id]?.[node.field] ?? null;
        return "path" in node ? `${value}${node.path.join("")}` : value;
      }
      case "item":
        return params[itemParam] ?? null;
    }
  }
}

/** As Python compares: texts by their code points, and what is true is 1. */
function compared(how: Comparison, left: Json, right: Json): boolean {
  if (how === "==" || how === "!=") return (asNumber(left) === asNumber(right)) === (how === "==");
  const order = orderOf([...String(left)], [...String(right)]);
  return { "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0 }[how];
}

const asNumber = (value: Json): Json => (typeof value === "boolean" ? Number(value) : value);

function orderOf(left: readonly string[], right: readonly string[]): number {
  const index = left.findIndex((character, at) => character !== right[at]);
  if (index < 0) return left.length - right.length;
  return (left[index]?.codePointAt(0) ?? -1) - (right[index]?.codePointAt(0) ?? -1);
}

const fieldOf = (value: Json, field: string): Json =>
  typeof value === "object" && value !== null && Object.hasOwn(value, field)
    ? ((value as Readonly<Record<string, Json>>)[field] ?? null)
    : null;
