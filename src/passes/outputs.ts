import { expressionsIn } from "../ir/template.ts";

/** The tasks whose outputs stand somewhere in a value of the IR, once each. */
export function outputsIn(value: unknown): readonly string[] {
  const tasks: string[] = [];
  for (const expr of expressionsIn(value))
    if (expr.kind === "output" && !tasks.includes(expr.task)) tasks.push(expr.task);
  return tasks;
}
