import { at } from "../ir/origin.ts";
import { definitionOf } from "../operators/index.ts";
import type { Check } from "./check.ts";

/** Runs at one time that an author asked for, of a DAG whose tasks cannot have them. */
export const runs: Check = ({ resolved }, _context, report) => {
  for (const { id, origin, maxActiveRuns, tasks } of resolved.dags) {
    const before = tasks.find(({ lineage }) => lineage.reads.some(({ version }) => version === "previous"));
    if (before && maxActiveRuns > 1) {
      report({
        code: "race/overlapping-runs",
        severity: "error",
        at: at(origin, "maxActiveRuns"),
        message: `'${id}' allows ${maxActiveRuns} runs at one time, and '${before.id}' reads what was there before its run: another run would change that meanwhile.`,
        fix: "Leave maxActiveRuns away.",
      });
    }
    const alone = tasks.find(({ operator }) => definitionOf(operator.kind).oneRunAtATime === true);
    if (!alone || maxActiveRuns <= 1) continue;
    report({
      code: "race/overlapping-runs",
      severity: "error",
      at: at(origin, "maxActiveRuns"),
      message: `'${id}' allows ${maxActiveRuns} runs at one time, and two runs of '${alone.id}' would disturb each other: ${alone.operator.kind} has one at a time.`,
      fix: "Leave maxActiveRuns away, or move the task to a DAG of its own.",
    });
  }
};
