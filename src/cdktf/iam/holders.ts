import { isMart } from "../../contracts/dataset.ts";
import type { LambdaFunction } from "../../contracts/function.ts";
import type { Lakehouse } from "../../contracts/lakehouse.ts";
import type { Grant, IamAction } from "../../ir/grant.ts";
import type { Ref } from "../../ir/ref.ts";
import type { Manifest } from "../../targets/manifest.ts";

const read: readonly IamAction[] = ["s3:GetObject", "s3:ListBucket"];
const write: readonly IamAction[] = ["s3:PutObject"];
/** What Redshift looks at for an external schema and the tables in it. */
const readThroughCatalog: readonly IamAction[] = [
  "glue:GetDatabase",
  "glue:GetTable",
  "glue:GetTables",
  "glue:GetPartition",
  "glue:GetPartitions",
  "s3:GetBucketLocation",
  ...read,
];

/** What Airflow's tasks do themselves, all of them: they share one role. */
export const grantsOfAirflow = ({ dags }: Manifest): readonly Grant[] =>
  dags.flatMap(({ grants, tasks }) => [...grants, ...tasks.flatMap((task) => task.grants)]);

/** What a function does with the datasets that it declares. */
export const grantsOfFunction = ({ reads, writes }: LambdaFunction): readonly Grant[] => [
  ...reads.map(({ id }) => on(id, read)),
  ...writes.map(({ id }) => on(id, write)),
];

/** What a warehouse does for the tasks that run SQL in it: it reads the lake's datasets that they read. */
export const grantsOfWarehouse = (id: string, manifest: Manifest, lakehouse: Lakehouse): readonly Grant[] =>
  readFor({ kind: "warehouse", id }, manifest)
    .filter((dataset) => {
      const found = lakehouse.find("dataset", dataset);
      return found !== undefined && !isMart(found.contract);
    })
    .map((dataset) => on(dataset, readThroughCatalog));

/** The datasets that tasks read by way of something that they may use. */
function readFor({ kind, id }: Ref, { dags }: Manifest): readonly string[] {
  const found = dags
    .flatMap(({ tasks }) => tasks)
    .filter(({ grants }) => grants.some((grant) => grant.on.kind === kind && grant.on.id === id))
    .flatMap(({ reads }) => reads.map(({ dataset }) => dataset));
  return [...new Set(found)].sort();
}

const on = (id: string, actions: readonly IamAction[]): Grant => ({ actions, on: { kind: "dataset", id } });
