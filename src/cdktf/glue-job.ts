import { GlueJob } from "@cdktf/provider-aws/lib/glue-job/index.js";
import { GlueSecurityConfiguration } from "@cdktf/provider-aws/lib/glue-security-configuration/index.js";
import { Construct } from "constructs";
import type { Environment } from "../contracts/environment.ts";
import type { JobFiles } from "../project/jobs.ts";
import { grantsOfJob } from "../targets/holders.ts";
import { concurrencyOf } from "../targets/jobs.ts";
import type { Bucket } from "./bucket.ts";
import { arnsOf } from "./iam/arns.ts";
import { statementsOf } from "./iam/grants.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { role } from "./role.ts";
import { uploaded } from "./uploaded.ts";

export interface GlueJobInputs extends Omit<JobFiles, "id"> {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  /** Where its files go: MWAA's bucket, beside the DAGs. */
  readonly bucket: Bucket;
  /** The name of how runs encrypt what they write. */
  readonly security: string;
}

/** Spark 3.5.6, Python 3.11 and Iceberg 1.10, as the local Spark. */
const glueVersion = "5.1";

/** Where Glue's jobs count: https://docs.aws.amazon.com/glue/latest/dg/monitoring-awsglue-with-cloudwatch-metrics.html. */
export const metricsNamespace = "Glue";

/** The catalog that jobs know as `glue`: the account's own, tables in Iceberg. */
const catalog = (warehouse: string): string =>
  [
    "spark.sql.extensions=org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions",
    "spark.sql.catalog.glue=org.apache.iceberg.spark.SparkCatalog",
    "spark.sql.catalog.glue.catalog-impl=org.apache.iceberg.aws.glue.GlueCatalog",
    "spark.sql.catalog.glue.io-impl=org.apache.iceberg.aws.s3.S3FileIO",
    `spark.sql.catalog.glue.warehouse=${warehouse}`,
  ].join(" --conf ");

/**
 * A Spark job that tasks run, with its script and library by their content: a run that began with one release ends with it.
 * Its role does what those tasks read and write.
 */
export function glueJob(
  scope: Construct,
  id: string,
  { house, keyArn, bucket, security, script, library, timeout }: GlueJobInputs,
): void {
  const at = new Construct(scope, `job-${id}`);
  const { env, names, manifest, lakehouse } = house;
  const name = names.job(id);
  const size = lakehouse.find("job", id)?.size ?? {};
  const arns = arnsOf(env);
  const code = uploaded(at, "script", { path: script, bucket, folder: "sluice/glue" });
  const packages = uploaded(at, "library", { path: library, bucket, folder: "sluice/glue" });
  const runner = role(at, "role", {
    name: names.role(`job-${id}`),
    description: `What the job ${name} does`,
    services: ["glue.amazonaws.com"],
    allows: (roleId) =>
      statementsOf(
        grantsOfJob(id, manifest, lakehouse),
        { ...house, keyArn, roleId, spark: true, warehouseArn: noWarehouse },
        [
          // Its script, its library, and the documents that tell it what to do.
          { actions: ["s3:GetObject"], resources: [arns.objects(bucket.name, "sluice/")] },
          {
            // The log groups that are encrypted are the security configuration's; a stream is named by its run.
            actions: ["logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
            resources: [arns.logGroup("/aws-glue/jobs/*")],
          },
          // A metric is no resource; a namespace narrows it.
          {
            actions: ["cloudwatch:PutMetricData"],
            resources: ["*"],
            conditions: { StringEquals: { "cloudwatch:namespace": metricsNamespace } },
          },
        ],
      ),
  });
  new GlueJob(at, "job", {
    name,
    roleArn: runner.arn,
    glueVersion,
    workerType: size.workerType ?? env.glue.workerType,
    numberOfWorkers: size.workers ?? env.glue.workers,
    timeout,
    // Airflow tries again: it knows the run that the try belongs to.
    maxRetries: 0,
    securityConfiguration: security,
    executionProperty: { maxConcurrentRuns: concurrencyOf(id, manifest) },
    command: { name: "glueetl", pythonVersion: "3", scriptLocation: code.uri },
    defaultArguments: {
      "--job-language": "python",
      // An archive, not a wheel: Spark puts `.zip` on its executors' path, and nothing has to be installed first.
      "--extra-py-files": packages.uri,
      "--datalake-formats": "iceberg",
      "--conf": catalog(`s3://${names.houseBucket("lake")}/`),
      "--enable-continuous-cloudwatch-log": "true",
      // What the dashboard shows: without it Glue counts nothing (user guide, "Enabling job metrics").
      "--enable-metrics": "true",
    },
    dependsOn: [...runner.policies, code.object, packages.object],
  });
}

/** How runs of jobs encrypt what they write: files, logs and bookmarks, all with the house's key. Answers its name. */
export function glueSecurity(scope: Construct, id: string, { prefix }: Environment, keyArn: string): string {
  return new GlueSecurityConfiguration(scope, id, {
    name: prefix,
    encryptionConfiguration: {
      s3Encryption: { s3EncryptionMode: "SSE-KMS", kmsKeyArn: keyArn },
      cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn: keyArn },
      jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn: keyArn },
    },
  }).name;
}

const noWarehouse = (id: string): never => {
  throw new Error(`A job has no right in the warehouse '${id}'.`);
};
