import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { LambdaFunction, type LambdaFunctionConfig } from "@cdktf/provider-aws/lib/lambda-function/index.js";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { isCalledByEvents } from "../contracts/function.ts";
import { grantsOfFunction } from "../targets/holders.ts";
import type { Bucket } from "./bucket.ts";
import { functionArchive, nodeRuntime } from "./function-archive.ts";
import { functionFailures, keepsFailures } from "./function-failures.ts";
import { type FunctionImageInputs, functionImage } from "./function-image.ts";
import { functionSchedule } from "./function-schedule.ts";
import { arnsOf } from "./iam/arns.ts";
import { statementsOf } from "./iam/grants.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { role } from "./role.ts";

export interface LambdaInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  /** Where its code goes. */
  readonly bucket: Bucket;
  /** The name of the function that has images built, for one that asks for an image. */
  readonly builder?: string;
}

/** A function of the lakehouse, by its id, with its log group and a role that may do what its definition says. Answers its ARN. */
export function lambda(scope: Construct, id: string, { house, keyArn, bucket, builder }: LambdaInputs): string {
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
  const code: Code =
    definition.packageType === "image"
      ? imageOf(at, id, { house, keyArn, bucket, builder: builder ?? missing(id) })
      : {
          settings: {
            handler: resource.handler,
            ...functionArchive(at, { bucket, ...(house.functions.get(id) ?? missing(id)) }),
          },
          after: [],
        };
  const made = new LambdaFunction(at, "function", {
    functionName: resource.name,
    role: arn,
    ...code.settings,
    timeout: resource.timeout,
    memorySize: resource.memory,
    environment: { variables: { ...resource.environment } },
    // Lambda lets the function decrypt its own variables, by a grant on the key.
    kmsKeyArn: keyArn,
    loggingConfig: { logFormat: "JSON", logGroup: logs.name },
    dependsOn: [...policies, ...code.after],
  });
  if (schedule) functionSchedule(at, { schedule, name: resource.name, arn: made.arn });
  if (isUnwatched) functionFailures(at, { arn: made.arn, ...failures });
  return made.arn;
}

/** What a function runs, and what has to be there before it. */
interface Code {
  readonly settings: Partial<LambdaFunctionConfig>;
  readonly after: readonly ITerraformDependable[];
}

function imageOf(at: Construct, id: string, inputs: FunctionImageInputs): Code {
  const { uri, built } = functionImage(at, id, inputs);
  const { architectures } = nodeRuntime;
  return { settings: { packageType: "Image", imageUri: uri, architectures }, after: built };
}

function missing(id: string): never {
  throw new Error(`The function '${id}' has not been built.`);
}

const noWarehouse = (id: string): never => {
  throw new Error(`A function has no right in the warehouse '${id}'.`);
};
