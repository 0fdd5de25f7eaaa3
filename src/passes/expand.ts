import type { DagIr } from "../ir/dag.ts";
import { readAs } from "../ir/lineage.ts";
import type { GroupIr, MapIr, TaskIr } from "../ir/task.ts";
import { isExprValue } from "../ir/template.ts";
import type { OperatorContext } from "../operators/definition.ts";
import { definitionOf } from "../operators/index.ts";
import { isDecided } from "./conditions.ts";
import type { Pass } from "./pass.ts";

/**
 * Composite tasks → a group of their name with the tasks that they stand for; `after` them still holds, for the group. Tasks that
 * are mapped over what is known only at run time → a task that hands on its elements, and the mapped one behind it.
 */
export const expand: Pass = (program, context) => ({ dags: program.dags.map((dag) => expandDag(dag, context)) });

function expandDag(dag: DagIr, context: OperatorContext): DagIr {
  const groups: GroupIr[] = [...dag.groups];
  const decided = isDecided(dag);
  const tasks = dag.tasks.flatMap((task): readonly TaskIr[] => {
    const parts = definitionOf(task.operator.kind).expand?.(task.operator.args, context);
    if (!parts) return task.map ? mapped(task, task.map, decided) : [task];
    groups.push({
      id: task.id,
      ...(task.group === undefined ? {} : { parent: task.group }),
      origin: task.origin,
      after: [],
      ...(task.options.doc === undefined ? {} : { doc: task.options.doc }),
    });
    return parts.map((part) => {
      // What comes before the composite is the first part's affair, and so is how it ended.
      const first = part.after.length === 0;
      return {
        id: `${task.id}.${part.id}`,
        group: task.id,
        origin: task.origin,
        operator: part.operator,
        output: {},
        options: { ...task.options, when: first ? task.options.when : "all_success", doc: part.doc },
        after: first ? task.after : part.after.map((id) => `${task.id}.${id}`),
        arms: first ? task.arms : undefined,
        labels: first ? task.labels : undefined,
        map: undefined,
        tearsDown: undefined,
        lineage: readAs(part.lineage, task.readings),
        readings: undefined,
        grants: part.grants,
        airflow: undefined,
        composite: task.id,
      };
    });
  });
  return { ...dag, groups, tasks };
}

/**
 * Whether a task hands on the elements of a mapped one: where they are known only at run time, and for constants in a DAG
 * whose tasks a branch may skip ({@link mapped}).
 */
export const hasItems = ({ over }: MapIr, decided: boolean): boolean => decided || isExprValue(over);

/** The task that hands on the elements that another one is mapped over. */
export const itemsOf = (task: string): string => `${task}_items`;

/**
 * Airflow maps over what a task returned as a whole, never over a field of it. The task that hands on the elements waits for
 * all that the mapped one is to wait for, by its rule, and the mapped one for nothing else: Airflow 2.11.2 and 3.3.1 fail a
 * mapped task whose rule lets it begin before its elements are there (TaskMap.expand_mapped_task).
 *
 * @param decided - whether a branch may skip tasks of the DAG. Instances for constants are made with the run, and on 2.10,
 *   2.11 and 3.0 what a branch skips right behind it does not skip those (NotPreviouslySkippedDep looks for the branch's
 *   decision under the instance's own number): there, constants are handed on by a task, too
 */
function mapped(task: TaskIr, map: MapIr, decided: boolean): readonly TaskIr[] {
  if (!hasItems(map, decided)) return [task];
  const { tearsDown: _, map: __, ...common } = task;
  const { after: ___, arms: ____, labels: _____, ...behind } = task;
  const items = itemsOf(task.id);
  const { when, retries } = task.options;
  return [
    {
      ...common,
      id: items,
      composite: task.id,
      operator: { kind: "map.items", args: { over: map.over } },
      output: "json",
      options: {
        when,
        ...(retries ? { retries } : {}),
        doc: `Hands on the elements that ${task.id} has instances for.`,
      },
      lineage: { reads: [], writes: [] },
      grants: [],
    },
    { ...behind, after: [items], options: { ...task.options, when: "all_success" }, map: { ...map, items } },
  ];
}
