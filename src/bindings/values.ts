import type { PythonObject } from "../ir/python-object.ts";
import type { Json } from "../ir/template.ts";
import type { IsoDate } from "../language/duration.ts";
import type { Expr } from "../language/template.ts";

/** A dictionary with text for keys. */
export interface Dict<out T> {
  readonly [key: string]: T;
}

/** JSON in which expressions may stand; Airflow renders each to text. */
export type TemplatedJson =
  | null
  | boolean
  | number
  | string
  | Expr<unknown>
  | readonly TemplatedJson[]
  | { readonly [key: string]: TemplatedJson };

/** What stands where Airflow does not say what does: JSON, or a Python object. */
export type Unsaid = Json | PythonObject;

/** {@link Unsaid}, in which expressions may stand. */
export type TemplatedUnsaid = TemplatedJson | PythonObject;

/** A moment, such as `"2026-01-31T08:30:00Z"`; in UTC where it names no offset. */
export type IsoDateTime = `${IsoDate}T${number}:${string}`;

/** A time of day, such as `"08:30"` or `"08:30:15"`. */
export type TimeOfDay = `${number}:${number}` | `${number}:${number}:${number}`;

const dotted = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/;

/**
 * A Python function or class by its full path, which the DAG file imports: `pythonName("plugins.checks.has_rows")`. It must be
 * where Airflow parses the file.
 *
 * @throws TypeError when it is no such path; built-in functions are in `builtins`
 */
export const pythonName = (path: string): PythonObject => {
  checkPath(path);
  return Object.freeze({ $python: Object.freeze({ kind: "name", path }) });
};

/**
 * What a Python class or function makes of keyword arguments when the DAG file is parsed:
 * `pythonCall("kubernetes.client.V1EnvVar", { name: "DAY", value: "1" })`.
 *
 * @param args - by their Python names
 * @throws TypeError when the path is not one of a class or function
 */
export const pythonCall = (path: string, args: Readonly<Record<string, TemplatedUnsaid>>): PythonObject => {
  checkPath(path);
  // Expressions become nodes when the spec is resolved, as everywhere in an operator's arguments.
  return Object.freeze({
    $python: Object.freeze({ kind: "call", path, arguments: args as Readonly<Record<string, Json>> }),
  });
};

function checkPath(path: string): void {
  if (!dotted.test(path)) {
    throw new TypeError(`'${path}' is not the full path of a Python name: write package.module.name.`);
  }
}
