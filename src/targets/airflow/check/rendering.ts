import { changedByJinja, type PythonValue, type SqlParts } from "../../../ir/python-value.ts";
import { type ExprNode, isExprValue, type Value } from "../../../ir/template.ts";

/** Where a value holds what Airflow must render: it is a template itself, or one is somewhere in it. */
export type Template = "itself" | "inside";

/** What a value holds for Airflow to render. What a call among the arguments holds is that call's own. */
export function rendered(value: PythonValue | undefined): Template | undefined {
  if (value === undefined || value === null || typeof value !== "object") return undefined;
  if (!("py" in value)) return value.some(rendered) ? "inside" : undefined;
  switch (value.py) {
    case "dict":
      return value.entries.some(([, item]) => rendered(item)) ? "inside" : undefined;
    case "template":
    case "output":
    case "condition":
      return "itself";
    case "json":
      return holdsExpression(value.value) ? "itself" : undefined;
    case "sql":
      return sqlHoldsExpression(value.parts) ? "itself" : undefined;
    case "dated":
      return rendered(value.value);
    case "duration":
    case "call":
    case "name":
    case "script":
    case "support":
      return undefined;
  }
}

/** Text that Jinja would take for code; the target hides it in an expression of its own. */
const code = /\{[{%#]/;

function holdsExpression(value: Value): boolean {
  if (typeof value === "string") return code.test(value);
  if (value === null || typeof value !== "object") return false;
  if (isExprValue(value)) return true;
  return Object.entries(value).some(([key, item]) => code.test(key) || holdsExpression(item));
}

const sqlHoldsExpression = (parts: SqlParts): boolean =>
  parts.some((part) => typeof part !== "string" || code.test(part));

/** Whether a value holds a constant text that Airflow, where it renders that, would hand on as another one. */
export function changedInRendering(value: PythonValue | undefined): boolean {
  if (typeof value === "string") return changedByJinja(value);
  if (value === undefined || value === null || typeof value !== "object") return false;
  if (!("py" in value)) return value.some(changedInRendering);
  if (value.py === "dict") return value.entries.some(([, item]) => changedInRendering(item));
  return value.py === "dated" && changedInRendering(value.value);
}

/** The ending, of those given, by which Airflow would take a text in a value for the name of a file, and render what that holds. */
export function fileEnding(value: PythonValue | undefined, endings: readonly string[]): string | undefined {
  if (typeof value === "string") return endings.find((each) => value.endsWith(each));
  if (value === undefined || value === null || typeof value !== "object") return undefined;
  if (!("py" in value)) return firstOf(value, (item) => fileEnding(item, endings));
  switch (value.py) {
    case "dict":
      return firstOf(value.entries, ([, item]) => fileEnding(item, endings));
    case "template":
      return fileEnding(lastConstant(value.expr), endings);
    case "dated":
      return fileEnding(value.value, endings);
    default:
      return undefined;
  }
}

/** The constant text that a template ends in. */
function lastConstant(node: ExprNode): string | undefined {
  if (node.kind === "jinja") return node.text;
  if (node.kind !== "template") return undefined;
  const last = node.parts.at(-1);
  return typeof last === "object" ? lastConstant(last) : last;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
