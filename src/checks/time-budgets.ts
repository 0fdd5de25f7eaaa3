import { at } from "../ir/origin.ts";
import type { RetriesIr } from "../ir/task.ts";
import type { Check } from "./check.ts";

/**
 * Time that a run does not have: Airflow ends a run at its timeout, whatever its tasks are allowed. A timeout or a retry
 * that comes later than that never happens.
 */
export const timeBudgets: Check = ({ resolved }, _context, report) => {
  for (const { timeout: longest, retries: usual, tasks } of resolved.dags) {
    if (longest === undefined) continue;
    for (const { id, origin, options } of tasks) {
      const { timeout } = options;
      const retries = options.retries ?? usual;
      if (timeout !== undefined && timeout > longest) {
        report({
          code: "time/never",
          severity: "error",
          at: at(origin, "timeout"),
          message: `'${id}' may take ${words(timeout)}, but its run is ended after ${words(longest)}.`,
          fix: "Shorten the task's timeout, or give the run more.",
        });
      } else if (retries !== undefined && waits(retries) >= longest) {
        report({
          code: "time/never",
          severity: "error",
          at: options.retries ? at(origin, "retries") : origin,
          message: `The last try of '${id}' would begin after ${words(waits(retries))} of waiting, but its run is ended after ${words(longest)}.`,
          fix: "Wait less between tries, try less often, or give the run more.",
        });
      }
    }
  }
};

/** Seconds between the first try and the last, where each fails at once. Exponential: Airflow doubles the delay each time. */
function waits({ attempts, delay, backoff, maxDelay = Number.POSITIVE_INFINITY }: RetriesIr): number {
  let sum = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    sum += Math.min(backoff === "fixed" ? delay : delay * 2 ** attempt, maxDelay);
  }
  return sum;
}

const units = [
  [86_400, "d"],
  [3_600, "h"],
  [60, "m"],
  [1, "s"],
] as const;

/** A length of time in the author's words: `1h 30m`. */
function words(seconds: number): string {
  let rest = seconds;
  return units
    .flatMap(([size, unit]) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count > 0 ? [`${count}${unit}`] : [];
    })
    .join(" ");
}
