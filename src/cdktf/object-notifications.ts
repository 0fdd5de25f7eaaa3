import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission/index.js";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification/index.js";
import { Construct } from "constructs";
import type { Bucket } from "./bucket.ts";
import { arnsOf } from "./iam/arns.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";

export interface ObjectNotificationsInputs {
  readonly house: LoadedLakehouse;
  /** ARNs of functions, by their names. */
  readonly functions: ReadonlyMap<string, string>;
  /** Buckets, by their names. */
  readonly buckets: ReadonlyMap<string, Bucket>;
}

/**
 * Has S3 call functions when objects come. A bucket has one configuration of notifications, and whoever writes it replaces all: so one
 * resource says what all functions wait for.
 */
export function objectNotifications(
  scope: Construct,
  id: string,
  { house, functions, buckets }: ObjectNotificationsInputs,
): void {
  const { env, resources } = house;
  const arns = arnsOf(env);
  const at = new Construct(scope, id);
  const all = resources.notifications ?? [];
  for (const bucket of new Set(all.map((one) => one.bucket))) {
    const told = all.filter((one) => one.bucket === bucket);
    const names = [...new Set(told.map((one) => one.function))];
    // S3 looks whether it may call a function before it takes a configuration that says so.
    const permissions = names.map(
      (name) =>
        new LambdaPermission(at, `permission-${bucket}-${name}`, {
          statementId: `objects-${bucket}`,
          action: "lambda:InvokeFunction",
          functionName: arnOf(name),
          principal: "s3.amazonaws.com",
          sourceArn: arns.bucket(bucket),
          // A bucket's ARN names no account, and a name that is given up may be anybody's.
          sourceAccount: env.account,
        }),
    );
    new S3BucketNotification(at, bucket, {
      bucket: readyOf(bucket),
      lambdaFunction: told.map(({ function: name, prefix, suffix }, index) => ({
        id: `${name}-${index}`,
        lambdaFunctionArn: arnOf(name),
        events: ["s3:ObjectCreated:*"],
        ...(prefix === "" ? {} : { filterPrefix: prefix }),
        ...(suffix === "" ? {} : { filterSuffix: suffix }),
      })),
      dependsOn: permissions,
    });
  }

  function arnOf(name: string): string {
    const arn = functions.get(name);
    if (arn === undefined) throw new Error(`S3 would call the function '${name}', which does not exist.`);
    return arn;
  }
  function readyOf(name: string): string {
    const bucket = buckets.get(name);
    if (bucket === undefined) throw new Error(`S3 would tell of the bucket '${name}', which does not exist.`);
    return bucket.ready;
  }
}
