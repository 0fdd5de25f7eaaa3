import { LambdaFunctionEventInvokeConfig } from "@cdktf/provider-aws/lib/lambda-function-event-invoke-config/index.js";
import type { Construct } from "constructs";
import type { Arns } from "./iam/arns.ts";
import type { Statement } from "./iam/statement.ts";

export interface FailuresInputs {
  /** The function's name. */
  readonly name: string;
  readonly arns: Arns;
  /** The bucket that has the calls that failed for good. */
  readonly bucket: string;
}

/** Where nobody waits for a function's answer, Lambda tries thrice, and what fails then is kept as an object. */
export function functionFailures(
  at: Construct,
  { arn, arns, bucket }: FailuresInputs & { readonly arn: string },
): void {
  new LambdaFunctionEventInvokeConfig(at, "failures", {
    functionName: arn,
    maximumRetryAttempts: 2,
    destinationConfig: { onFailure: { destination: arns.bucket(bucket) } },
  });
}

/**
 * What a function's role needs so that Lambda keeps the calls that failed. Source: AWS Lambda developer guide, "Capturing records of Lambda
 * asynchronous invocations": the two actions, and the keys, `aws/lambda/async/<function-name>/YYYY/MM/DD/…`.
 */
export const keepsFailures = ({ name, arns, bucket }: FailuresInputs): readonly Statement[] => [
  { actions: ["s3:PutObject"], resources: [arns.objects(bucket, `aws/lambda/async/${name}/`)] },
  { actions: ["s3:ListBucket"], resources: [arns.bucket(bucket)] },
];
