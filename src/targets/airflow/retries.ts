import type { RetriesIr } from "../../ir/task.ts";
import type { Module } from "./module.ts";
import { numberLiteral } from "./python/literals.ts";
import type { Argument } from "./python/syntax.ts";
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
): readonly Argument[] {
  if (retries === undefined) return [];
  const args: Argument[] = [];
  if (retries.attempts !== inherited?.attempts) args.push(["retries", () => numberLiteral(retries.attempts)]);
  // Without retries nothing else is said, here or in `default_args`.
  if (retries.attempts === 0) return args;
  const base = inherited?.attempts === 0 ? undefined : inherited;
  if (retries.delay !== base?.delay) args.push(["retry_delay", () => durationDoc(retries.delay, module)]);
  if (retries.backoff !== (base?.backoff ?? "fixed")) {
    args.push(["retry_exponential_backoff", () => module.dialect.backoff[retries.backoff]]);
  }
  const { maxDelay } = retries;
  if (maxDelay !== base?.maxDelay) {
    args.push(["max_retry_delay", () => (maxDelay === undefined ? "None" : durationDoc(maxDelay, module))]);
  }
  return args;
}
