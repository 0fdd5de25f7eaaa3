import { whole } from "../ir/lineage.ts";
import type { TaskIr } from "../ir/task.ts";
import { glueAggregate } from "../operators/glue-aggregate.ts";
import { glueCompact } from "../operators/glue-compact.ts";
import type { Pass } from "./pass.ts";

/**
 * Tells each task that compacts a table which tables are kept from its changes, by whatever DAG: from them it reads which
 * snapshots are still needed. In its own DAG it comes after the tasks that write them, when they need the least.
 */
export const consumers: Pass = (program) => {
  const keeping = tasksOf(program.dags, glueAggregate.kind).map(({ lineage }) => lineage);
  const consumersOf = (table: string): readonly string[] =>
    [
      ...new Set(
        keeping
          .filter(({ reads }) => reads.some(({ dataset }) => dataset === table))
          .flatMap(({ writes }) => writes.map(({ dataset }) => dataset)),
      ),
    ].sort();
  const told = (task: TaskIr): TaskIr => {
    if (task.operator.kind !== glueCompact.kind) return task;
    const found = (task.lineage.maintains ?? []).flatMap(consumersOf);
    return {
      ...task,
      operator: { ...task.operator, args: { ...task.operator.args, consumers: found } },
      lineage: {
        ...task.lineage,
        reads: [...task.lineage.reads, ...found.map((dataset) => ({ dataset, scope: whole }))],
      },
    };
  };
  return { dags: program.dags.map((dag) => ({ ...dag, tasks: dag.tasks.map(told) })) };
};

const tasksOf = (dags: readonly { readonly tasks: readonly TaskIr[] }[], kind: string): readonly TaskIr[] =>
  dags.flatMap(({ tasks }) => tasks.filter(({ operator }) => operator.kind === kind));
