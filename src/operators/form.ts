import type { Dataset } from "../contracts/dataset.ts";
import type { LambdaFunction } from "../contracts/function.ts";
import type { Bucket, Topic } from "../contracts/places.ts";
import type { Warehouse } from "../contracts/warehouse.ts";
import type { Text, Value } from "../ir/template.ts";
import type { SqlFile } from "../language/file.ts";
import type { Expr } from "../language/template.ts";

/** How an operator's arguments refer to what exists, and where they may hold expressions. Each operator is written once, over a form. */
export interface Form {
  function: unknown;
  dataset: unknown;
  warehouse: unknown;
  topic: unknown;
  bucket: unknown;
  sqlFile: unknown;
  text: unknown;
  value: unknown;
}

/** In the IR, what exists is called by its id and an expression is a node. */
export interface Named extends Form {
  function: FunctionId;
  dataset: DatasetId;
  warehouse: WarehouseId;
  topic: TopicId;
  bucket: BucketId;
  sqlFile: NamedSqlFile;
  text: Text;
  value: Value;
}

// What a name is of is the `format` of its JSON Schema, schemas/operators.schema.json.
/** @format function */
type FunctionId = string;
/** @format dataset */
type DatasetId = string;
/** @format warehouse */
type WarehouseId = string;
/** @format topic */
type TopicId = string;
/** @format bucket */
type BucketId = string;

/** In TypeScript, what exists is the definition itself and an expression is a value. */
export interface Authored extends Form {
  function: LambdaFunction;
  dataset: Dataset;
  warehouse: Warehouse;
  topic: Topic;
  bucket: Bucket;
  sqlFile: SqlFile;
  text: string | Expr<string>;
  value: unknown;
}

/** A SQL file and what its `:name`s stand for. */
export interface NamedSqlFile {
  readonly path: string;
  readonly bind: Readonly<Record<string, Value>>;
}

/** One, or several. */
export type Many<T> = T | readonly T[];

export const asList = <T extends string>(given: Many<T> | undefined): readonly T[] =>
  given === undefined ? [] : typeof given === "string" ? [given] : given;
