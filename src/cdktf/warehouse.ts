import { RedshiftserverlessNamespace } from "@cdktf/provider-aws/lib/redshiftserverless-namespace/index.js";
import { RedshiftserverlessWorkgroup } from "@cdktf/provider-aws/lib/redshiftserverless-workgroup/index.js";
import { Construct } from "constructs";
import { grantsOfWarehouse } from "../targets/holders.ts";
import { statementsOf } from "./iam/grants.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import type { Network } from "./network.ts";
import { role } from "./role.ts";
import { usageLimit } from "./usage-limit.ts";
import { warehouseAdministrators } from "./warehouse-administrators.ts";

export interface WarehouseInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  readonly network: Network;
}

/** The database's administrator; AWS makes its password, keeps it in a secret and changes it. */
const administrator = "sluice_admin";

/**
 * A warehouse of the lakehouse, by its id, on Redshift Serverless. Its default role reads the lake's datasets that its tasks read; schemas and rights
 * in the database are SQL, which tasks run. Answers the workgroup's ARN.
 */
export function warehouse(scope: Construct, id: string, { house, keyArn, network }: WarehouseInputs): string {
  const at = new Construct(scope, `warehouse-${id}`);
  const { env, names, manifest, lakehouse, resources } = house;
  const resource = resources.warehouses.find(({ workgroup }) => workgroup === names.workgroup(id));
  if (!resource) throw new Error(`There is no warehouse '${id}'.`);
  const reader = role(at, "role", {
    name: names.role(`warehouse-${id}`),
    description: `What the warehouse ${resource.workgroup} reads in the lake`,
    services: ["redshift.amazonaws.com", "redshift-serverless.amazonaws.com"],
    allows: (roleId) =>
      statementsOf(grantsOfWarehouse(id, manifest, lakehouse), { ...house, keyArn, roleId, warehouseArn: ownArn }),
  });
  const namespace = new RedshiftserverlessNamespace(at, "namespace", {
    namespaceName: resource.namespace,
    dbName: resource.database,
    adminUsername: administrator,
    manageAdminPassword: true,
    adminPasswordSecretKmsKeyId: keyArn,
    kmsKeyId: keyArn,
    defaultIamRoleArn: reader.arn,
    iamRoles: [reader.arn],
    logExports: ["connectionlog", "useractivitylog", "userlog"],
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
  warehouseAdministrators(at, { env, keyArn, warehouse: { id, arn: workgroup.arn, namespace } });
  return workgroup.arn;
}

const ownArn = (id: string): never => {
  throw new Error(`A warehouse has no right in the warehouse '${id}'.`);
};
