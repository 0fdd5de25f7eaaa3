import type { Catalog } from "../../../catalog/catalog.ts";
import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { Program } from "../../../ir/program.ts";
import type { LowerOptions } from "../lower-dag.ts";
import { checkCall } from "./check-call.ts";
import { emittedCalls } from "./emitted-calls.ts";

/**
 * Checks every call that the compiled DAG files make against the Airflow that they are compiled for.
 *
 * @param program - with the tasks' Airflow calls
 */
export function checkCalls(program: Program, catalog: Catalog, options: LowerOptions, report: Report): void {
  const context = { catalog, version: catalog.version(options.airflow) };
  for (const dag of program.dags) {
    for (const call of emittedCalls(dag, options)) {
      for (const finding of checkCall(call, context)) report({ ...finding, at: call.at });
    }
  }
}
