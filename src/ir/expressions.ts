import { type ExprNode, isExprValue } from "./template.ts";

/** Calls `visit` for each expression in a value of the IR, those within templates too. */
export function eachExpression(value: unknown, visit: (expr: ExprNode) => void): void {
  const inExpr = (expr: ExprNode): void => {
    visit(expr);
    if (expr.kind === "template") for (const part of expr.parts) if (typeof part !== "string") inExpr(part);
  };
  const within = (each: unknown): void => {
    if (typeof each !== "object" || each === null) return;
    if (isExprValue(each)) inExpr(each.$expr);
    else if (isExprNode(each)) inExpr(each);
    else Object.values(each).forEach(within);
  };
  within(value);
}

/** The field that tells a bare node, as parts of SQL hold them, from an object of the author's. */
const tells: Readonly<Record<Exclude<ExprNode["kind"], "jinja">, string>> = {
  context: "name",
  param: "name",
  output: "path",
  template: "parts",
};

const isExprNode = (value: object): value is ExprNode =>
  "kind" in value &&
  typeof value.kind === "string" &&
  Object.hasOwn(tells, value.kind) &&
  Object.hasOwn(value, tells[value.kind as keyof typeof tells]);
