import { formatOf, isMart } from "../contracts/dataset.ts";
import type { LambdaFunction } from "../contracts/function.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import { type ObjectSource, placeOf } from "../contracts/new-objects.ts";
import type { Grant, IamAction } from "../ir/grant.ts";
import type { Access } from "../ir/lineage.ts";
import type { Ref } from "../ir/ref.ts";
import { uses } from "./jobs.ts";
import type { Manifest } from "./manifest.ts";

const read: readonly IamAction[] = ["s3:GetObject", "s3:ListBucket"];
const write: readonly IamAction[] = ["s3:PutObject"];
/** Files that are written in parts, and replaced by the next run. */
const keep: readonly IamAction[] = [...read, ...write, "s3:AbortMultipartUpload", "s3:DeleteObject"];
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
/** An Iceberg table: where its metadata lie is in the catalog. */
const readTable: readonly IamAction[] = ["glue:GetDatabase", "glue:GetTable", ...read];
/** A commit to an Iceberg table; the first one makes it. */
const writeTable: readonly IamAction[] = [...readTable, "glue:CreateTable", "glue:UpdateTable", ...keep];

/** A commit to an Iceberg table that is there, and the end of files that no snapshot needs. */
const maintainTable: readonly IamAction[] = [...readTable, "glue:UpdateTable", ...keep];

/** What Airflow's tasks do themselves, all of them: they share one role. */
export const grantsOfAirflow = ({ dags }: Manifest): readonly Grant[] =>
  dags.flatMap(({ grants, tasks }) => [...grants, ...tasks.flatMap((task) => task.grants)]);

/** Variables and connections: Airflow looks them up for whichever task asks. */
export const grantsOfSettings = (lakehouse: Lakehouse): readonly Grant[] =>
  [...lakehouse.all("variable"), ...lakehouse.all("connection")].map(({ kind, id }) => ({
    actions: ["secretsmanager:GetSecretValue"],
    on: { kind, id },
  }));

/** What a function does with the datasets that it declares, and with the objects whose coming calls it. */
export const grantsOfFunction = ({ reads, writes, onObjects }: LambdaFunction): readonly Grant[] => [
  ...onObjects.flatMap(whatCame),
  ...reads.map(({ id }) => on(id, read)),
  ...writes.map(({ id }) => on(id, write)),
];

function whatCame(source: ObjectSource): readonly Grant[] {
  if ("dataset" in source) return [on(source.dataset.id, read)];
  const place = placeOf(source);
  return place ? [{ actions: ["s3:GetObject"], on: place.on, part: place.prefix }] : [];
}

/** What a warehouse does for the tasks that run SQL in it: it reads and writes the lake's datasets that they read and write. */
export function grantsOfWarehouse(id: string, manifest: Manifest, lakehouse: Lakehouse): readonly Grant[] {
  const { reads, writes } = accessBy({ kind: "warehouse", id }, manifest);
  const inLake = (dataset: string) => formatIn(lakehouse, dataset) !== undefined;
  return [
    ...reads.filter(inLake).map((dataset) => on(dataset, readThroughCatalog)),
    ...writes.filter(inLake).map((dataset) => on(dataset, [...keep, "s3:GetBucketLocation"])),
  ];
}

/** What a job does for the tasks that run it: it reads and writes what they read and write, and reports on what it writes. */
export function grantsOfJob(id: string, manifest: Manifest, lakehouse: Lakehouse): readonly Grant[] {
  const { reads, writes, maintains } = accessBy({ kind: "job", id }, manifest);
  return [
    ...reads.map((dataset) => on(dataset, formatIn(lakehouse, dataset) === "iceberg" ? readTable : read)),
    ...writes.flatMap((dataset) => [
      on(dataset, writeTable),
      on(dataset, keep, "quarantine"),
      on(dataset, keep, "reports"),
    ]),
    ...maintains.flatMap((dataset) => [on(dataset, maintainTable), on(dataset, keep, "maintenance")]),
  ];
}

/** The datasets that tasks read, write and maintain by way of something that they may use. */
function accessBy(ref: Ref, { dags }: Manifest): Readonly<Record<"reads" | "writes" | "maintains", readonly string[]>> {
  const users = dags.flatMap(({ tasks }) => tasks).filter(uses(ref));
  const ids = (accesses: readonly Access[]) => unique(accesses.map(({ dataset }) => dataset));
  return {
    reads: ids(users.flatMap(({ reads }) => reads)),
    writes: ids(users.flatMap(({ writes }) => writes)),
    maintains: unique(users.flatMap(({ maintains = [] }) => maintains)),
  };
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

/** How a dataset of the lake is kept; undefined for a table of a warehouse. */
function formatIn(lakehouse: Lakehouse, id: string): string | undefined {
  const contract = lakehouse.find("dataset", id)?.contract;
  return contract && !isMart(contract) ? formatOf(contract) : undefined;
}

const on = (id: string, actions: readonly IamAction[], part?: string): Grant => ({
  actions,
  on: { kind: "dataset", id },
  ...(part === undefined ? {} : { part }),
});
