import type { ExprValue, Value } from "./template.ts";

/** How two values are compared, in Jinja's spelling. */
export type Comparison = "==" | "!=" | ">" | ">=" | "<" | "<=";

/** Something that is true or false when the run gets there. */
export type ConditionIr =
  | { readonly op: "compare"; readonly how: Comparison; readonly left: ExprValue; readonly right: Value }
  | { readonly op: "in"; readonly left: ExprValue; readonly values: readonly (string | number)[] }
  | { readonly op: "holds"; readonly value: ExprValue }
  | { readonly op: "not"; readonly condition: ConditionIr }
  | { readonly op: "all" | "any"; readonly conditions: readonly ConditionIr[] }
  /** What is left when nothing before it was true. */
  | { readonly op: "otherwise" };
