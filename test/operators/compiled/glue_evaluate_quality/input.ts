import { dag, glue, ruleSet } from "sluice";
import { customers } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const rules = ruleSet("customer_rules", { dataset: customers, role: "glue-quality" });

export const fixture: OperatorFixture = {
  exports: { customers, rules },
  spec: dag("glue_evaluate_quality", daily, (d) => {
    d.task("judge", glue.evaluateQuality({ ruleSet: rules }));
  }),
  tasks: {
    judge: {
      class: "airflow.providers.amazon.aws.operators.glue.GlueDataQualityRuleSetEvaluationRunOperator",
      arguments: {
        datasource: { GlueTable: { DatabaseName: "acme_silver", TableName: "customers" } },
        role: "glue-quality",
        rule_set_names: ["acme-customer-rules"],
        waiter_delay: 10,
        waiter_max_attempts: 17_280,
        region_name: "eu-west-1",
      },
    },
  },
};
