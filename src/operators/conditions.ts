import type { ConditionIr } from "../ir/condition.ts";
import { expressionsIn, isExprValue, type Value } from "../ir/template.ts";

/** What keeps a condition from being one. */
export function problemIn(condition: ConditionIr): { readonly message: string; readonly fix: string } | undefined {
  if (holdsOtherwise(condition)) {
    return {
      message: "'otherwise' is what is left of a branch, and no condition of its own.",
      fix: "Use it as an arm's whole condition, the last one.",
    };
  }
  if (!comparesValues(condition)) {
    return {
      message: "A condition compares a value with a list, an object, true or false, or nothing.",
      fix: "Compare with a text, a number or an expression; isOneOf takes several, and holds asks for true.",
    };
  }
  if (!expressionsIn(condition).some(({ kind }) => kind === "jinja")) return undefined;
  return {
    message: "A condition compares values, and what jinja(…) renders is text that Sluice does not look into.",
    fix: "Compare an output, a param or a field of the run.",
  };
}

/** Whether everything that is compared is one text or number, as the types say. */
function comparesValues(condition: ConditionIr): boolean {
  const isComparable = (value: Value) => isExprValue(value) || typeof value === "string" || typeof value === "number";
  switch (condition.op) {
    case "compare":
      return isComparable(condition.right);
    case "in":
      return condition.values.every(isComparable);
    case "not":
      return comparesValues(condition.condition);
    case "all":
    case "any":
      return condition.conditions.length > 0 && condition.conditions.every(comparesValues);
    default:
      return true;
  }
}

function holdsOtherwise(condition: ConditionIr): boolean {
  switch (condition.op) {
    case "otherwise":
      return true;
    case "not":
      return holdsOtherwise(condition.condition);
    case "all":
    case "any":
      return condition.conditions.some(holdsOtherwise);
    default:
      return false;
  }
}
