import { expressionsIn } from "../ir/template.ts";

/** The tasks whose outputs stand somewhere in a value of the IR, once each. */
export function outputsIn(value: unknown): readonly string[] {
  const tasks = expressionsIn(value).flatMap((expr) => (expr.kind === "output" ? [expr.task] : []));
  return tasks.length < 2 ? tasks : [...new Set(tasks)];
}
