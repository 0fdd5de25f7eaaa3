import { RedshiftserverlessNamespace } from "@cdktf/provider-aws/lib/redshiftserverless-namespace/index.js";
import { RedshiftserverlessWorkgroup } from "@cdktf/provider-aws/lib/redshiftserverless-workgroup/index.js";
import type { Construct } from "constructs";
import { usageLimit } from "./usage-limit.ts";
import { administrator, type Engine, type EngineInputs, logExports } from "./warehouse-engine.ts";

/**
 * Redshift Serverless. What can be lost is what came since the last recovery point: AWS makes one about every half hour and keeps it for a day,
 * which cannot be set; the provider has no schedule of snapshots for it.
 */
export function warehouseServerless(at: Construct, { env, keyArn, network, resource, reader }: EngineInputs): Engine {
  const namespace = new RedshiftserverlessNamespace(at, "namespace", {
    namespaceName: resource.namespace,
    dbName: resource.database,
    adminUsername: administrator,
    manageAdminPassword: true,
    adminPasswordSecretKmsKeyId: keyArn,
    kmsKeyId: keyArn,
    defaultIamRoleArn: reader.arn,
    iamRoles: [reader.arn],
    logExports,
    dependsOn: reader.policies,
  });
  // New workgroups take TLS only, so that is not said: whoever says one parameter has to say all of them.
  const workgroup = new RedshiftserverlessWorkgroup(at, "workgroup", {
    workgroupName: resource.workgroup,
    namespaceName: namespace.namespaceName,
    baseCapacity: env.redshift.baseCapacity,
    maxCapacity: env.redshift.maxCapacity,
    publiclyAccessible: false,
    enhancedVpcRouting: true,
    subnetIds: [...network.subnetIds],
    securityGroupIds: [network.securityGroupId],
  });
  if (env.redshift.usageLimit)
    usageLimit(at, "usage-limit", { workgroupArn: workgroup.arn, ...env.redshift.usageLimit });
  return { arn: workgroup.arn, secretArn: namespace.adminPasswordSecretArn };
}
