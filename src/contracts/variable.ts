import type { DefinitionAllowances } from "../diagnostics/allowable.ts";
import type { Shape } from "../ir/shape.ts";
import { type Definition, define } from "./definition.ts";

export interface VariableOptions<S extends Shape> {
  /**
   * What its value looks like. Anything but `string` and `date` is kept as JSON.
   * @default "string"
   */
  shape?: S;
  /** A sentence for the people who set it. */
  description?: string;
  /** Warnings about it that are right as it is, by their codes, each with the reason. */
  allow?: DefinitionAllowances;
}

/** An Airflow variable: a value that people set, and that a task reads when it runs. `S` is its shape. */
export interface Variable<out S extends Shape = Shape> extends Definition<"variable"> {
  readonly shape: S;
  readonly description: string;
}

/** Declares an Airflow variable. A DAG reads it with `d.variable(…)`. */
export function variable<const S extends Shape = "string">(id: string, options: VariableOptions<S> = {}): Variable<S> {
  const { shape = "string" as S, description = "", allow } = options;
  return define("variable", id, { shape, description, allow }, variable);
}

/** Whether a variable's value is JSON; the others are plain text. */
export const isJsonVariable = ({ shape }: Pick<Variable, "shape">): boolean => shape !== "string" && shape !== "date";
