import type { DagIr, EdgeIr } from "../ir/dag.ts";
import type { TaskIr } from "../ir/task.ts";
import { exclusionOf } from "../passes/conditions.ts";
import { overlap } from "../passes/infer-edges.ts";
import type { Check } from "./check.ts";

/** Two tasks of a DAG that write the same rows must be in an order, or the last to finish wins by chance. */
export const races: Check = ({ program }, _context, report) => {
  for (const dag of program.dags) {
    const writes = dag.tasks.flatMap((task) => task.lineage.writes.map((access) => ({ task, access })));
    if (writes.length < 2) continue;
    const ordered = orderOf(dag);
    const exclusive = exclusionOf(dag);
    for (const [index, first] of writes.entries()) {
      for (const second of writes.slice(index + 1)) {
        if (first.access.dataset !== second.access.dataset || first.task.id === second.task.id) continue;
        if (!overlap(first.access.scope, second.access.scope) || ordered(first.task, second.task)) continue;
        if (exclusive(first.task, second.task)) continue;
        report({
          code: "race/unordered-writers",
          severity: "error",
          at: second.task.origin,
          message: `'${written(first.task)}' and '${written(second.task)}' both write '${first.access.dataset}', and neither waits for the other.`,
          fix: `Say which comes first: { after: … } on one of them, or give them different partitions.`,
        });
      }
    }
  }
};

/** What the author called the task. */
const written = ({ composite, id }: TaskIr): string => composite ?? id;

/** Whether one of two tasks waits for the other, however far. */
function orderOf(dag: DagIr): (a: TaskIr, b: TaskIr) => boolean {
  const into = new Map<string, EdgeIr[]>(dag.tasks.map(({ id }) => [id, []]));
  for (const edge of dag.edges) into.get(edge.to)?.push(edge);
  const known = new Map<string, ReadonlySet<string>>();
  /** All that a task waits for. Tasks in a circle, told before, have no order among them to rely on. */
  const above = (id: string): ReadonlySet<string> => {
    const found = known.get(id);
    if (found) return found;
    const reached = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { from } of into.get(next) ?? []) {
        if (reached.has(from)) continue;
        reached.add(from);
        open.push(from);
      }
    }
    known.set(id, reached);
    return reached;
  };
  return (a, b) => above(a.id).has(b.id) || above(b.id).has(a.id);
}
