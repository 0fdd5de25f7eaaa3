import { expect, test } from "@jest/globals";
import { dag, noop } from "sluice";
import { triggerRules } from "../../src/checks/trigger-rules.ts";
import type { AirflowVersion } from "../../src/contracts/environment.ts";
import { checkedBy, contextOf, environment } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const on = (airflow: AirflowVersion) => ({ ...contextOf(), env: { ...environment, airflow } });

test("a rule that only newer versions have", () => {
  const spec = dag("x", daily, (d) => void d.task("a", noop(), { when: "all_done_min_one_success" }));
  expect(checkedBy(triggerRules, [spec], on("3.3.1"))).toEqual([]);
  expect(checkedBy(triggerRules, [spec], on("2.11.2"))).toEqual([
    {
      code: "task/unknown-rule",
      at: "task a when",
      message: "'a' runs when all_done_min_one_success: Airflow 2.11.2, which 'test' has, does not know this rule.",
      fix: "Choose another, such as none_failed_min_one_success.",
    },
  ]);
});

test("a task that looks at how others ended, in a DAG that ends at its first failure", () => {
  const spec = dag("x", { ...daily, failFast: true }, (d) => {
    d.task("a", noop());
    d.task("b", noop(), { when: "all_done" });
  });
  expect(checkedBy(triggerRules, [spec], on("3.3.1"))).toEqual([
    {
      code: "dag/fail-fast",
      at: "task b when",
      message: "'x' ends at its first failure, and 'b' runs when all_done: Airflow takes only all_success there.",
      fix: "Take failFast away, or the task's 'when'.",
    },
  ]);
});
