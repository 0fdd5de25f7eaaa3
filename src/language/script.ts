import type { Dataset } from "../contracts/dataset.ts";
import type { Shape } from "../ir/shape.ts";
import { type Operator, operator } from "./operator.ts";
import type { ValueOf } from "./shape.ts";

/** The kind of the operator that runs a script; src/operators/python.ts says what it does. */
export const scriptKind = "python";

/** What a script's `main` is given, by the names of its parameters. Expressions may stand anywhere. */
export type ScriptArguments = Readonly<Record<string, unknown>>;

type LakeDatasets = Dataset<string, string, "lake"> | readonly Dataset<string, string, "lake">[];

export interface ScriptOptions<O extends Shape> {
  /**
   * What `main` returns.
   * @default anything that is JSON
   */
  output?: O;
  /** Datasets of the lake that it reads: `main` gets their places in its parameter `datasets`. */
  reads?: LakeDatasets;
  /** Datasets of the lake that it writes: `main` gets their places in its parameter `datasets`. */
  writes?: LakeDatasets;
}

/** A Python file in the folder of its DAG, `dags/<dag id>/`. */
export interface ScriptFile {
  /** Relative to the project's folder. */
  readonly path: string;
}

/** Runs `main` of a Python file in a DAG's folder. */
export const script = <const O extends Shape = "json">(
  dag: string,
  path: string,
  given: ScriptArguments,
  { output = "json" as O, ...access }: ScriptOptions<O>,
): Operator<ValueOf<O>> => {
  const file: ScriptFile = Object.freeze({ path: `dags/${dag}/${path}` });
  return operator(scriptKind, { file, arguments: given, ...access }, output);
};
