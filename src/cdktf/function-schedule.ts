import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule/index.js";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target/index.js";
import { LambdaFunctionEventInvokeConfig } from "@cdktf/provider-aws/lib/lambda-function-event-invoke-config/index.js";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission/index.js";
import type { Construct } from "constructs";
import type { FunctionSchedule } from "../contracts/function.ts";
import type { Arns } from "./iam/arns.ts";
import type { Statement } from "./iam/statement.ts";
import { verbatim } from "./verbatim.ts";

export interface FunctionScheduleInputs {
  readonly schedule: FunctionSchedule;
  /** The function's name, which is the rule's, too, and its ARN. */
  readonly name: string;
  readonly arn: string;
  readonly arns: Arns;
  /** The bucket that has the calls that failed for good. */
  readonly bucket: string;
}

/** Calls a function at its times. Nobody waits for the answer: Lambda tries thrice, and what fails then is kept as an object. */
export function functionSchedule(at: Construct, { schedule, name, arn, arns, bucket }: FunctionScheduleInputs): void {
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
  new LambdaFunctionEventInvokeConfig(at, "failures", {
    functionName: arn,
    maximumRetryAttempts: 2,
    destinationConfig: { onFailure: { destination: arns.bucket(bucket) } },
  });
}

/** What a function's role needs so that Lambda keeps the calls that failed. */
export const keepsFailures = ({
  name,
  arns,
  bucket,
}: Pick<FunctionScheduleInputs, "name" | "arns" | "bucket">): readonly Statement[] => [
  { actions: ["s3:PutObject"], resources: [arns.objects(bucket, `aws/lambda/async/${name}/`)] },
  // Lambda user guide, "Retaining records of asynchronous invocations": asked for on the bucket.
  { actions: ["s3:ListBucket"], resources: [arns.bucket(bucket)] },
];
