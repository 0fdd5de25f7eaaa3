import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function/index.js";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import { isCalledByEvents } from "../contracts/function.ts";
import { archive } from "../project/archive.ts";
import { grantsOfFunction } from "../targets/holders.ts";
import { functionFailures, keepsFailures } from "./function-failures.ts";
import { functionSchedule } from "./function-schedule.ts";
import { arnsOf } from "./iam/arns.ts";
import { statementsOf } from "./iam/grants.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { role } from "./role.ts";

/** Runs what is bundled for Node 20, and is supported for longer. */
const runtime = "nodejs22.x";

export interface LambdaInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
}

/** A function of the lakehouse, by its id, with its log group and a role that may do what its definition says. Answers its ARN. */
export function lambda(scope: Construct, id: string, { house, keyArn }: LambdaInputs): string {
  const at = new Construct(scope, `function-${id}`);
  const { env, names, lakehouse, resources } = house;
  const definition = lakehouse.find("function", id);
  const resource = resources.functions.find(({ name }) => name === names.function(id));
  if (!definition || !resource) throw new Error(`There is no function '${id}'.`);
  const logGroup = `/aws/lambda/${resource.name}`;
  const logs = new CloudwatchLogGroup(at, "logs", {
    name: logGroup,
    retentionInDays: env.logRetentionDays,
    kmsKeyId: keyArn,
  });
  const arns = arnsOf(env);
  const { schedule } = definition;
  const isUnwatched = isCalledByEvents(definition);
  const failures = { name: resource.name, arns, bucket: names.houseBucket("lake") };
  const { arn, policies } = role(at, "role", {
    name: names.role(`function-${id}`),
    description: `What the function ${resource.name} does`,
    services: ["lambda.amazonaws.com"],
    allows: (roleId) =>
      statementsOf(grantsOfFunction(definition), { ...house, keyArn, roleId, warehouseArn: noWarehouse }, [
        { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [arns.logGroup(logGroup)] },
        ...(isUnwatched ? keepsFailures(failures) : []),
      ]),
  });
  const path = `${resource.directory}.zip`;
  archive(resource.directory, path);
  const digest = createHash("sha256").update(readFileSync(path)).digest();
  // cdktf would read and hash it once more.
  const assetHash = digest.toString("hex").slice(0, 32);
  const code = new TerraformAsset(at, "code", { path, type: AssetType.FILE, assetHash });
  const made = new LambdaFunction(at, "function", {
    functionName: resource.name,
    role: arn,
    runtime,
    architectures: ["arm64"],
    handler: resource.handler,
    filename: code.path,
    sourceCodeHash: digest.toString("base64"),
    timeout: resource.timeout,
    memorySize: resource.memory,
    environment: { variables: { ...resource.environment } },
    // Lambda lets the function decrypt its own variables, by a grant on the key.
    kmsKeyArn: keyArn,
    loggingConfig: { logFormat: "JSON", logGroup: logs.name },
    dependsOn: policies,
  });
  if (schedule) functionSchedule(at, { schedule, name: resource.name, arn: made.arn });
  if (isUnwatched) functionFailures(at, { arn: made.arn, ...failures });
  return made.arn;
}

const noWarehouse = (id: string): never => {
  throw new Error(`A function has no right in the warehouse '${id}'.`);
};
