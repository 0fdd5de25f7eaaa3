import type { ConditionIr } from "../ir/condition.ts";
import { py } from "../ir/python-value.ts";
import { problemIn } from "./conditions.ts";
import type { OperatorDefinition } from "./definition.ts";

/** Takes the first arm whose condition holds. */
export interface Branch {
  readonly arms: readonly { readonly name: string; readonly condition: ConditionIr }[];
}

/** What `d.branch` comes down to. */
export const branchOperator: OperatorDefinition<Branch> = {
  kind: "branch",
  check({ arms }, _context, mistake) {
    if (arms.length === 0)
      mistake({ code: "branch/arms", message: "The branch has no arms.", fix: "Name each with its condition." });
    for (const [index, { name, condition }] of arms.entries()) {
      const argument = `arms.${name}`;
      // Objects in JavaScript keep their keys in the order of writing, except whole numbers.
      if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name)) {
        mistake({
          code: "branch/arms",
          argument,
          message: `'${name}' is no name of an arm.`,
          fix: "Begin with a letter, and go on with letters, digits, '-' and '_'.",
        });
      }
      if (condition.op === "otherwise" && index < arms.length - 1) {
        mistake({
          code: "branch/arms",
          argument,
          message: `'${name}' is taken where no other arm is, and ${arms[index + 1]?.name} comes after it: nobody would get there.`,
          fix: "Put it last.",
        });
      }
      const problem = condition.op === "otherwise" ? undefined : problemIn(condition);
      if (problem) mistake({ code: "branch/condition", argument, ...problem });
    }
  },
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflowAt: ({ dag, task }, { arms }) => ({
    class: "airflow.providers.standard.operators.python.BranchPythonOperator",
    args: {
      python_callable: py.support("first_arm"),
      op_kwargs: py.dict({
        arms: arms.map(({ name, condition }) => [
          condition.op === "otherwise" ? "True" : py.condition(condition),
          dag.edges.filter(({ from, arms = [] }) => from === task.id && arms.includes(name)).map(({ to }) => to),
        ]),
      }),
    },
  }),
};
