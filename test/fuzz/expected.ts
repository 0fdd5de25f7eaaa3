import type { DagIr } from "../../src/ir/dag.ts";
import type { PythonValue } from "../../src/ir/python-value.ts";
import { literal } from "../../src/ir/sql.ts";
import { type ExprNode, isExprValue, type Text, type Value } from "../../src/ir/template.ts";
import type { Json } from "../../src/language/shape.ts";
import type { RunContext } from "./reader.ts";

/** A value that must be found in a compiled file: as it is, or what a template renders to. */
export type Expected =
  | { readonly is: "value"; readonly value: Json }
  | { readonly is: "list"; readonly items: readonly Expected[] }
  | { readonly is: "dict"; readonly entries: readonly (readonly [string, Expected])[] }
  | { readonly is: "rendered"; readonly as: "text" | "json"; readonly value: Json }
  /** Looked at elsewhere: a length of time, a function's name. */
  | { readonly is: "other" };

/** What templates meet in a run of a DAG: texts that are hard to carry. */
export function runOf(
  dag: DagIr,
  outputs: ReadonlyMap<string, ReadonlySet<string>>,
  spelled: (text: string) => string,
): RunContext {
  const answers = dag.tasks.map(({ id, airflow }) => {
    const fields = [...(outputs.get(id) ?? [])];
    const answer: Json =
      fields.length === 0
        ? spelled(`it's "${id}" {{`)
        : Object.fromEntries(fields.map((field) => [field, spelled(`{% ${field} \\ '`)]));
    return [id, airflow?.returns === "jsonText" ? JSON.stringify(answer) : answer] as const;
  });
  return {
    ds: "2026-03-28",
    run_id: spelled("run's {{ id }}"),
    variable: spelled('a "variable" \\ {{'),
    host: spelled("it's.example"),
    start: "2026-03-28T23:30:00+00:00",
    end: "2026-03-29T22:30:00+00:00",
    params: Object.fromEntries(Object.entries(dag.params).map(([name, param]) => [name, param.default ?? null])),
    outputs: Object.fromEntries(answers),
  };
}

/** Says what values of one DAG come to in one run. */
export class Expectations {
  readonly #dag: DagIr;
  readonly #run: RunContext;

  constructor(dag: DagIr, run: RunContext) {
    this.#dag = dag;
    this.#run = run;
  }

  of(value: PythonValue): Expected {
    // An operator's own Jinja asks for more than is here.
    if (foreign(value)) return { is: "other" };
    if (value === null || typeof value !== "object") return { is: "value", value };
    if (!("py" in value)) return { is: "list", items: value.map((item) => this.of(item)) };
    switch (value.py) {
      case "dict": {
        const there = value.entries.filter(([, item]) => this.#isThere(item));
        return { is: "dict", entries: there.map(([key, item]) => [key, this.of(item)]) };
      }
      case "dated":
        return this.of(value.value);
      case "template":
        return { is: "rendered", as: "text", value: this.#text(value.expr) };
      case "json":
        return { is: "rendered", as: "json", value: this.#json(value.value) };
      case "sql": {
        const text = value.parts
          .map((part) => (typeof part === "string" ? part.replaceAll(/\r\n?/g, "\n") : literal(this.#text(part))))
          .join("");
        return { is: "rendered", as: "text", value: text.endsWith("\n") ? text.slice(0, -1) : text };
      }
      default:
        return { is: "other" };
    }
  }

  /** Whether a run has what a value is about: not all have dates. */
  #isThere(value: PythonValue): boolean {
    const asksForDates = typeof value === "object" && value !== null && "py" in value && value.py === "dated";
    return !asksForDates || this.#dag.schedule.kind === "cron";
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

  #text(node: ExprNode): string {
    return String(this.#value(node));
  }

  #value(node: ExprNode): Json {
    const { ds, run_id, start, end, params, outputs, variable, host } = this.#run;
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
        const task = this.#dag.tasks.find(({ id }) => id === node.task);
        const given = outputs[node.task] ?? null;
        const answer: Json = task?.airflow?.returns === "jsonText" ? JSON.parse(String(given)) : given;
        return node.path.reduce<Json>((at, field) => fieldOf(at, field), answer);
      }
      case "template":
        return node.parts.map((part) => (typeof part === "string" ? part : this.#text(part))).join("");
      case "variable":
        return variable;
      case "connection":
        return host;
      case "item":
        throw new Error("No drawn task is one of several.");
      case "jinja":
        return run_id;
    }
  }
}

const fieldOf = (value: Json, field: string): Json =>
  typeof value === "object" && value !== null && Object.hasOwn(value, field)
    ? ((value as Readonly<Record<string, Json>>)[field] ?? null)
    : null;

/** The only Jinja that drawn specs hold. */
export const authorsJinja = "{{ run_id }}";

/** Whether a template holds Jinja that no spec wrote. */
function foreign(value: PythonValue): boolean {
  if (typeof value !== "object" || value === null || !("py" in value) || value.py !== "template") return false;
  const found = [...JSON.stringify(value.expr).matchAll(/"kind":"jinja","text":"((?:[^"\\]|\\.)*)"/g)];
  return found.some(([, text]) => text !== authorsJinja);
}
