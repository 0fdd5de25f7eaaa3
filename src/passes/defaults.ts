import type { DagIr } from "../ir/dag.ts";
import type { Access } from "../ir/lineage.ts";
import { type ExprNode, isExprValue } from "../ir/template.ts";
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

const safeRuns = (dag: DagIr): number =>
  dag.tasks.every(({ lineage }) => lineage.writes.every(isOwnToRun)) ? airflowRuns : 1;

/** Whether two runs never write the same rows: what is written depends on the run's interval. */
const isOwnToRun = ({ scope }: Access): boolean =>
  scope.kind === "interval" ||
  (scope.kind === "partitions" &&
    Object.values(scope.values).some((value) => isExprValue(value) && namesInterval(value.$expr)));

const namesInterval = (expr: ExprNode): boolean =>
  expr.kind === "context"
    ? expr.name !== "runId"
    : expr.kind === "template" && expr.parts.some((part) => typeof part !== "string" && namesInterval(part));
