import type { Value } from "./template.ts";

/** A Python object where a value stands: what JSON does not have. */
export interface PythonObject {
  readonly $python: PythonObjectNode;
}

export type PythonObjectNode =
  /** A function or class, by its full Python path. */
  | { readonly kind: "name"; readonly path: string }
  /** What a class or function makes of keyword arguments when the DAG file is parsed. */
  | { readonly kind: "call"; readonly path: string; readonly arguments: Readonly<Record<string, Value>> }
  /** `timedelta`. */
  | { readonly kind: "duration"; readonly seconds: number };

export const isPythonObject = (value: unknown): value is PythonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "$python" in value;
