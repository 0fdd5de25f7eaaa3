import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget/index.js";
import type { Construct } from "constructs";
import { type Environment, environmentTag } from "../contracts/environment.ts";

/** Mail before a month costs more than it may, and when it will. Nothing is stopped. */
export function budget(scope: Construct, id: string, env: Environment): void {
  if (!env.budget) return;
  const { monthly, warnAt, emails } = env.budget;
  const mail = { comparisonOperator: "GREATER_THAN", subscriberEmailAddresses: [...emails] };
  new BudgetsBudget(scope, id, {
    name: env.prefix,
    budgetType: "COST",
    timeUnit: "MONTHLY",
    limitAmount: String(monthly),
    limitUnit: "USD",
    // Only what carries the environment's tag, which has to be a cost allocation tag of the account.
    costFilter: [{ name: "TagKeyValue", values: [`user:${environmentTag}$${env.name}`] }],
    notification: [
      { ...mail, threshold: warnAt, thresholdType: "PERCENTAGE", notificationType: "ACTUAL" },
      { ...mail, threshold: 100, thresholdType: "PERCENTAGE", notificationType: "FORECASTED" },
    ],
  });
}
