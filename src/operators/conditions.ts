import type { ConditionIr } from "../ir/condition.ts";
import { expressionsIn } from "../ir/template.ts";

/** What keeps a condition from being one. */
export function problemIn(condition: ConditionIr): { readonly message: string; readonly fix: string } | undefined {
  if (holdsOtherwise(condition)) {
    return {
      message: "'otherwise' is what is left of a branch, and no condition of its own.",
      fix: "Use it as an arm's whole condition, the last one.",
    };
  }
  if (![...expressionsIn(condition)].some(({ kind }) => kind === "jinja")) return undefined;
  return {
    message: "A condition compares values, and what jinja(…) renders is text that Sluice does not look into.",
    fix: "Compare an output, a param or a field of the run.",
  };
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
