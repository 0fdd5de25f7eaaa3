import { RedshiftCluster } from "@cdktf/provider-aws/lib/redshift-cluster/index.js";
import { RedshiftLogging } from "@cdktf/provider-aws/lib/redshift-logging/index.js";
import { RedshiftParameterGroup } from "@cdktf/provider-aws/lib/redshift-parameter-group/index.js";
import { RedshiftSnapshotSchedule } from "@cdktf/provider-aws/lib/redshift-snapshot-schedule/index.js";
import { RedshiftSnapshotScheduleAssociation } from "@cdktf/provider-aws/lib/redshift-snapshot-schedule-association/index.js";
import { RedshiftSubnetGroup } from "@cdktf/provider-aws/lib/redshift-subnet-group/index.js";
import type { Construct } from "constructs";
import { administrator, type Engine, type EngineInputs, logExports } from "./warehouse-engine.ts";

/** A cluster of RA3 nodes, whose data lie in Redshift's own storage: nodes can be more or fewer without moving them. */
export function warehouseCluster(at: Construct, { env, keyArn, network, resource, reader }: EngineInputs): Engine {
  const { cluster } = env.redshift;
  if (!cluster) throw new Error(`The environment '${env.name}' has no nodes.`);
  const name = resource.workgroup;
  const subnets = new RedshiftSubnetGroup(at, "subnets", {
    name,
    description: `Where the warehouse ${name} is`,
    subnetIds: [...network.subnetIds],
  });
  const parameters = new RedshiftParameterGroup(at, "parameters", {
    name,
    description: `How the warehouse ${name} is set`,
    family: "redshift-1.0",
    parameter: [
      { name: "enable_user_activity_logging", value: "true" },
      { name: "require_ssl", value: "true" },
    ],
  });
  const made = new RedshiftCluster(at, "cluster", {
    clusterIdentifier: name,
    databaseName: resource.database,
    nodeType: cluster.nodeType,
    numberOfNodes: cluster.nodes,
    clusterType: cluster.nodes === 1 ? "single-node" : "multi-node",
    masterUsername: administrator,
    // Only a new cluster takes this: one with a password of its own would be made again.
    manageMasterPassword: true,
    masterPasswordSecretKmsKeyId: keyArn,
    encrypted: "true",
    kmsKeyId: keyArn,
    publiclyAccessible: false,
    enhancedVpcRouting: true,
    clusterSubnetGroupName: subnets.name,
    vpcSecurityGroupIds: [network.securityGroupId],
    clusterParameterGroupName: parameters.name,
    defaultIamRoleArn: reader.arn,
    iamRoles: [reader.arn],
    // Where its zone fails, AWS may move it to another one.
    availabilityZoneRelocationEnabled: true,
    allowVersionUpgrade: true,
    automatedSnapshotRetentionPeriod: cluster.snapshotDays,
    ...(env.removal === "delete"
      ? { skipFinalSnapshot: true }
      : { skipFinalSnapshot: false, finalSnapshotIdentifier: `${name}-final` }),
    dependsOn: reader.policies,
  });
  new RedshiftLogging(at, "logs", {
    clusterIdentifier: made.clusterIdentifier,
    logDestinationType: "cloudwatch",
    logExports,
  });
  const schedule = new RedshiftSnapshotSchedule(at, "snapshots", {
    identifier: name,
    description: `Snapshots of the warehouse ${name}`,
    definitions: [`rate(${cluster.snapshotHours} ${cluster.snapshotHours === 1 ? "hour" : "hours"})`],
    forceDestroy: true,
  });
  new RedshiftSnapshotScheduleAssociation(at, "snapshots-of", {
    clusterIdentifier: made.clusterIdentifier,
    scheduleIdentifier: schedule.identifier,
  });
  return { arn: made.arn, secretArn: made.masterPasswordSecretArn };
}
