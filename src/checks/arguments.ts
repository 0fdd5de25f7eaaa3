import { at } from "../ir/origin.ts";
import { definitionOf } from "../operators/index.ts";
import type { Check } from "./check.ts";

/** What each operator knows about its own arguments. */
export const operatorArguments: Check = ({ resolved }, context, report) => {
  for (const { tasks } of resolved.dags) {
    for (const { operator, origin } of tasks) {
      definitionOf(operator.kind).check?.(operator.args, context, ({ argument, ...mistake }) =>
        report({
          severity: "error",
          at: at(origin, argument === undefined ? "args" : `args.${argument}`),
          ...mistake,
        }),
      );
    }
  }
};
