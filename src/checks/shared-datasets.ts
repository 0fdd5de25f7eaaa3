import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { DagIr } from "../ir/dag.ts";
import type { Access } from "../ir/lineage.ts";
import type { TaskIr } from "../ir/task.ts";
import { overlap } from "../passes/infer-edges.ts";
import type { Check } from "./check.ts";

interface Writer {
  readonly dag: DagIr;
  readonly task: TaskIr;
  readonly access: Access;
}

/** Datasets that several DAGs write, whose runs know nothing of each other: a pool with room for one of them keeps them apart. */
export const sharedDatasets: Check = ({ program }, { lakehouse }, report) => {
  const writers = new Map<string, Writer[]>();
  for (const dag of program.dags) {
    for (const task of dag.tasks) {
      for (const access of task.lineage.writes) {
        const known = writers.get(access.dataset) ?? [];
        writers.set(access.dataset, known);
        const other = known.find((each) => each.dag !== dag && meet(each, { dag, task, access }, lakehouse));
        if (other) {
          report({
            code: "race/shared-dataset",
            severity: "warning",
            at: task.origin,
            message: `'${written(task)}' of '${dag.id}' writes '${access.dataset}', and so does '${written(other.task)}' of '${other.dag.id}': their runs may do so at the same time.`,
            fix: `${task.composite ? "A mart is several tasks, which no pool keeps together: write it in one DAG." : `Say writePool: … in the contract of '${access.dataset}', a pool of one slot, or write it in one DAG.`} Where they never meet: allow: { "race/shared-dataset": "why" }.`,
          });
        }
        known.push({ dag, task, access });
      }
    }
  }
};

/** What the author called the task. */
const written = ({ composite, id }: TaskIr): string => composite ?? id;

/** Whether two tasks may write the same rows at the same time. */
function meet(a: Writer, b: Writer, lakehouse: Lakehouse): boolean {
  if (!overlap(a.access.scope, b.access.scope)) return false;
  // Between the tasks of a mart the other's may come, and stage other rows.
  if (a.task.composite !== undefined || b.task.composite !== undefined) return true;
  const [one, two] = [a.task.options.pool, b.task.options.pool];
  const pool = one && two && one.id === two.id ? lakehouse.find("pool", one.id) : undefined;
  return !(one && two && pool && one.slots + two.slots > pool.slots);
}
