import type { Report } from "../diagnostics/diagnostic.ts";
import { spelled } from "../diagnostics/spelling.ts";
import type { DagIr } from "../ir/dag.ts";
import { isDecided } from "../passes/conditions.ts";
import { hasItems, itemsOf } from "../passes/expand.ts";
import type { Check } from "./check.ts";

/** Airflow: letters, digits, `-`, `_` and `.`, at most 250 characters; a dot parts a group from its task. */
const longest = 250;

/** Ids that Airflow takes, each used once. */
export const ids: Check = ({ resolved }, _context, report) => {
  const uses = new Map<string, number>();
  for (const { id } of resolved.dags) uses.set(id, (uses.get(id) ?? 0) + 1);
  for (const dag of resolved.dags) {
    const others = (uses.get(dag.id) ?? 1) - 1;
    if (others > 0) {
      // Told at each of them: a place is known only where a diagnostic is.
      report({
        code: "dag/duplicate-id",
        severity: "error",
        at: dag.origin,
        message: `${others === 1 ? "Another DAG is" : `${others} other DAGs are`} called '${dag.id}', too.`,
        fix: "Give each DAG an id of its own.",
      });
    }
    if (!/^[A-Za-z0-9_.-]+$/.test(dag.id) || dag.id.length > longest) {
      report({
        code: "dag/bad-id",
        severity: "error",
        at: dag.origin,
        message: `'${dag.id}' is no id for a DAG: Airflow takes letters, digits, '-', '_' and '.', at most ${longest} of them.`,
        ...suggested(dag.id, /[^A-Za-z0-9_.-]+/g),
      });
    }
    stepIds(dag, report);
  }
};

function stepIds(dag: DagIr, report: Report): void {
  const seen = new Set<string>();
  const decided = isDecided(dag);
  const steps = [
    ...dag.groups.map(({ id, parent, origin }) => ({ id, outer: parent, origin })),
    ...dag.tasks.map(({ id, group, origin }) => ({ id, outer: group, origin })),
    ...dag.tasks
      .filter(({ map }) => map && hasItems(map, decided))
      .map(({ id, group, origin }) => ({ id: itemsOf(id), outer: group, origin })),
  ];
  for (const step of steps) {
    if (seen.has(step.id)) {
      report({
        code: "task/duplicate-id",
        severity: "error",
        at: step.origin,
        message: `'${dag.id}' has two steps called '${step.id}'.`,
        fix: "Give one of them another id.",
      });
    }
    seen.add(step.id);
    // What the author wrote: a dot in it would make another step's id of it.
    const tail = step.outer === undefined ? step.id : step.id.slice(step.outer.length + 1);
    if (!/^[A-Za-z0-9_-]+$/.test(tail) || step.id.length > longest) {
      report({
        code: "task/bad-id",
        severity: "error",
        at: step.origin,
        message: `'${tail}' is no id for a step: Airflow takes letters, digits, '-' and '_', and at most ${longest} characters with the groups before it.`,
        ...suggested(tail, /[^A-Za-z0-9_-]+/g),
      });
    }
  }
}

/** An id like the one that was meant, where its characters are all that is wrong. */
function suggested(id: string, refused: RegExp): { readonly fix?: string } {
  const instead = spelled(id, refused);
  return instead === id || instead === "" || instead.length > longest ? {} : { fix: `Call it '${instead}'.` };
}
