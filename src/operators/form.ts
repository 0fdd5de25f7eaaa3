import type { Connection } from "../contracts/connection.ts";
import type { ContainerTask } from "../contracts/container-task.ts";
import type { Crawler } from "../contracts/crawler.ts";
import type { Dataset } from "../contracts/dataset.ts";
import type { LambdaFunction } from "../contracts/function.ts";
import type { GlueJob } from "../contracts/job.ts";
import type { Bucket, Topic } from "../contracts/places.ts";
import type { RuleSet } from "../contracts/rule-set.ts";
import type { StateMachine } from "../contracts/state-machine.ts";
import type { Warehouse } from "../contracts/warehouse.ts";
import type { Text, Value } from "../ir/template.ts";
import type { DagRef } from "../language/dag-ref.ts";
import type { SqlFile } from "../language/file.ts";
import type { Expr } from "../language/template.ts";

/** How an operator's arguments refer to what exists, and where they may hold expressions. Each operator is written once, over a form. */
export interface Form {
  function: unknown;
  job: unknown;
  dataset: unknown;
  warehouse: unknown;
  topic: unknown;
  bucket: unknown;
  connection: unknown;
  stateMachine: unknown;
  containerTask: unknown;
  crawler: unknown;
  ruleSet: unknown;
  dag: unknown;
  sqlFile: unknown;
  text: unknown;
  value: unknown;
}

/** In the IR, what exists is called by its id and an expression is a node. */
export interface Named extends Form {
  function: FunctionId;
  job: JobId;
  dataset: DatasetId;
  warehouse: WarehouseId;
  topic: TopicId;
  bucket: BucketId;
  connection: ConnectionId;
  stateMachine: StateMachineId;
  containerTask: ContainerTaskId;
  crawler: CrawlerId;
  ruleSet: RuleSetId;
  dag: DagId;
  sqlFile: NamedSqlFile;
  text: Text;
  value: Value;
}

// What a name is of is the `format` of its JSON Schema, schemas/operators.schema.json.
/** @format function */
type FunctionId = string;
/** @format job */
type JobId = string;
/** @format dataset */
type DatasetId = string;
/** @format warehouse */
type WarehouseId = string;
/** @format topic */
type TopicId = string;
/** @format bucket */
type BucketId = string;
/** @format connection */
type ConnectionId = string;
/** @format stateMachine */
type StateMachineId = string;
/** @format containerTask */
type ContainerTaskId = string;
/** @format crawler */
type CrawlerId = string;
/** @format ruleSet */
type RuleSetId = string;
/** @format dag */
type DagId = string;

/** In TypeScript, what exists is the definition itself and an expression is a value. */
export interface Authored extends Form {
  function: LambdaFunction;
  job: GlueJob;
  dataset: Dataset;
  warehouse: Warehouse;
  topic: Topic;
  bucket: Bucket;
  connection: Connection;
  stateMachine: StateMachine;
  containerTask: ContainerTask;
  crawler: Crawler;
  ruleSet: RuleSet;
  dag: DagRef;
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
