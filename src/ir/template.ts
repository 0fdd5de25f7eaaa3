/** What an expression is made of: something that Airflow knows, or another task answers, when the task runs. */
export type ExprNode =
  /** A field of the run. */
  | { readonly kind: "context"; readonly name: ContextName }
  /** A param of the DAG. */
  | { readonly kind: "param"; readonly name: string }
  /** What a task returned, or a field of it. `task` is the full id (`group.task`). */
  | { readonly kind: "output"; readonly task: string; readonly path: readonly string[] }
  /** Text with expressions in it. */
  | { readonly kind: "template"; readonly parts: readonly (string | ExprNode)[] }
  /** Jinja that Sluice does not look into. */
  | { readonly kind: "jinja"; readonly text: string };

/** What a run knows about itself. `ds` and `localDate` are `YYYY-MM-DD`, the interval's ends ISO 8601. */
export type ContextName = "ds" | "localDate" | "runId" | "dataIntervalStart" | "dataIntervalEnd";

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
