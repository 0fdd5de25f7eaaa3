import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { MwaaEnvironment } from "@cdktf/provider-aws/lib/mwaa-environment/index.js";
import { Construct } from "constructs";
import { grantsOfAirflow, grantsOfSettings } from "../targets/holders.ts";
import { secretsBackendOf } from "../targets/settings.ts";
import type { Bucket } from "./bucket.ts";
import { statementsOfMwaa } from "./iam/airflow.ts";
import { arnsOf } from "./iam/arns.ts";
import { statementsOf } from "./iam/grants.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import type { Network } from "./network.ts";
import { role } from "./role.ts";
import { type Uploaded, uploaded } from "./uploaded.ts";
import { verbatim } from "./verbatim.ts";

export interface AirflowInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  /** MWAA's bucket, which DAGs are published to. */
  readonly bucket: Bucket;
  readonly network: Network;
  /** ARNs of the warehouses' workgroups, by id. */
  readonly warehouses: ReadonlyMap<string, string>;
}

/** What MWAA calls the parts that log. */
const parts = ["DAGProcessing", "Scheduler", "Task", "WebServer", "Worker"] as const;

/** MWAA with the Airflow that DAGs are compiled for, and a role that may do what they do. */
export function airflow(scope: Construct, { house, keyArn, bucket, network, warehouses }: AirflowInputs): void {
  const at = new Construct(scope, "airflow");
  const { env, names, manifest } = house;
  const arns = arnsOf(env);
  const name = names.airflowEnvironment();
  const execution = role(at, "role", {
    name: names.role("airflow"),
    description: `What the DAGs of ${name} do`,
    services: ["airflow-env.amazonaws.com", "airflow.amazonaws.com"],
    // Only for this environment: Amazon MWAA user guide, "Cross-service confused deputy prevention".
    trust: {
      StringEquals: { "aws:SourceAccount": env.account },
      ArnLike: { "aws:SourceArn": arns.airflow(name) },
    },
    allows: (roleId) =>
      statementsOf(
        [...grantsOfAirflow(manifest), ...grantsOfSettings(house.lakehouse)],
        { ...house, keyArn, roleId, warehouseArn: (id) => warehouses.get(id) ?? missing(id) },
        statementsOfMwaa(env, keyArn),
      ),
  });
  const requirements = given(at, "requirements", house.airflow.requirements, bucket);
  const plugins = given(at, "plugins", house.airflow.plugins, bucket);
  const startup = given(at, "startup", house.airflow.startup, bucket);
  // MWAA would make them without an end to what they keep.
  const logs = parts.map(
    (part) =>
      new CloudwatchLogGroup(at, `logs-${part.toLowerCase()}`, {
        name: `airflow-${name}-${part}`,
        retentionInDays: env.logRetentionDays,
        kmsKeyId: keyArn,
      }),
  );
  const logging = { enabled: true, logLevel: "INFO" };
  new MwaaEnvironment(at, "environment", {
    name,
    airflowVersion: env.airflow,
    environmentClass: env.mwaa.class,
    minWorkers: env.mwaa.minWorkers,
    maxWorkers: env.mwaa.maxWorkers,
    schedulers: env.mwaa.schedulers,
    minWebservers: env.mwaa.minWebServers,
    maxWebservers: env.mwaa.maxWebServers,
    webserverAccessMode: env.mwaa.webServer === "public" ? "PUBLIC_ONLY" : "PRIVATE_ONLY",
    executionRoleArn: execution.arn,
    kmsKey: keyArn,
    sourceBucketArn: arns.bucket(bucket.ready),
    dagS3Path: "dags/",
    // Without the version MWAA would go on with the one that it read first.
    ...(requirements
      ? { requirementsS3Path: requirements.key, requirementsS3ObjectVersion: requirements.object.versionId }
      : {}),
    ...(plugins ? { pluginsS3Path: plugins.key, pluginsS3ObjectVersion: plugins.object.versionId } : {}),
    ...(startup ? { startupScriptS3Path: startup.key, startupScriptS3ObjectVersion: startup.object.versionId } : {}),
    airflowConfigurationOptions: options(house),
    networkConfiguration: {
      // MWAA takes two.
      subnetIds: network.subnetIds.slice(0, 2),
      securityGroupIds: [network.securityGroupId],
    },
    loggingConfiguration: {
      dagProcessingLogs: logging,
      schedulerLogs: logging,
      taskLogs: logging,
      webserverLogs: { ...logging, logLevel: "WARNING" },
      workerLogs: { ...logging, logLevel: "WARNING" },
    },
    dependsOn: [...execution.policies, ...logs],
  });
}

/** A file of the project in MWAA's bucket, where there is one. */
const given = (at: Construct, id: string, path: string | undefined, bucket: Bucket): Uploaded | undefined =>
  path === undefined ? undefined : uploaded(at, id, { path, bucket, folder: "sluice/airflow" });

/** How Airflow is set: connections and variables are secrets, under names that its role may read. */
function options({ lakehouse, env }: LoadedLakehouse): Record<string, string> {
  const secrets = secretsBackendOf(lakehouse, env);
  return {
    ...Object.fromEntries(Object.entries(env.mwaa.options).map(([option, value]) => [option, verbatim(value)])),
    "core.default_timezone": "utc",
    ...(secrets && { "secrets.backend": secrets.backend, "secrets.backend_kwargs": secrets.backend_kwargs }),
  };
}

function missing(id: string): never {
  throw new Error(`A task runs SQL in the warehouse '${id}', which is not provisioned.`);
}
