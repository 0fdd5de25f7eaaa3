import type { DagIr } from "../../ir/dag.ts";
import { py } from "../../ir/python-value.ts";
import type { GroupIr, MapIr, TaskIr } from "../../ir/task.ts";
import { isExprValue } from "../../ir/template.ts";
import { outletArguments } from "./assets.ts";
import { itemParam } from "./jinja.ts";
import { lateTaskArguments } from "./late.ts";
import { layoutOf } from "./layout.ts";
import type { Module } from "./module.ts";
import { callbackArguments } from "./notifiers.ts";
import { concat, type Doc } from "./python/document.ts";
import { booleanLiteral, inlineString, numberLiteral, stringLiteral } from "./python/literals.ts";
import { type Argument, assign, call, keyword, keywords, list, spaced, withBlock } from "./python/syntax.ts";
import { retryArguments } from "./retries.ts";
import { argumentDocs, durationDoc, valueDoc } from "./values.ts";

/**
 * The operator call of each task, by its id.
 *
 * @param said - the {@link optionArguments} of each
 */
export const taskCalls = (
  { tasks }: DagIr,
  said: readonly (readonly Argument[])[],
  module: Module,
): ReadonlyMap<string, Doc> =>
  new Map(tasks.map((task, index) => [task.id, taskCall(task, said[index] ?? [], module)]));

function taskCall(task: TaskIr, options: readonly Argument[], module: Module): Doc {
  if (task.airflow === undefined) throw new Error(`the task "${task.id}" was not lowered to an Airflow call`);
  const { class: path, args } = task.airflow;
  const taskId: Argument = ["task_id", () => inlineString(localId(task.id, task.group))];
  for (const [name] of [taskId, ...options]) {
    if (Object.hasOwn(args, name))
      throw new Error(`the operator of the task "${task.id}" sets "${name}", which is the task's`);
  }
  const said = keywords(options);
  const operator = module.imported(path);
  return call(task.map === undefined ? operator : `${operator}.partial`, [
    ...keywords([taskId]),
    ...argumentDocs(args, module),
    ...said,
  ]);
}

const limitArguments = {
  execution: ["execution_timeout"],
  sensor: ["timeout"],
  deferred: ["timeout", "execution_timeout"],
} as const;

/** The keyword arguments of what a task says beyond its operator's arguments, where it differs from Airflow's or the DAG's default. */
export function optionArguments(task: TaskIr, dag: DagIr, module: Module): readonly Argument[] {
  const { options, map } = task;
  const { timeout, pool, priority, priorityRule, queue, concurrency, doc } = options;
  const args: Argument[] = [];
  if (options.when !== "all_success") args.push(["trigger_rule", () => inlineString(options.when)]);
  if (timeout !== undefined) {
    const limits = limitArguments[task.airflow?.timeLimit ?? "execution"];
    for (const limit of limits) args.push([limit, () => durationDoc(timeout, module)]);
  }
  args.push(...retryArguments(options.retries, dag.retries, module));
  if (pool !== undefined) {
    args.push(["pool", () => inlineString(pool.id)]);
    if (pool.slots !== 1) args.push(["pool_slots", () => numberLiteral(pool.slots)]);
  }
  if (priority !== undefined) args.push(["priority_weight", () => numberLiteral(priority)]);
  if (priorityRule !== undefined) args.push(["weight_rule", () => inlineString(priorityRule)]);
  if (queue !== undefined) args.push(["queue", () => inlineString(queue)]);
  if (options.dependsOnPast === true) args.push(["depends_on_past", () => booleanLiteral(true)]);
  if (options.waitForDownstream === true) args.push(["wait_for_downstream", () => booleanLiteral(true)]);
  const limit = map?.limit;
  if (limit !== undefined) args.push(["max_active_tis_per_dagrun", () => numberLiteral(limit)]);
  if (concurrency !== undefined) args.push(["max_active_tis_per_dag", () => numberLiteral(concurrency)]);
  args.push(
    ...lateTaskArguments(task, dag, module),
    ...callbackArguments(options, module),
    ...outletArguments(task, module),
  );
  if (doc !== undefined) args.push(["doc_md", () => stringLiteral(doc)]);
  return args;
}

/** The tasks of a DAG, as they are laid out. */
export function taskTree(
  dag: DagIr,
  calls: ReadonlyMap<string, Doc>,
  variables: ReadonlyMap<string, string>,
  module: Module,
): readonly Doc[] {
  const { members } = layoutOf(dag);
  const statements = (parent: string | undefined): readonly Doc[] =>
    (members.get(parent) ?? []).map((member) =>
      "operator" in member
        ? assign(
            variables.get(member.id) ?? "",
            concat(
              calls.get(member.id) ?? "",
              member.map === undefined ? "" : expandDoc(member.map, variables, module),
            ),
          )
        : groupBlock(member, statements(member.id), module),
    );
  return statements(undefined);
}

/** `.expand(params=…)`: each instance finds its element among its params, where templates see it. */
function expandDoc({ over, items }: MapIr, variables: ReadonlyMap<string, string>, module: Module): Doc {
  const elements =
    isExprValue(over) || items !== undefined
      ? `${variables.get(items ?? "") ?? ""}.output`
      : list(over.map((item) => valueDoc(py.dict({ [itemParam]: py.constant(item) }), module)));
  return call(".expand", [keyword("params", elements)]);
}

function groupBlock(group: GroupIr, body: readonly Doc[], module: Module): Doc {
  const args = [inlineString(localId(group.id, group.parent)), ...keywords(groupOptions(group))];
  return withBlock(call(module.imported(groupClass), args), undefined, [spaced(body)]);
}

export const groupClass = "airflow.sdk.TaskGroup";

/** The keyword arguments of a group's call, after its id. */
export const groupOptions = ({ doc }: GroupIr): readonly Argument[] =>
  doc === undefined ? [] : [["tooltip", () => stringLiteral(doc)]];

/** The id within its group: Airflow puts the group's before it. */
function localId(id: string, group: string | undefined): string {
  if (group === undefined) return id;
  if (!id.startsWith(`${group}.`)) throw new Error(`"${id}" does not begin with its group's id, "${group}"`);
  return id.slice(group.length + 1);
}
