import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target/index.js";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission/index.js";
import type { Construct } from "constructs";
import type { FunctionSchedule } from "../contracts/function.ts";
import { verbatim } from "./verbatim.ts";

export interface FunctionScheduleInputs {
  readonly schedule: FunctionSchedule;
  /** The function's name, which is the rule's, too, and its ARN. */
  readonly name: string;
  readonly arn: string;
}

/** Calls a function at its times. Nobody waits for the answer (function-failures.ts). */
export function functionSchedule(at: Construct, { schedule, name, arn }: FunctionScheduleInputs): void {
  const rule = new CloudwatchEventRule(at, "schedule", {
    name,
    description: `Calls the function ${name}`,
    scheduleExpression: schedule.at,
  });
  new LambdaPermission(at, "schedule-permission", {
    statementId: "schedule",
    action: "lambda:InvokeFunction",
    functionName: arn,
    principal: "events.amazonaws.com",
    sourceArn: rule.arn,
  });
  new CloudwatchEventTarget(at, "schedule-target", {
    rule: rule.name,
    arn,
    input: verbatim(JSON.stringify(schedule.payload)),
  });
}
