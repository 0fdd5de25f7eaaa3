import { definitionOf } from "../operators/index.ts";
import type { Check } from "./check.ts";

/** What a script itself shows, at its place in the .py file; once, however many tasks run it. */
export const scriptProblems: Check = ({ resolved }, context, report) => {
  const paths = resolved.dags.flatMap(({ tasks }) =>
    tasks.flatMap(({ operator }) => definitionOf(operator.kind).script?.(operator.args) ?? []),
  );
  for (const file of new Set(paths)) {
    for (const { message, fix, span } of context.scripts.get(file)?.problems ?? []) {
      report({
        code: "python/script",
        severity: "error",
        at: { file, line: span.line, column: span.column },
        message,
        fix,
      });
    }
  }
};
