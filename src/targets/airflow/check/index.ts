import type { Report } from "../../../diagnostics/diagnostic.ts";
import { type CallContext, checkCall } from "./check-call.ts";
import type { EmittedCall } from "./emitted-calls.ts";

export { CallContext } from "./check-call.ts";

/** Checks calls that compiled DAG files make against the Airflow that they are compiled for. */
export function checkCalls(calls: readonly EmittedCall[], context: CallContext, report: Report): void {
  for (const call of calls) {
    checkCall(call, context, ({ argument, ...finding }) => report({ ...finding, at: call.at(argument) }));
  }
}
