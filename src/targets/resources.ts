import { type Dataset, formatOf, isMart, type LakeContract } from "../contracts/dataset.ts";
import type { Environment } from "../contracts/environment.ts";
import { datasetVariable, type LambdaFunction } from "../contracts/function.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import { namesOf } from "../contracts/names.ts";
import type { FunctionResource, ResourceDocument, TableResource } from "../ir/resources.ts";
import { seconds } from "../language/duration.ts";
import { notificationsOf } from "./notifications.ts";
import { settingsOf } from "./settings.ts";

/**
 * What the lakehouse says exists, by physical names: the local AWS creates it, and cdktf provisions it on AWS.
 * @param folderOf - absolute folder of a function's bundle
 */
export function resourcesOf(
  lakehouse: Lakehouse,
  env: Environment,
  folderOf: (functionId: string) => string,
): ResourceDocument {
  const names = namesOf(env);
  const lake = lakehouse
    .all("dataset")
    .flatMap((dataset) => (isMart(dataset.contract) ? [] : [{ dataset, contract: dataset.contract }]));
  const zones = [...new Set(lake.map(({ contract }) => contract.zone))].sort();
  const house = (["lake", "mwaa", "athena"] as const).map((role) => ({ name: names.houseBucket(role) }));

  const table = (dataset: Dataset, contract: LakeContract<string>): readonly TableResource[] => {
    const format = formatOf(contract);
    // An Iceberg table is made by the first job that writes it: its metadata are not Terraform's to change.
    if (format === "iceberg") return [];
    return [
      {
        database: names.glueDatabase(contract.zone),
        name: dataset.id,
        location: names.location(dataset),
        format,
        columns: Object.entries(dataset.columns).map(([name, { type }]) => ({ name, type })),
        partitions: [],
        header: format === "csv",
      },
    ];
  };
  const lambda = ({ id, timeout, memory, reads, writes, onObjects }: LambdaFunction): FunctionResource => ({
    name: names.function(id),
    directory: folderOf(id),
    handler: "index.handler",
    timeout: seconds(timeout) ?? 60,
    memory,
    environment: Object.fromEntries(
      [...reads, ...writes, ...onObjects.flatMap((source) => ("dataset" in source ? source.dataset : []))].map(
        (dataset) => [datasetVariable(dataset.id), names.location(dataset)],
      ),
    ),
  });

  return {
    v: 1,
    region: env.region,
    account: env.account,
    buckets: [...house, ...lakehouse.all("bucket").map(({ id }) => ({ name: names.bucket(id) }))],
    databases: [...zones.map(names.glueDatabase), names.athenaDatabase()].map((name) => ({ name })),
    tables: lake.flatMap(({ dataset, contract }) => table(dataset, contract)),
    functions: lakehouse.all("function").map(lambda),
    notifications: notificationsOf(lakehouse, names),
    topics: lakehouse.all("topic").map(({ id }) => ({ name: names.topic(id) })),
    secrets: lakehouse.all("secret").map(({ id }) => ({ name: names.secret(id), value: null })),
    settings: settingsOf(lakehouse, env),
    warehouses: lakehouse.all("warehouse").map(({ id }) => ({
      workgroup: names.workgroup(id),
      database: names.warehouseDatabase(id),
      namespace: names.workgroup(id),
    })),
    workgroups: [{ name: names.athenaWorkgroup(), output: `s3://${names.houseBucket("athena")}/results/` }],
  };
}
