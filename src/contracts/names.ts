import { createHash } from "node:crypto";
import { identifier, sparkIdentifier } from "../ir/sql.ts";
import type { SqlEngine } from "../ir/sql-facts.ts";
import { type Dataset, folderOf, isMart, type Zone } from "./dataset.ts";
import type { Environment } from "./environment.ts";

/** The buckets that every lakehouse has. */
export type HouseBucket = "lake" | "mwaa" | "athena" | "logs";

/** What Airflow looks up by name when a task runs. */
export type SettingKind = "variable" | "connection";

/** Physical names, by logical id. */
export interface Names {
  houseBucket(role: HouseBucket): string;
  bucket(id: string): string;
  /** `s3://bucket/zone/folder/` of a dataset of the lake. */
  location(dataset: Dataset): string;
  /** Where a dataset lies, as Airflow's assets call it: its folder, or its table in the warehouse. */
  assetUri(dataset: Dataset): string;
  glueDatabase(zone: Zone): string;
  function(id: string): string;
  /** The database that crawlers write what they find into. */
  crawledDatabase(): string;
  /** A Glue job. */
  job(id: string): string;
  topic(id: string): string;
  /** @param name - what it is called, where that does not follow from its id */
  stateMachineArn(id: string, name?: string): string;
  /** @param name - what it is called, where that does not follow from its id */
  crawler(id: string, name?: string): string;
  /** @param name - what it is called, where that does not follow from its id */
  ruleSet(id: string, name?: string): string;
  topicArn(id: string): string;
  secret(id: string): string;
  /** What the secrets of Airflow's variables or connections are called; the rest of a name is the id. */
  settingPrefix(kind: SettingKind): string;
  /** The secret that holds an Airflow variable or connection. */
  setting(kind: SettingKind, id: string): string;
  /** The topic that alarms are told by; two dashes keep it apart from the lakehouse's own topics. */
  alarms(): string;
  /** What a warehouse is called: its workgroup and namespace, or its cluster. */
  workgroup(warehouse: string): string;
  /** The function that has images of functions built; two dashes keep it apart from those. */
  imageBuilder(): string;
  /** The database of a warehouse. */
  warehouseDatabase(warehouse: string): string;
  /** The MWAA environment. */
  airflowEnvironment(): string;
  /** An IAM role, by what has it. */
  role(holder: string): string;
  /** The alias of the key that everything is encrypted with. */
  keyAlias(): string;
  /** The parameter that says what the platform was applied for. */
  releaseParameter(): string;
  athenaWorkgroup(): string;
  /** A query that is kept in Athena: the one of a task. */
  athenaQuery(dag: string, task: string): string;
  /**
   * The database that a query runs in. It holds nothing, for every name is qualified, but must exist (boto3's reference of
   * start_query_execution), and not every account has the one called `default`.
   */
  athenaDatabase(): string;
  /** The quoted name by which an engine knows a dataset. */
  table(engine: SqlEngine, dataset: Dataset): string;
}

/**
 * The names of everything, as a pure function of the environment: the compiler and cdktf both call it, so nothing that AWS
 * makes up has to flow back. Bucket names carry the account and region because S3's names are global.
 */
export function namesOf({ prefix, account, region }: Environment): Names {
  const dashed = (id: string) => `${prefix}-${id.replaceAll(/[^a-z0-9-]+/gi, "-").toLowerCase()}`;
  const lower = (id: string) => `${prefix}_${id}`.replaceAll(/\W/g, "_").toLowerCase();
  const bucket = (id: string) => `${dashed(id)}-${account}-${region}`;
  const glueDatabase = (zone: Zone) => lower(zone);
  const database = (warehouse: string) => warehouse.replaceAll(/\W/g, "_").toLowerCase();
  const settingPrefix = (kind: SettingKind) => `${prefix}/airflow/${kind}s`;
  const house = ({ contract }: Dataset) => (isMart(contract) ? contract.schema : contract.zone);
  return Object.freeze({
    houseBucket: bucket,
    bucket,
    location: (dataset) => `s3://${bucket("lake")}/${folderOf(dataset)}/`,
    assetUri: (dataset) => {
      const { contract, id } = dataset;
      if (!isMart(contract)) return `s3://${bucket("lake")}/${folderOf(dataset)}`;
      const { warehouse, schema } = contract;
      return `redshift://${dashed(warehouse.id)}:5439/${database(warehouse.id)}/${schema}/${id}`;
    },
    glueDatabase,
    crawledDatabase: () => lower("crawled"),
    function: dashed,
    job: dashed,
    topic: dashed,
    topicArn: (id) => `arn:aws:sns:${region}:${account}:${dashed(id)}`,
    stateMachineArn: (id, name = dashed(id)) => `arn:aws:states:${region}:${account}:stateMachine:${name}`,
    crawler: (id, name = dashed(id)) => name,
    ruleSet: (id, name = dashed(id)) => name,
    secret: (id) => `${prefix}/${id}`,
    settingPrefix,
    setting: (kind, id) => `${settingPrefix(kind)}/${id}`,
    alarms: () => `${prefix}--alarms`,
    imageBuilder: () => `${prefix}--image-builder`,
    workgroup: dashed,
    warehouseDatabase: database,
    airflowEnvironment: () => prefix,
    role: (holder) => shortened(dashed(holder), longestRole),
    keyAlias: () => `alias/${prefix}`,
    releaseParameter: () => `/${prefix}/release`,
    athenaWorkgroup: () => prefix,
    athenaQuery: (dag, task) => shortened(`${dag}.${task}`, longestQuery),
    athenaDatabase: () => lower("athena"),
    table: (engine, dataset) => {
      const { contract, id } = dataset;
      if (engine === "redshift" || isMart(contract)) return identifier(house(dataset), id);
      const database = glueDatabase(contract.zone);
      return engine === "spark" ? sparkIdentifier("glue", database, id) : identifier(database, id);
    },
  } satisfies Names);
}

/** Characters of a named query's name. */
const longestQuery = 128;

/** Characters of an IAM role's name. */
const longestRole = 64;

/** A name that fits: what is cut off is told by a hash. */
function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, longest - hash.length - 1)}-${hash}`;
}
