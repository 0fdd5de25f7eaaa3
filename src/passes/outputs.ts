import { type ExprNode, isExprValue } from "../ir/template.ts";

/** The tasks whose outputs stand somewhere in a value of the IR, once each. */
export function outputsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  const inExpr = (expr: ExprNode): void => {
    if (expr.kind === "output") found.add(expr.task);
    if (expr.kind === "template") for (const part of expr.parts) if (typeof part !== "string") inExpr(part);
  };
  const visit = (each: unknown): void => {
    if (typeof each !== "object" || each === null) return;
    if (isExprValue(each)) inExpr(each.$expr);
    else if (isExprNode(each)) inExpr(each);
    else Object.values(each).forEach(visit);
  };
  visit(value);
  return [...found];
}

/** Parts of SQL hold bare nodes. */
const isExprNode = (value: object): value is ExprNode =>
  "kind" in value &&
  ((value.kind === "output" && "task" in value && "path" in value) || (value.kind === "template" && "parts" in value));
