import type { DefinitionAllowances } from "../diagnostics/allowable.ts";
import { frozen } from "../ir/frozen.ts";
import type { Column } from "./column.ts";
import { type Definition, define } from "./definition.ts";
import type { Pool } from "./pool.ts";
import type { Rule } from "./quality.ts";
import type { Warehouse } from "./warehouse.ts";

export type Columns = Readonly<Record<string, Column>>;

/** The zones of the lake: one Glue database and one prefix of the bucket each. */
export type Zone = "raw" | "bronze" | "staging" | "silver" | "curated" | "gold" | "quarantine";

interface Keyed<N extends string> {
  /** The columns that tell one row from another. */
  key?: readonly N[];
  /** The columns whose values split the dataset into parts that are replaced as a whole. */
  partitions?: readonly N[];
  /**
   * Where several DAGs write it: the pool, of one slot, that each task takes that does so. Their runs know nothing of each
   * other, and so come one after another.
   */
  writePool?: Pool;
  /** Warnings about it that are right as it is, by their codes, each with the reason. */
  allow?: DefinitionAllowances;
}

/** How a dataset of the lake is kept. */
export type Format = NonNullable<LakeContract<string>["format"]>;

/** A dataset of the lake. */
export interface LakeContract<N extends string> extends Keyed<N> {
  /** Tells a contract's kind while it is typed, so that a mistake is told for the kind that was meant. */
  warehouse?: never;
  zone: Zone;
  /**
   * How it is kept. An Iceberg table changes as a whole or not at all; the others are files that something else writes. CSV
   * files have a header line.
   * @default "iceberg"
   */
  format?: "iceberg" | "csv" | "json" | "parquet";
  /**
   * Its folder in the zone.
   * @default the dataset's id
   */
  folder?: string;
  /** True where something outside this lakehouse writes it. */
  external?: boolean;
  /** Of rows with one key, the one with the greatest value here is kept, in whatever order they come. */
  latestBy?: N;
  /** What holds of its rows. Required columns and the key's uniqueness are rules without being named. */
  quality?: readonly Rule<N>[];
  /**
   * What an input without rows does: nothing, empty the run's partition (for a dataset without a key), or fail the run.
   * @default "keep"
   */
  onEmpty?: "keep" | "empty" | "fail";
}

/** A dataset that is a table of the warehouse. */
export interface MartContract<N extends string, S extends string> extends Keyed<N> {
  warehouse: Warehouse<S>;
  schema: NoInfer<S>;
}

declare const columnNames: unique symbol;
/** Where a dataset lives: in files of the lake, or in a table of the warehouse. */
export type Home = "lake" | "mart";
/** Data with a contract. `N` are its column names, `P` those of its partitions. */
export interface Dataset<out N extends string = string, out P extends string = string, out H extends Home = Home>
  extends Definition<"dataset"> {
  readonly columns: Columns;
  readonly contract: LakeContract<string> | MartContract<string, string>;
  /** Phantom: carries the names in the type. */
  readonly [columnNames]: { readonly names: N; readonly partitions: P; readonly home: H };
}

/**
 * Declares a dataset: its columns, then the contract, which is checked against them. Tables, DDL, tests and lineage all
 * derive from it. In SQL its name is `zone.id`, or `schema.id` for a table of the warehouse.
 */
export function dataset<
  const C extends Columns,
  const P extends keyof C & string = never,
  const S extends string = never,
>(
  id: string,
  columns: C,
  contract: (LakeContract<NoInfer<keyof C & string>> | MartContract<NoInfer<keyof C & string>, S>) & {
    partitions?: readonly P[];
  },
): Dataset<keyof C & string, P, [S] extends [never] ? "lake" : "mart">;
export function dataset(
  id: string,
  columns: Columns,
  contract: LakeContract<string> | MartContract<string, string>,
): Dataset {
  return define(
    "dataset",
    id,
    { columns: frozen(columns), contract: frozen(contract), allow: contract.allow },
    dataset,
  ) as Dataset;
}

/** Whether a dataset is a table of the warehouse. */
export const isMart = (contract: Dataset["contract"]): contract is MartContract<string, string> =>
  "warehouse" in contract;

/** How a dataset of the lake is kept, with the default. */
export const formatOf = ({ format = "iceberg" }: LakeContract<string>): Format => format;

/** Whether a dataset is files, of which each has its meaning, and no table. */
export const isFiles = (contract: Dataset["contract"]): contract is LakeContract<string> =>
  !isMart(contract) && formatOf(contract) !== "iceberg";

/** How all keys of a dataset begin in the lake's bucket, without the slash at the end. */
export const folderOf = ({ id, contract }: Dataset): string =>
  isMart(contract) ? `${contract.schema}/${id}` : `${contract.zone}/${contract.folder ?? id}`;

/** The name that SQL files call a dataset by: `zone.id` or `schema.id`. */
export const sqlName = ({ id, contract }: Pick<Dataset, "id" | "contract">): string =>
  `${isMart(contract) ? contract.schema : contract.zone}.${id}`;
