import { GlueJob } from "@cdktf/provider-aws/lib/glue-job/index.js";
import { Construct } from "constructs";
import type { Grant } from "../ir/grant.ts";
import { arnsOf } from "./iam/arns.ts";
import { statementsOf } from "./iam/grants.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import { role } from "./role.ts";
import { uploaded } from "./uploaded.ts";

/** What Glue may give a worker. */
export type WorkerType = "G.1X" | "G.2X" | "G.4X" | "G.8X" | "G.025X";

export interface GlueJobInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  /** Its name in Glue. */
  readonly name: string;
  /** Path of its script. */
  readonly script: string;
  /** Path of the wheel that the script imports. */
  readonly wheel: string;
  /** What its runs do, all of them. */
  readonly grants: readonly Grant[];
  readonly workerType: WorkerType;
  readonly workers: number;
  /** The longest that a run may take, in minutes. */
  readonly timeout: number;
  /** Runs at the same time. */
  readonly concurrency: number;
}

/** Spark 3.5, Python 3.11 and Iceberg 1.7. */
const glueVersion = "5.0";

/** The catalog that jobs know as `glue`: the account's own, tables in Iceberg. */
const catalog = (warehouse: string): string =>
  [
    "spark.sql.extensions=org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions",
    "spark.sql.catalog.glue=org.apache.iceberg.spark.SparkCatalog",
    "spark.sql.catalog.glue.catalog-impl=org.apache.iceberg.aws.glue.GlueCatalog",
    "spark.sql.catalog.glue.io-impl=org.apache.iceberg.aws.s3.S3FileIO",
    `spark.sql.catalog.glue.warehouse=${warehouse}`,
  ].join(" --conf ");

/** A Spark job with its script and wheel, by their content: a run that began with one release ends with it. */
export function glueJob(scope: Construct, id: string, inputs: GlueJobInputs): void {
  const at = new Construct(scope, `job-${id}`);
  const { house, keyArn, name } = inputs;
  const { env, names } = house;
  const arns = arnsOf(env);
  const bucket = names.houseBucket("mwaa");
  const script = uploaded(at, "script", { path: inputs.script, bucket, folder: "sluice/glue" });
  const wheel = uploaded(at, "wheel", { path: inputs.wheel, bucket, folder: "sluice/glue" });
  const runner = role(at, "role", {
    name: names.role(`job-${id}`),
    description: `What the job ${name} does`,
    services: ["glue.amazonaws.com"],
    allows: (roleId) =>
      statementsOf(inputs.grants, { ...house, keyArn, roleId, warehouseArn: noWarehouse }, [
        // Its script, its wheel, and the documents that tell it what to do.
        { actions: ["s3:GetObject"], resources: [arns.objects(bucket, "sluice/")] },
        {
          actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
          // All jobs share these groups; a stream is named by its run.
          resources: [arns.logGroup("/aws-glue/jobs/*")],
        },
      ]),
  });
  new GlueJob(at, "job", {
    name,
    roleArn: runner.arn,
    glueVersion,
    workerType: inputs.workerType,
    numberOfWorkers: inputs.workers,
    timeout: inputs.timeout,
    // Airflow tries again: it knows the run that the try belongs to.
    maxRetries: 0,
    executionProperty: { maxConcurrentRuns: inputs.concurrency },
    command: { name: "glueetl", pythonVersion: "3", scriptLocation: script.uri },
    defaultArguments: {
      "--job-language": "python",
      "--extra-py-files": wheel.uri,
      "--datalake-formats": "iceberg",
      "--conf": catalog(`s3://${names.houseBucket("lake")}/`),
      "--enable-continuous-cloudwatch-log": "true",
    },
    dependsOn: [...runner.policies, script.object, wheel.object],
  });
}

const noWarehouse = (id: string): never => {
  throw new Error(`A job has no right in the warehouse '${id}'.`);
};
