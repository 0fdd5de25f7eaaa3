import { type DagIr, type ScheduleIr, zoneOf } from "../ir/dag.ts";
import type { Scope } from "../ir/lineage.ts";
import { type ExprNode, isExprValue } from "../ir/template.ts";
import { definitionOf } from "../operators/index.ts";
import type { Pass } from "./pass.ts";

/** Airflow's own default for `max_active_runs`. */
const airflowRuns = 16;

/**
 * What authors left out and Airflow's defaults would get wrong: two runs of a DAG that writes the same data race each other,
 * so such a DAG has one run at a time.
 */
export const defaults: Pass = (program) => ({
  dags: program.dags.map((dag) => ({ ...dag, maxActiveRuns: dag.maxActiveRuns || safeRuns(dag) })),
});

function safeRuns({ tasks, schedule }: DagIr): number {
  const safe = tasks.every(
    ({ operator, lineage }) =>
      definitionOf(operator.kind).oneRunAtATime !== true &&
      // What was there before a run is known only where no other run is under way.
      lineage.reads.every(({ version }) => version !== "previous") &&
      lineage.writes.every(({ scope }) => isOwnToRun(scope, schedule)),
  );
  return safe ? airflowRuns : 1;
}

/** Whether two runs never write the same rows: what is written depends on the run. */
const isOwnToRun = (scope: Scope, schedule: ScheduleIr): boolean =>
  scope.kind === "interval" ||
  (scope.kind === "partitions" &&
    Object.values(scope.values).some((value) => isExprValue(value) && tellsRuns(value.$expr, schedule)));

/** Whether an expression is another in each run. */
function tellsRuns(expr: ExprNode, schedule: ScheduleIr): boolean {
  if (expr.kind === "template") return expr.parts.some((part) => typeof part !== "string" && tellsRuns(part, schedule));
  if (expr.kind !== "context") return false;
  // Several runs of a day have one date. In UTC, so may two of a daily schedule in another zone when its clocks change.
  if (expr.name === "ds") return oncePerDay(schedule) && zoneOf(schedule) === "UTC";
  return expr.name !== "localDate" || oncePerDay(schedule);
}

const oncePerDay = (schedule: ScheduleIr): boolean =>
  (schedule.kind === "cron" && /^\d+ \d+ /.test(schedule.expression)) ||
  (schedule.kind === "every" && schedule.seconds >= 86_400);
