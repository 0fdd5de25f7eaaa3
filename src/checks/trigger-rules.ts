import { at } from "../ir/origin.ts";
import { lacksRule } from "../targets/airflow/dialects/index.ts";
import type { Check } from "./check.ts";

/** Trigger rules that the environment's Airflow has, and that the DAG's other options allow. */
export const triggerRules: Check = ({ resolved }, { env }, report) => {
  for (const { id: dag, tasks, failFast } of resolved.dags) {
    for (const { id, origin, options } of tasks) {
      if (lacksRule(env.airflow, options.when)) {
        report({
          code: "task/unknown-rule",
          severity: "error",
          at: at(origin, "when"),
          message: `'${id}' runs when ${options.when}: Airflow ${env.airflow}, which '${env.name}' has, does not know this rule.`,
          fix: "Choose another, such as none_failed_min_one_success.",
        });
      }
      // Airflow refuses such a DAG when it reads it (2.11.2, 3.3.1).
      if (failFast === true && options.when !== "all_success") {
        report({
          code: "dag/fail-fast",
          severity: "error",
          at: at(origin, "when"),
          message: `'${dag}' ends at its first failure, and '${id}' runs when ${options.when}: Airflow takes only all_success there.`,
          fix: "Take failFast away, or the task's 'when'.",
        });
      }
    }
  }
};
