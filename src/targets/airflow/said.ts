import type { DagIr } from "../../ir/dag.ts";
import { dagArguments } from "./dag-call.ts";
import { dialectOf } from "./dialects/index.ts";
import { Module, type Surroundings } from "./module.ts";
import type { Argument } from "./python/syntax.ts";
import { optionArguments } from "./tasks.ts";

export interface LowerOptions extends Surroundings {
  /** The Airflow that runs the DAG, such as `"3.3.1"`. */
  readonly airflow: string;
}

/** What a DAG file says of the DAG and its tasks beside the operators' own arguments: its calls are checked by it, then written. */
export interface Said {
  readonly module: Module;
  readonly dag: readonly Argument[];
  /** In the order of the DAG's tasks. */
  readonly tasks: readonly (readonly Argument[])[];
}

/** @param dag - after the passes: tasks in order with their Airflow calls, edges inferred */
export function saidOf(dag: DagIr, options: LowerOptions): Said {
  const module = new Module(dag, dialectOf(options.airflow), options);
  return {
    module,
    dag: dagArguments(dag, module),
    tasks: dag.tasks.map((task) => optionArguments(task, dag, module)),
  };
}
