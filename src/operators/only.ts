import type { ConditionIr } from "../ir/condition.ts";
import { py } from "../ir/python-value.ts";
import { problemIn } from "./conditions.ts";
import type { OperatorDefinition } from "./definition.ts";

/** Skips what comes after it unless a condition holds. */
export interface Only {
  readonly condition: ConditionIr;
}

/** What `d.only` comes down to. */
export const onlyOperator: OperatorDefinition<Only> = {
  kind: "only",
  skipsOthers: "allButTeardowns",
  check({ condition }, _context, mistake) {
    const problem = problemIn(condition);
    if (problem) mistake({ code: "branch/condition", argument: "condition", ...problem });
  },
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow: ({ condition }) => ({
    class: "airflow.providers.standard.operators.python.ShortCircuitOperator",
    args: {
      python_callable: py.support("condition_holds"),
      op_kwargs: py.dict({ condition: py.condition(condition) }),
      // Else it skips whatever comes later too, be it a task that runs whatever happened.
      ignore_downstream_trigger_rules: false,
    },
  }),
};
