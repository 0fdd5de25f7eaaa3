import type { Report } from "../diagnostics/diagnostic.ts";
import type { DagIr } from "../ir/dag.ts";
import type { Check } from "./check.ts";

/** Airflow: letters, digits, `-`, `_` and `.`, at most 250 characters; a dot parts a group from its task. */
const longest = 250;

/** Ids that Airflow takes, each used once. */
export const ids: Check = ({ resolved }, _context, report) => {
  const seen = new Map<string, DagIr>();
  for (const dag of resolved.dags) {
    const first = seen.get(dag.id);
    if (first) {
      report({
        code: "dag/duplicate-id",
        severity: "error",
        at: dag.origin,
        message: `Two DAGs are called '${dag.id}'; the other one is in ${first.origin.file}.`,
      });
    }
    seen.set(dag.id, dag);
    if (!/^[A-Za-z0-9_.-]+$/.test(dag.id) || dag.id.length > longest) {
      report({
        code: "dag/bad-id",
        severity: "error",
        at: dag.origin,
        message: `'${dag.id}' is no id for a DAG: Airflow takes letters, digits, '-', '_' and '.', at most ${longest} of them.`,
      });
    }
    stepIds(dag, report);
  }
};

function stepIds(dag: DagIr, report: Report): void {
  const seen = new Set<string>();
  for (const step of [...dag.groups, ...dag.tasks]) {
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
    const tail = step.id.slice(step.id.lastIndexOf(".") + 1);
    if (!/^[A-Za-z0-9_-]+$/.test(tail) || step.id.length > longest) {
      report({
        code: "task/bad-id",
        severity: "error",
        at: step.origin,
        message: `'${tail}' is no id for a step: Airflow takes letters, digits, '-' and '_', and at most ${longest} characters with the groups before it.`,
      });
    }
  }
}
