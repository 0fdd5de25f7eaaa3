import type { RetriesIr } from "../../ir/task.ts";
import type { Module } from "./module.ts";
import type { Doc } from "./python/document.ts";
import { numberLiteral } from "./python/literals.ts";
import { durationDoc } from "./values.ts";

/**
 * The arguments that say how a task is tried again.
 *
 * @param inherited - what `default_args` say already: only what differs is an argument
 */
export function retryArguments(
  retries: RetriesIr | undefined,
  inherited: RetriesIr | undefined,
  module: Module,
): readonly (readonly [string, Doc])[] {
  if (retries === undefined) return [];
  const args: [string, Doc][] = [];
  if (retries.attempts !== inherited?.attempts) args.push(["retries", numberLiteral(retries.attempts)]);
  // Without retries nothing else is said, here or in `default_args`.
  if (retries.attempts === 0) return args;
  const base = inherited?.attempts === 0 ? undefined : inherited;
  if (retries.delay !== base?.delay) args.push(["retry_delay", durationDoc(retries.delay, module)]);
  if (retries.backoff !== (base?.backoff ?? "fixed")) {
    args.push(["retry_exponential_backoff", module.dialect.backoff[retries.backoff]]);
  }
  if (retries.maxDelay !== base?.maxDelay) {
    args.push(["max_retry_delay", retries.maxDelay === undefined ? "None" : durationDoc(retries.maxDelay, module)]);
  }
  return args;
}
