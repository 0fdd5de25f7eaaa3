import type { Report } from "../diagnostics/diagnostic.ts";
import type { DagSpec } from "../language/dag.ts";
import type { Exports } from "./evaluate.ts";

/** The DAGs that files export: by default, or by name where a file makes several. */
export function dagSpecsOf(modules: ReadonlyMap<string, Exports>, report: Report): readonly DagSpec[] {
  return [...modules].flatMap(([file, exports]) => {
    const found = [...new Set(Object.values(exports))].filter(isDagSpec);
    if (found.length === 0) {
      report({
        code: "load/no-dag",
        severity: "error",
        at: { file, line: 1, column: 1 },
        message: `${file} exports no DAG.`,
        fix: "Write export default dag(…), or rename the file if it is a helper.",
      });
    }
    return found;
  });
}

const isDagSpec = (value: unknown): value is DagSpec =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "dag" && "tasks" in value;
