import { at } from "../ir/origin.ts";
import { seconds } from "../language/duration.ts";
import type { Check } from "./check.ts";

/** Lambda's quotas: a call takes at most 15 minutes; memory is 128 to 10,240 MiB. */
const longestCall = 900;
const memories = { least: 128, most: 10_240 } as const;

/** Functions that Lambda takes. */
export const functions: Check = (_stages, { lakehouse }, report) => {
  for (const { id, origin, timeout, memory } of lakehouse.all("function")) {
    const length = seconds(timeout);
    if (length === undefined || length < 1 || length > longestCall) {
      report({
        code: "time/bad-duration",
        severity: "error",
        at: at(origin, "timeout"),
        message: `'${timeout}' is no time limit of the function '${id}': Lambda takes 1s to 15m.`,
      });
    }
    if (!Number.isInteger(memory) || memory < memories.least || memory > memories.most) {
      report({
        code: "function/bad-memory",
        severity: "error",
        at: at(origin, "memory"),
        message: `The function '${id}' has ${memory} MiB: Lambda takes ${memories.least} to ${memories.most}, in whole MiB.`,
      });
    }
  }
};
