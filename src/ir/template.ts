/** What an expression is made of: something that Airflow knows, or another task answers, when the task runs. */
export type ExprNode =
  /** A field of the run. */
  | { readonly kind: "context"; readonly name: ContextName }
  /** A param of the DAG. */
  | { readonly kind: "param"; readonly name: string }
  /** What a task returned, or a field of it. `task` is the full id (`group.task`). */
  | { readonly kind: "output"; readonly task: string; readonly path: readonly string[] }
  /** An Airflow variable, or a field of it. `json`: its value is JSON, and not text. */
  | { readonly kind: "variable"; readonly id: string; readonly json: boolean; readonly path: readonly string[] }
  /** A field of an Airflow connection. */
  | { readonly kind: "connection"; readonly id: string; readonly field: ConnectionField }
  /** One of a connection's further fields. */
  | { readonly kind: "connection"; readonly id: string; readonly field: "extra"; readonly path: readonly string[] }
  /** The element that an instance of a mapped task is for, or a field of it. `task` is the mapped task's full id. */
  | { readonly kind: "item"; readonly task: string; readonly path: readonly string[] }
  /** Text with expressions in it. */
  | { readonly kind: "template"; readonly parts: readonly (string | ExprNode)[] }
  /** Jinja that Sluice does not look into. */
  | { readonly kind: "jinja"; readonly text: string };

/** What a run knows about itself. `ds` and `localDate` are `YYYY-MM-DD`, the interval's ends ISO 8601. */
export type ContextName = "ds" | "localDate" | "runId" | "dataIntervalStart" | "dataIntervalEnd";

/** The fields that every connection has. */
export type ConnectionField = "type" | "host" | "login" | "password" | "schema" | "port";

/** An expression where a value may stand. */
export interface ExprValue {
  readonly $expr: ExprNode;
}

/** Text in a task's arguments: a constant, or an expression that Airflow renders. */
export type Text = string | ExprValue;

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON value whose leaves may be expressions. */
export type Value = null | boolean | number | string | ExprValue | readonly Value[] | { readonly [key: string]: Value };

export const isExprValue = (value: unknown): value is ExprValue =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "$expr" in value;

/** Constant text before a text. */
export function prefixed(prefix: string, text: Text): Text {
  if (!isExprValue(text)) return `${prefix}${text}`;
  if (prefix === "") return text;
  const { $expr } = text;
  return { $expr: { kind: "template", parts: [prefix, ...($expr.kind === "template" ? $expr.parts : [$expr])] } };
}

/** The constant text that a text surely begins with. */
export function constantStart(text: Text): string {
  if (!isExprValue(text)) return text;
  const { $expr } = text;
  if ($expr.kind !== "template") return "";
  const [first] = $expr.parts;
  return typeof first === "string" ? first : "";
}

/** All constant text of a text, in one piece. */
export function constantsOf(text: Text): string {
  if (!isExprValue(text)) return text;
  const { $expr } = text;
  if ($expr.kind !== "template") return "";
  return $expr.parts.map((part) => (typeof part === "string" ? part : constantsOf({ $expr: part }))).join("");
}

/** The expressions in a value of the IR, with those that they are made of. */
export function expressionsIn(value: unknown): readonly ExprNode[] {
  const found: ExprNode[] = [];
  collect(value, found);
  return found;
}

function collect(value: unknown, found: ExprNode[]): void {
  if (typeof value !== "object" || value === null) return;
  if (isExprValue(value)) collectNodes(value.$expr, found);
  else if (isExprNode(value)) collectNodes(value, found);
  else for (const each of Array.isArray(value) ? value : Object.values(value)) collect(each, found);
}

function collectNodes(node: ExprNode, found: ExprNode[]): void {
  found.push(node);
  if (node.kind !== "template") return;
  for (const part of node.parts) if (typeof part !== "string") collectNodes(part, found);
}

/** The field that tells a bare node, as parts of SQL hold them, from an object of the author's. */
const tells: Readonly<Record<Exclude<ExprNode["kind"], "jinja">, string>> = {
  context: "name",
  param: "name",
  output: "path",
  item: "path",
  variable: "json",
  connection: "field",
  template: "parts",
};

const isExprNode = (value: object): value is ExprNode =>
  "kind" in value &&
  typeof value.kind === "string" &&
  Object.hasOwn(tells, value.kind) &&
  Object.hasOwn(value, tells[value.kind as keyof typeof tells]);
