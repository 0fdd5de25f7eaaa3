import { cron, dag } from "sluice";
import { type Compiled, compile } from "../../src/compile.ts";
import type { AirflowVersion } from "../../src/contracts/environment.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { airflowCall } from "../../src/operators/airflow-operator.ts";
import { environment, loadedOf, type Told, told } from "./compiling.ts";

/** A DAG of one task, `a`, that calls an operator of Airflow's own with arguments that may use the run's `d.ds`. */
export const callSpec = (path: string, args: (ds: unknown) => Readonly<Record<string, unknown>>): DagSpec =>
  dag("x", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
    d.task("a", airflowCall<null>({ class: path, arguments: args(d.ds) }, {}));
  });

/** The spec, compiled for an Airflow, and what was said about it. */
export function compiledFor(spec: DagSpec, airflow: AirflowVersion): Compiled & { readonly said: readonly Told[] } {
  const project = loadedOf([spec]);
  const made = compile(project, { ...environment, airflow });
  return { ...made, said: told(made.diagnostics, [spec], project.lakehouse) };
}
