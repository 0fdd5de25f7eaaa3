import type { Report } from "../diagnostics/diagnostic.ts";
import { type DagIr, hasIntervals, type ScheduleIr } from "../ir/dag.ts";
import { at, type Origin } from "../ir/origin.ts";
import { expressionsIn } from "../ir/template.ts";
import type { Check } from "./check.ts";

/** Why runs have no dates. */
const why: Readonly<Record<Exclude<ScheduleIr["kind"], "cron" | "every">, string>> = {
  once: "it happens once",
  datasets: "datasets start it",
  manual: "people start it",
};

/** Dates of a data interval, in DAGs whose runs have none: what came past the types, such as another DAG's `d.ds`. */
export const undated: Check = ({ resolved }, _context, report) => {
  for (const dag of resolved.dags) {
    if (hasIntervals(dag.schedule)) continue;
    for (const { operator, options, origin, lineage } of dag.tasks) {
      const dates = new Set<string>();
      for (const expr of expressionsIn([operator.args, options])) {
        if (expr.kind === "context" && expr.name !== "runId") dates.add(expr.name);
      }
      if (operator.kind === "latest.only") tell("It goes on only in the latest run", dag, origin, report);
      for (const name of dates) tell(`It uses '${name}'`, dag, at(origin, "args"), report);
      const interval = [...lineage.reads, ...lineage.writes].find(({ scope }) => scope.kind === "interval");
      if (interval) tell(`It reads or writes the run's interval of '${interval.dataset}'`, dag, origin, report);
    }
  }
};

function tell(what: string, { id, schedule }: DagIr, place: Origin, report: Report): void {
  const reason = schedule.kind === "cron" || schedule.kind === "every" ? "" : why[schedule.kind];
  report({
    code: "template/unavailable",
    severity: "error",
    at: place,
    message: `${what}, and a run of '${id}' has no data interval: ${reason}.`,
    fix: "Take a param, or give the DAG a schedule by time.",
  });
}
