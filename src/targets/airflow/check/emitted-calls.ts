import type { DagIr } from "../../../ir/dag.ts";
import type { Origin } from "../../../ir/origin.ts";
import { at } from "../../../ir/origin.ts";
import type { PythonValue } from "../../../ir/python-value.ts";
import type { NotifierIr, TaskIr } from "../../../ir/task.ts";
import { airflowOperator } from "../../../operators/airflow-operator.ts";
import { dagArguments, dagClass } from "../dag-call.ts";
import { dialectOf } from "../dialects/index.ts";
import type { LowerOptions } from "../lower-dag.ts";
import { Module } from "../module.ts";
import { notifierCalls } from "../notifiers.ts";
import type { Doc } from "../python/document.ts";
import { groupClass, groupOptions, optionArguments } from "../tasks.ts";

/** A call that a compiled DAG file makes when it is parsed. */
export interface EmittedCall {
  /** The class, by its path on the newest Airflow. */
  readonly path: string;
  /** The keyword arguments. A value that is absent is the target's own, which holds nothing that Airflow would render. */
  readonly args: readonly (readonly [name: string, value?: PythonValue])[];
  readonly at: Origin;
  /** Where the author wrote an argument; absent where the arguments are Sluice's own. */
  readonly argumentAt?: (name: string) => Origin;
}

/** The calls of a DAG file: the DAG's, its groups', its tasks', and those among their arguments. */
export function emittedCalls(dag: DagIr, options: LowerOptions): readonly EmittedCall[] {
  const module = new Module(dag, dialectOf(options.airflow), options);
  const found: EmittedCall[] = [{ path: dagClass, args: named(dagArguments(dag, module)), at: dag.origin }];
  const tell = (notifiers: readonly NotifierIr[] | undefined, place: Origin): void => {
    if (notifiers !== undefined) addNested(notifierCalls(notifiers, options), at(place, "onFailure"), found);
  };
  tell(dag.onFailure, dag.origin);
  for (const group of dag.groups) {
    found.push({ path: groupClass, args: [["group_id"], ...named(groupOptions(group))], at: group.origin });
  }
  for (const task of dag.tasks) {
    const { path, args } = callOf(task);
    const place = at(task.origin, "args");
    found.push({
      path,
      args: [["task_id"], ...args, ...named(optionArguments(task, dag, module))],
      at: place,
      ...(task.operator.kind === airflowOperator.kind && { argumentAt: (name) => at(place, `arguments.${name}`) }),
    });
    for (const [, value] of args) addNested(value, place, found);
    tell(task.options.onFailure, task.origin);
  }
  return found;
}

function callOf(task: TaskIr): { readonly path: string; readonly args: readonly (readonly [string, PythonValue])[] } {
  if (task.airflow === undefined) throw new Error(`the task "${task.id}" was not lowered to an Airflow call`);
  return { path: task.airflow.class, args: Object.entries(task.airflow.args) };
}

const named = (args: readonly (readonly [string, Doc])[]): readonly (readonly [string])[] =>
  args.map(([name]) => [name]);

/** Adds the calls in a value. */
function addNested(value: PythonValue, place: Origin, found: EmittedCall[]): void {
  if (value === null || typeof value !== "object") return;
  if (!("py" in value)) {
    for (const item of value) addNested(item, place, found);
  } else if (value.py === "dict") {
    for (const [, item] of value.entries) addNested(item, place, found);
  } else if (value.py === "call") {
    const args = Object.entries(value.args);
    found.push({ path: value.path, args, at: place });
    for (const [, item] of args) addNested(item, place, found);
  }
}
