import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function/index.js";
import { Construct } from "constructs";
import type { Bucket } from "./bucket.ts";
import { functionArchive } from "./function-archive.ts";
import { arnsOf } from "./iam/arns.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { role } from "./role.ts";

export interface ImageBuilderInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  /** Where its code goes. */
  readonly bucket: Bucket;
}

/** The longest that Lambda lets a call take, in seconds. */
const longest = 900;

/**
 * The function that has images built while Terraform waits: Terraform itself starts no builds, and where it runs there is neither Docker nor
 * AWS's command line. Answers its name; undefined where no function asks for an image.
 */
export function imageBuilder(
  scope: Construct,
  id: string,
  { house, keyArn, bucket }: ImageBuilderInputs,
): string | undefined {
  const { env, names, images } = house;
  if (!images) return undefined;
  const at = new Construct(scope, id);
  const arns = arnsOf(env);
  const name = names.imageBuilder();
  const logs = new CloudwatchLogGroup(at, "logs", {
    name: `/aws/lambda/${name}`,
    retentionInDays: env.logRetentionDays,
    kmsKeyId: keyArn,
  });
  const { arn, policies } = role(at, "role", {
    // Two dashes keep it apart from the roles that build the images of functions: one may be called `builder`.
    name,
    description: `Has the images of ${env.prefix} built`,
    services: ["lambda.amazonaws.com"],
    allows: () => [
      {
        actions: ["codebuild:BatchGetBuilds", "codebuild:StartBuild"],
        resources: [...images.sources.keys()].map((function_) => arns.buildProject(names.function(function_))),
      },
      {
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [arns.logGroup(`/aws/lambda/${name}`)],
      },
    ],
  });
  return new LambdaFunction(at, "function", {
    functionName: name,
    role: arn,
    handler: "index.handler",
    ...functionArchive(at, { ...images.builder, bucket }),
    timeout: longest,
    memorySize: 256,
    loggingConfig: { logFormat: "JSON", logGroup: logs.name },
    dependsOn: policies,
  }).functionName;
}
