import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { MwaaEnvironment } from "@cdktf/provider-aws/lib/mwaa-environment/index.js";
import { Construct } from "constructs";
import { secretsBackendOf } from "../targets/settings.ts";
import { statementsOfMwaa } from "./iam/airflow.ts";
import { arnsOf } from "./iam/arns.ts";
import { statementsOf } from "./iam/grants.ts";
import { grantsOfAirflow, grantsOfSettings } from "./iam/holders.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import type { Network } from "./network.ts";
import { role } from "./role.ts";

export interface AirflowInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  readonly network: Network;
  /** ARNs of the warehouses' workgroups, by id. */
  readonly warehouses: ReadonlyMap<string, string>;
}

/** What MWAA calls the parts that log. */
const parts = ["DAGProcessing", "Scheduler", "Task", "WebServer", "Worker"] as const;

/** MWAA with the Airflow that DAGs are compiled for, and a role that may do what they do. */
export function airflow(scope: Construct, { house, keyArn, network, warehouses }: AirflowInputs): void {
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
  // MWAA would make them without an end to what they keep.
  const logs = parts.map(
    (part) =>
      new CloudwatchLogGroup(at, `logs-${part.toLowerCase()}`, {
        name: `airflow-${name}-${part}`,
        retentionInDays: env.logRetentionDays,
        kmsKeyId: keyArn,
      }),
  );
  const secrets = secretsBackendOf(house.lakehouse, env);
  const logging = { enabled: true, logLevel: "INFO" };
  new MwaaEnvironment(at, "environment", {
    name,
    airflowVersion: env.airflow,
    environmentClass: env.mwaa.class,
    minWorkers: env.mwaa.minWorkers,
    maxWorkers: env.mwaa.maxWorkers,
    schedulers: env.mwaa.schedulers,
    webserverAccessMode: env.mwaa.webServer === "public" ? "PUBLIC_ONLY" : "PRIVATE_ONLY",
    executionRoleArn: execution.arn,
    kmsKey: keyArn,
    sourceBucketArn: arns.bucket(names.houseBucket("mwaa")),
    dagS3Path: "dags/",
    ...(secrets
      ? {
          airflowConfigurationOptions: {
            "secrets.backend": secrets.backend,
            "secrets.backend_kwargs": secrets.backend_kwargs,
          },
        }
      : {}),
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

function missing(id: string): never {
  throw new Error(`A task runs SQL in the warehouse '${id}', which is not provisioned.`);
}
