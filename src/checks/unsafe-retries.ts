import { at } from "../ir/origin.ts";
import { definitionOf } from "../operators/index.ts";
import type { Check } from "./check.ts";

/** Tasks that are tried again, and whose work may then be done twice. */
export const unsafeRetries: Check = ({ program }, _context, report) => {
  for (const { tasks, retries } of program.dags) {
    for (const { id, operator, options, origin } of tasks) {
      const why = definitionOf(operator.kind).twice?.(operator.args);
      const { attempts = 0 } = options.retries ?? retries ?? {};
      if (why === undefined || attempts < 1) continue;
      report({
        code: "task/unsafe-retry",
        severity: "warning",
        at: at(origin, "retries"),
        message: `'${id}' is tried up to ${attempts + 1} times, and ${why}.`,
        fix: 'Say retries: 0. Where twice is as good as once: allow: { "task/unsafe-retry": "why" }.',
      });
    }
  }
};
