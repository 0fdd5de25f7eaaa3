import { Construct } from "constructs";
import { grantsOfWarehouse } from "../targets/holders.ts";
import { statementsOf } from "./iam/grants.ts";
import type { LoadedLakehouse } from "./lakehouse.ts";
import type { Network } from "./network.ts";
import { role } from "./role.ts";
import { warehouseAdministrators } from "./warehouse-administrators.ts";
import { warehouseCluster } from "./warehouse-cluster.ts";
import { warehouseServerless } from "./warehouse-serverless.ts";

export interface WarehouseInputs {
  readonly house: LoadedLakehouse;
  readonly keyArn: string;
  readonly network: Network;
}

/**
 * A warehouse of the lakehouse, by its id: on Redshift Serverless, or a cluster where the environment has nodes. Its default role reads the lake's datasets
 * that its tasks read; schemas and rights in the database are SQL, which tasks run. Answers the ARN of its workgroup or cluster.
 */
export function warehouse(scope: Construct, id: string, { house, keyArn, network }: WarehouseInputs): string {
  const at = new Construct(scope, `warehouse-${id}`);
  const { env, names, manifest, lakehouse, resources } = house;
  const resource = resources.warehouses.find(({ workgroup }) => workgroup === names.workgroup(id));
  if (!resource) throw new Error(`There is no warehouse '${id}'.`);
  const reader = role(at, "role", {
    name: names.role(`warehouse-${id}`),
    description: `What the warehouse ${resource.workgroup} reads in the lake`,
    services: ["redshift.amazonaws.com", ...(env.redshift.cluster ? [] : ["redshift-serverless.amazonaws.com"])],
    allows: (roleId) =>
      statementsOf(grantsOfWarehouse(id, manifest, lakehouse), { ...house, keyArn, roleId, warehouseArn: ownArn }),
  });
  const make = env.redshift.cluster ? warehouseCluster : warehouseServerless;
  const made = make(at, { env, keyArn, network, resource, reader });
  warehouseAdministrators(at, { env, keyArn, warehouse: { id, ...made } });
  return made.arn;
}

const ownArn = (id: string): never => {
  throw new Error(`A warehouse has no right in the warehouse '${id}'.`);
};
