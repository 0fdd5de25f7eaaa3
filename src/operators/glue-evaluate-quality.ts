import { isMart } from "../contracts/dataset.ts";
import { whole } from "../ir/lineage.ts";
import { py } from "../ir/python-value.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";

/** Evaluates a rule set of Glue's Data Quality and waits; a rule that the data break fails the task. */
export interface GlueEvaluateQuality<F extends Form = Named> {
  /** The rule set, which names its dataset. */
  ruleSet: F["ruleSet"];
}

/** Evaluates a rule set of Glue's Data Quality. The task's output is the evaluation's id. */
export const evaluateQuality = (args: GlueEvaluateQuality<Authored>): Operator<string> =>
  operator(glueEvaluateQuality.kind, args, "string");

/** Glue ends an evaluation after 48 hours. */
const longest = 48 * 3_600;

export const glueEvaluateQuality: OperatorDefinition<GlueEvaluateQuality> = {
  kind: "glue.evaluateQuality",
  lineage(args, { lakehouse }) {
    const dataset = lakehouse.find("ruleSet", args.ruleSet)?.dataset.id;
    return { reads: dataset === undefined ? [] : [{ dataset, scope: whole }], writes: [] };
  },
  grants: (args) => [
    {
      actions: [
        "glue:GetDataQualityRuleset",
        "glue:StartDataQualityRulesetEvaluationRun",
        "glue:GetDataQualityRulesetEvaluationRun",
        "glue:GetDataQualityResult",
        "iam:PassRole",
      ],
      on: { kind: "ruleSet", id: args.ruleSet },
    },
  ],
  airflow(args, { env, names, lakehouse }) {
    const rules = lakehouse.find("ruleSet", args.ruleSet);
    if (!rules || isMart(rules.dataset.contract))
      throw new Error("glue.evaluateQuality was lowered with mistakes in it.");
    // The operator counts in whole seconds.
    const delay = Math.max(1, Math.round(env.pollSeconds));
    return {
      class: "airflow.providers.amazon.aws.operators.glue.GlueDataQualityRuleSetEvaluationRunOperator",
      args: {
        datasource: py.dict({
          GlueTable: py.dict({
            DatabaseName: names.glueDatabase(rules.dataset.contract.zone),
            TableName: rules.dataset.id,
          }),
        }),
        role: rules.role,
        rule_set_names: [names.ruleSet(args.ruleSet, rules.name)],
        waiter_delay: delay,
        waiter_max_attempts: Math.ceil(longest / delay),
        region_name: env.region,
      },
    };
  },
};
