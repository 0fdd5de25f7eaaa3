import { type Dataset, formatOf, isMart, type LakeContract } from "./dataset.ts";
import type { Lakehouse } from "./lakehouse.ts";
import type { Names } from "./names.ts";
import { type RuleDocument, ruleDocuments } from "./quality-document.ts";

/** The jobs that come with Sluice; their code is the wheel of src/glue. */
export type GenericJob = "conform" | "aggregate" | "compact";
export const genericJobs: readonly GenericJob[] = ["conform", "aggregate", "compact"];

/** A table's contract as the jobs read it. src/glue/sluice_glue/contract.py is the other side. */
export interface TargetDocument {
  readonly dataset: string;
  readonly database: string;
  readonly table: string;
  readonly location: string;
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
    readonly from: string | null;
    readonly derive: string | null;
  }[];
  readonly key: readonly string[];
  readonly latestBy: string | null;
  readonly partitions: readonly string[];
  readonly onEmpty: "keep" | "empty" | "fail";
}

interface Folder {
  readonly location: string;
}

/** What `conform` is told: raw files of one dataset into the table of another. */
export interface ConformDocument {
  readonly version: 1;
  readonly job: "conform";
  readonly source: {
    readonly dataset: string;
    readonly format: string;
    readonly header: boolean;
    readonly columns: readonly { readonly name: string }[];
  };
  readonly target: TargetDocument;
  readonly quality: readonly RuleDocument[];
  readonly quarantine: Folder;
  readonly reports: Folder;
}

/** What `aggregate` is told: a query over tables into another table, of which the groups that changed are made again. */
export interface AggregateDocument {
  readonly version: 1;
  readonly job: "aggregate";
  readonly sources: readonly { readonly name: string; readonly database: string; readonly table: string }[];
  readonly sql: string;
  readonly target: TargetDocument;
  readonly group: readonly string[];
  readonly reports: Folder;
}

/** What `compact` is told: a table, and the tables that are kept from its changes. */
export interface CompactDocument {
  readonly version: 1;
  readonly job: "compact";
  readonly table: TableDocument & { readonly dataset: string };
  /** Snapshots and files that belong to nothing are kept for so many days. */
  readonly keepDays: number;
  /** The size of data files, in bytes. */
  readonly targetBytes: number;
  readonly consumers: readonly TableDocument[];
  readonly reports: Folder;
}

interface TableDocument {
  readonly database: string;
  readonly table: string;
}

/** Where a dataset's reports and its quarantined rows lie, and the reports on its files. */
export const reportsOf = (dataset: string, names: Names): string =>
  `s3://${names.houseBucket("lake")}/quality_reports/${dataset}/`;
export const quarantineOf = (dataset: string, names: Names): string =>
  `s3://${names.houseBucket("lake")}/quarantine/${dataset}/`;
export const maintenanceOf = (dataset: string, names: Names): string =>
  `s3://${names.houseBucket("lake")}/maintenance/${dataset}/`;

/** A dataset's contract where it is a table of the lake. */
export function tableContract(dataset: Dataset | undefined): LakeContract<string> | undefined {
  const contract = dataset?.contract;
  return contract && !isMart(contract) && formatOf(contract) === "iceberg" ? contract : undefined;
}

function targetDocument(dataset: Dataset, contract: LakeContract<string>, names: Names): TargetDocument {
  return {
    dataset: dataset.id,
    database: names.glueDatabase(contract.zone),
    table: dataset.id,
    location: names.location(dataset),
    columns: Object.entries(dataset.columns).map(([name, { type, required, from, derive }]) => ({
      name,
      type,
      required: required ?? false,
      from: derive === undefined ? (from ?? name) : null,
      derive: derive ?? null,
    })),
    key: contract.key ?? [],
    latestBy: contract.latestBy ?? null,
    partitions: contract.partitions ?? [],
    onEmpty: contract.onEmpty ?? "keep",
  };
}

/** The document of a conform task; undefined where its datasets are not what they must be, which checks report. */
export function conformDocument(
  source: Dataset,
  target: Dataset,
  lakehouse: Lakehouse,
  names: Names,
): ConformDocument | undefined {
  const contract = tableContract(target);
  if (!contract || isMart(source.contract)) return undefined;
  const format = formatOf(source.contract);
  return {
    version: 1,
    job: "conform",
    source: {
      dataset: source.id,
      format,
      header: format === "csv",
      columns: Object.entries(source.columns).map(([name, { from }]) => ({ name: from ?? name })),
    },
    target: targetDocument(target, contract, names),
    quality: ruleDocuments(contract.quality ?? [], lakehouse, names),
    quarantine: { location: quarantineOf(target.id, names) },
    reports: { location: reportsOf(target.id, names) },
  };
}

/** The document of an aggregate task. `sql` names tables as Spark knows them. */
export function aggregateDocument(
  sources: readonly Dataset[],
  target: Dataset,
  sql: string,
  names: Names,
): AggregateDocument | undefined {
  const contract = tableContract(target);
  if (!contract) return undefined;
  return {
    version: 1,
    job: "aggregate",
    sources: sources.flatMap((source) =>
      isMart(source.contract)
        ? []
        : [
            {
              name: names.table("spark", source),
              database: names.glueDatabase(source.contract.zone),
              table: source.id,
            },
          ],
    ),
    sql,
    target: targetDocument(target, contract, names),
    group: contract.key ?? [],
    reports: { location: reportsOf(target.id, names) },
  };
}

/** The document of a compact task. */
export function compactDocument(
  dataset: Dataset,
  options: Pick<CompactDocument, "keepDays" | "targetBytes">,
  consumers: readonly Dataset[],
  names: Names,
): CompactDocument | undefined {
  const [table] = tableDocuments([dataset], names);
  if (!table) return undefined;
  return {
    version: 1,
    job: "compact",
    table: { dataset: dataset.id, ...table },
    ...options,
    consumers: tableDocuments(consumers, names),
    reports: { location: maintenanceOf(dataset.id, names) },
  };
}

/** Datasets as tables of the catalog; those that are none are left out. */
const tableDocuments = (datasets: readonly Dataset[], names: Names): readonly TableDocument[] =>
  datasets.flatMap((dataset) => {
    const contract = tableContract(dataset);
    return contract ? [{ database: names.glueDatabase(contract.zone), table: dataset.id }] : [];
  });
