import { expressionsIn } from "../ir/template.ts";

/** The tasks whose outputs stand somewhere in a value of the IR, once each. */
export function outputsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  for (const expr of expressionsIn(value)) if (expr.kind === "output") found.add(expr.task);
  return [...found];
}
