import type { Catalog } from "../../../catalog/catalog.ts";
import type { Report } from "../../../diagnostics/diagnostic.ts";
import { CallContext, checkCall } from "./check-call.ts";
import type { EmittedCall } from "./emitted-calls.ts";

/** Checks calls that compiled DAG files make against the Airflow that they are compiled for, such as `"3.3.1"`. */
export function checkCalls(calls: readonly EmittedCall[], catalog: Catalog, airflow: string, report: Report): void {
  const context = new CallContext(catalog, airflow);
  for (const call of calls) {
    checkCall(call, context, ({ argument, ...finding }) => report({ ...finding, at: call.at(argument) }));
  }
}
