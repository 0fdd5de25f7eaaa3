import type { DagIr } from "../../../ir/dag.ts";
import { at, type Origin } from "../../../ir/origin.ts";
import type { PythonValue } from "../../../ir/python-value.ts";
import { type TaskIr, type TellsIr, tellEvents } from "../../../ir/task.ts";
import { airflowOperator } from "../../../operators/airflow-operator.ts";
import { dagClass } from "../dag-call.ts";
import { notifierCalls } from "../notifiers.ts";
import type { Argument } from "../python/syntax.ts";
import type { Said } from "../said.ts";
import { groupClass, groupOptions } from "../tasks.ts";

/** A call that a compiled DAG file makes when it is parsed. */
export interface EmittedCall {
  /** The class, by its path on the newest Airflow. */
  readonly path: string;
  /** The keyword arguments, as far as they are an operator's or notifier's own. */
  readonly args: Readonly<Record<string, PythonValue>>;
  /** Names of the others, whose values are the target's and hold nothing that Airflow would render. */
  readonly others: readonly string[];
  /** A package that it needs and that the catalog does not know, as pip names it. */
  readonly requires?: string;
  /** The place of the call, or of one of its arguments. */
  at(argument?: string): Origin;
}

/** The calls of a DAG file: the DAG's, its groups', its tasks', and those among their arguments. */
export function emittedCalls(dag: DagIr, said: Said): readonly EmittedCall[] {
  const { surroundings } = said.module;
  const found: EmittedCall[] = [{ path: dagClass, args: {}, others: names(said.dag), at: () => dag.origin }];
  const tell = (tells: TellsIr, place: Origin): void => {
    for (const event of tellEvents) {
      const notifiers = tells[event];
      if (notifiers !== undefined) addNested(notifierCalls(notifiers, surroundings), () => at(place, event), found);
    }
  };
  tell(dag, dag.origin);
  addNested(notifierCalls(dag.late?.tell ?? [], surroundings), () => at(dag.origin, "late.tell"), found);
  for (const group of dag.groups) {
    const others = ["group_id", ...names(groupOptions(group))];
    found.push({ path: groupClass, args: {}, others, at: () => group.origin });
  }
  for (const [index, task] of dag.tasks.entries()) {
    const others = said.tasks[index] ?? [];
    const call = taskCall(task, others.length === 0 ? onlyId : ["task_id", ...names(others)]);
    found.push(call);
    for (const name in call.args) addNested(call.args[name], call.at, found);
    tell(task.options, task.origin);
  }
  return found;
}

const onlyId: readonly string[] = ["task_id"];

function taskCall({ id, origin, operator, airflow }: TaskIr, others: readonly string[]): EmittedCall {
  if (airflow === undefined) throw new Error(`the task "${id}" was not lowered to an Airflow call`);
  const authored = operator.kind === airflowOperator.kind;
  return {
    path: airflow.class,
    args: airflow.args,
    others,
    ...(airflow.requires !== undefined && { requires: airflow.requires }),
    // Of our own operators, an author has not written the arguments that Airflow sees.
    at: (argument) => at(origin, authored && argument !== undefined ? `args.arguments.${argument}` : "args"),
  };
}

const names = (args: readonly Argument[]): readonly string[] => args.map(([name]) => name);

/** Adds the calls in a value. */
function addNested(value: PythonValue | undefined, place: () => Origin, found: EmittedCall[]): void {
  if (value === undefined || value === null || typeof value !== "object") return;
  if (!("py" in value)) {
    for (const item of value) addNested(item, place, found);
  } else if (value.py === "dict") {
    for (const [, item] of value.entries) addNested(item, place, found);
  } else if (value.py === "call") {
    const { path, args, requires } = value;
    found.push({ path, args, others: [], ...(requires !== undefined && { requires }), at: place });
    for (const name in value.args) addNested(value.args[name], place, found);
  }
}
