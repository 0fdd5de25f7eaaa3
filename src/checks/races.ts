import type { DagIr, EdgeIr } from "../ir/dag.ts";
import type { TaskIr } from "../ir/task.ts";
import { overlap } from "../passes/infer-edges.ts";
import type { Check } from "./check.ts";

/** Two tasks of a DAG that write the same rows must be in an order, or the last to finish wins by chance. */
export const races: Check = ({ program }, _context, report) => {
  for (const dag of program.dags) {
    const writes = dag.tasks.flatMap((task) => task.lineage.writes.map((access) => ({ task, access })));
    if (writes.length < 2) continue;
    const ordered = orderOf(dag);
    for (const [index, first] of writes.entries()) {
      for (const second of writes.slice(index + 1)) {
        if (first.access.dataset !== second.access.dataset || first.task.id === second.task.id) continue;
        if (!overlap(first.access.scope, second.access.scope) || ordered(first.task, second.task)) continue;
        report({
          code: "race/unordered-writers",
          severity: "error",
          at: second.task.origin,
          message: `'${first.task.id}' and '${second.task.id}' both write '${first.access.dataset}', and neither waits for the other.`,
          fix: `Say which comes first: { after: … } on one of them, or give them different partitions.`,
        });
      }
    }
  }
};

/** Whether one of two tasks waits for the other, however far. */
function orderOf(dag: DagIr): (a: TaskIr, b: TaskIr) => boolean {
  const above = new Map<string, Set<string>>();
  const into = new Map<string, EdgeIr[]>(dag.tasks.map(({ id }) => [id, []]));
  for (const edge of dag.edges) into.get(edge.to)?.push(edge);
  for (const { id } of dag.tasks) {
    const mine = new Set<string>();
    for (const { from } of into.get(id) ?? []) {
      mine.add(from);
      for (const each of above.get(from) ?? []) mine.add(each);
    }
    above.set(id, mine);
  }
  return (a, b) => above.get(a.id)?.has(b.id) === true || above.get(b.id)?.has(a.id) === true;
}
