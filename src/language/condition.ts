import type { Comparison } from "../ir/condition.ts";
import type { Expr } from "./template.ts";

const mark: unique symbol = Symbol.for("sluice.condition");

/** Something that is true or false when the run gets there: for `d.branch` and `d.only`. */
export interface Condition {
  readonly op: string;
  readonly [mark]: true;
}

const made = <F extends { readonly op: string }>(fields: F): Condition =>
  Object.freeze({ ...fields, [mark]: true as const });

type Comparable = string | number;
const compare =
  (how: Comparison) =>
  <T extends Comparable>(left: Expr<T>, right: NoInfer<T> | Expr<NoInfer<T>>): Condition =>
    made({ op: "compare", how, left, right });

/** Whether the left is more than the right: numbers by size; texts, such as days, by their characters. */
export const greater = compare(">");
/** Whether the left is as much as the right, or more. */
export const atLeast = compare(">=");
/** Whether the left is less than the right. */
export const less = compare("<");
/** Whether the left is as much as the right, or less. */
export const atMost = compare("<=");
/** Whether both are the same. */
export const equals = compare("==");
/** Whether they are not the same. */
export const differs = compare("!=");

/** Whether the value is one of those listed. */
export const isOneOf = <T extends Comparable>(left: Expr<T>, values: readonly NoInfer<T>[]): Condition =>
  made({ op: "in", left, values: Object.freeze([...values]) });

/** Whether a true-or-false value is true. */
export const holds = (value: Expr<boolean>): Condition => made({ op: "holds", value });

/** Whether a condition does not hold. */
export const not = (condition: Condition): Condition => made({ op: "not", condition });

/** Whether all of the conditions hold. */
export const allOf = (...conditions: readonly [Condition, ...Condition[]]): Condition =>
  made({ op: "all", conditions: Object.freeze([...conditions]) });

/** Whether one of the conditions holds. */
export const anyOf = (...conditions: readonly [Condition, ...Condition[]]): Condition =>
  made({ op: "any", conditions: Object.freeze([...conditions]) });

/** The arm that is taken where no other is: the last one of a branch. */
export const otherwise: Condition = made({ op: "otherwise" });
