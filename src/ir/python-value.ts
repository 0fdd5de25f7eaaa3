import type { ConditionIr } from "./condition.ts";
import { type ExprNode, isExprValue, type Json, type Text, type Value } from "./template.ts";

/**
 * A Python expression as data; no member holds Python text. A string is always a literal. What Airflow renders is a
 * `template`, a `json` or a `sql`, and may only stand in a field that Airflow renders.
 */
export type PythonValue =
  | null
  | boolean
  | number
  | string
  | readonly PythonValue[]
  | { readonly py: "dict"; readonly entries: readonly (readonly [string, PythonValue])[] }
  /** A Jinja string. */
  | { readonly py: "template"; readonly expr: ExprNode }
  /** What a task returned, of whatever type. In a field that Airflow renders, like a template. */
  | { readonly py: "output"; readonly task: string }
  /** A Jinja string that renders to JSON: expressions pass through `tojson`, so that numbers stay numbers. */
  | { readonly py: "json"; readonly value: Value }
  /** SQL text; its expressions render as quoted SQL literals. */
  | { readonly py: "sql"; readonly parts: SqlParts }
  /** A Jinja string that renders to `True` or `False`. */
  | { readonly py: "condition"; readonly condition: ConditionIr }
  /** `timedelta`, in whole seconds. */
  | { readonly py: "duration"; readonly seconds: number }
  /** A call of a class or function by its full Python path, which the dialect moves where the version wants it. */
  | {
      readonly py: "call";
      readonly path: string;
      readonly args: Readonly<Record<string, PythonValue>>;
      /** A package that it needs and that the catalog does not know, as pip names it. */
      readonly requires?: string;
    }
  /** A class or function by its full Python path. */
  | { readonly py: "name"; readonly path: string }
  /** An entry that is only there where the DAG's runs have data intervals. */
  | { readonly py: "dated"; readonly value: PythonValue }
  /** The path of a script, whose text the target puts into the DAG file. */
  | { readonly py: "script"; readonly path: string; readonly text: string }
  /** A function that the target prints into the DAG file where it is used. */
  | { readonly py: "support"; readonly name: SupportFunction };

/** SQL as constant text and expressions in turn. */
export type SqlParts = readonly (string | ExprNode)[];

/** Functions that a compiled DAG file may carry. */
export type SupportFunction =
  | "answers_json"
  | "condition_holds"
  | "conf_from_json"
  | "fail_on_rows"
  | "first_arm"
  | "map_items"
  | "move_object"
  | "run_script"
  | "run_state_machine";

export const py = {
  dict: (entries: Readonly<Record<string, PythonValue>>): PythonValue => ({
    py: "dict",
    entries: Object.entries(entries),
  }),
  /** A JSON value as Python, without anything that Airflow would render. */
  constant,
  /** Text in a field that Airflow renders. */
  text: (text: Text): PythonValue => {
    if (isExprValue(text)) return { py: "template", expr: text.$expr };
    return changedByJinja(text) ? { py: "template", expr: { kind: "template", parts: [text] } } : text;
  },
  output: (task: string): PythonValue => ({ py: "output", task }),
  json: (value: Value): PythonValue => ({ py: "json", value }),
  sql: (parts: SqlParts): PythonValue => ({ py: "sql", parts }),
  condition: (condition: ConditionIr): PythonValue => ({ py: "condition", condition }),
  duration: (seconds: number): PythonValue => ({ py: "duration", seconds }),
  call: (path: string, args: Readonly<Record<string, PythonValue>>): PythonValue => ({ py: "call", path, args }),
  name: (path: string): PythonValue => ({ py: "name", path }),
  dated: (value: PythonValue): PythonValue => ({ py: "dated", value }),
  script: (path: string, text: string): PythonValue => ({ py: "script", path, text }),
  support: (name: SupportFunction): PythonValue => ({ py: "support", name }),
} as const;

/** The values in a value, in lists and dictionaries, that hold no others that Airflow renders. */
export function leavesOf(value: PythonValue): readonly PythonValue[] {
  if (value === null || typeof value !== "object") return [value];
  if (!("py" in value)) return value.flatMap(leavesOf);
  return value.py === "dict" ? value.entries.flatMap(([, item]) => leavesOf(item)) : [value];
}

/** Whether Jinja renders a text without code to another: it drops a last line break, and reads all of them as `\n`. */
export const changedByJinja = (text: string): boolean => text.endsWith("\n") || text.includes("\r");

function constant(value: Json): PythonValue {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(constant);
  return { py: "dict", entries: Object.entries(value).map(([key, each]) => [key, constant(each)]) };
}

/** What a task is in Airflow. */
export interface AirflowCall {
  /** The operator's class by its full Python path, as on the newest Airflow. */
  readonly class: string;
  /** Its keyword arguments, in the order in which they are printed. */
  readonly args: Readonly<Record<string, PythonValue>>;
  /** What the operator returns: a value, or JSON as text, which expressions over it decode. Default: `value`. */
  readonly returns?: "value" | "jsonText";
  /**
   * What bounds the task's time: `execution`, of one try, or a sensor's own, which counts from its first look. A sensor that
   * gives its worker back between looks begins a new execution with each. One that waits in the triggerer is `deferred`: the
   * standard provider 1.6.0 of 3.0.6 takes the execution's limit, 1.17.0 of 3.3.1 the sensor's own. Default: `execution`.
   */
  readonly timeLimit?: "execution" | "sensor" | "deferred";
  /** A package that it needs and that the catalog does not know, as pip names it. */
  readonly requires?: string;
}
