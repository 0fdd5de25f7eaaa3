import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function/index.js";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import { arnsOf } from "./iam/arns.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { nodeRuntime } from "./node-runtime.ts";
import { role } from "./role.ts";

/** The longest that Lambda lets a call take, in seconds. */
const longest = 900;

/**
 * The function that has images built while Terraform waits: Terraform itself starts no builds, and where it runs there is neither Docker nor
 * AWS's command line. Answers its name; undefined where no function asks for an image.
 */
export function imageBuilder(
  scope: Construct,
  id: string,
  { house, keyArn }: { readonly house: LoadedLakehouse; readonly keyArn: string },
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
    name: names.role("image-builder"),
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
  const digest = createHash("sha256").update(readFileSync(images.builder)).digest();
  const assetHash = digest.toString("hex").slice(0, 32);
  const code = new TerraformAsset(at, "code", { path: images.builder, type: AssetType.FILE, assetHash });
  return new LambdaFunction(at, "function", {
    functionName: name,
    role: arn,
    ...nodeRuntime,
    handler: "index.handler",
    filename: code.path,
    sourceCodeHash: digest.toString("base64"),
    timeout: longest,
    memorySize: 256,
    loggingConfig: { logFormat: "JSON", logGroup: logs.name },
    dependsOn: policies,
  }).functionName;
}
