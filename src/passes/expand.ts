import type { DagIr } from "../ir/dag.ts";
import type { GroupIr, TaskIr } from "../ir/task.ts";
import type { OperatorContext } from "../operators/definition.ts";
import { definitionOf } from "../operators/index.ts";
import type { Pass } from "./pass.ts";

/** Composite tasks → a group of their name with the tasks that they stand for; `after` them still holds, for the group. */
export const expand: Pass = (program, context) => ({ dags: program.dags.map((dag) => expandDag(dag, context)) });

function expandDag(dag: DagIr, context: OperatorContext): DagIr {
  const groups: GroupIr[] = [...dag.groups];
  const tasks = dag.tasks.flatMap((task): readonly TaskIr[] => {
    const parts = definitionOf(task.operator.kind).expand?.(task.operator.args, context);
    if (!parts) return [task];
    groups.push({
      id: task.id,
      ...(task.group === undefined ? {} : { parent: task.group }),
      origin: task.origin,
      after: [],
      ...(task.options.doc === undefined ? {} : { doc: task.options.doc }),
    });
    return parts.map((part) => ({
      id: `${task.id}.${part.id}`,
      group: task.id,
      composite: task.id,
      origin: task.origin,
      operator: part.operator,
      output: {},
      // What comes before the composite is the first part's affair, and so is how it ended.
      options: { ...task.options, when: part.after.length === 0 ? task.options.when : "all_success", doc: part.doc },
      after: part.after.length === 0 ? task.after : part.after.map((id) => `${task.id}.${id}`),
      lineage: part.lineage,
      grants: part.grants,
    }));
  });
  return { ...dag, groups, tasks };
}
