// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link OpenSearchServerlessCreateCollectionOperator}. */
export interface OpenSearchServerlessCreateCollectionOperatorArguments {
  /** `collection_name: str`, templated. */
  collectionName: Templated<string>;
  /** `collection_type: str = "SEARCH"`, templated. */
  collectionType?: Templated<string>;
  /** `description: str | None = None`, templated. */
  description?: Templated<string> | null;
  /** `standby_replicas: str | None = None`, not templated. */
  standbyReplicas?: string | null;
  /** `tags: list[dict[str, str]] | None = None`, not templated. */
  tags?: readonly Dict<string>[] | null;
  /** `if_exists: Literal["fail", "skip"] = "skip"`, not templated. */
  ifExists?: "fail" | "skip";
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.opensearch_serverless.OpenSearchServerlessCreateCollectionOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/opensearch_serverless/index.html#airflow.providers.amazon.aws.operators.opensearch_serverless.OpenSearchServerlessCreateCollectionOperator)
 */
export const OpenSearchServerlessCreateCollectionOperator = /* @__PURE__ */ operatorClass<OpenSearchServerlessCreateCollectionOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.opensearch_serverless.OpenSearchServerlessCreateCollectionOperator",
  "string",
);

/** Arguments of {@link OpenSearchServerlessCollectionActiveSensor}. */
export interface OpenSearchServerlessCollectionActiveSensorArguments {
  /** `collection_id: str | None = None`, templated. */
  collectionId?: Templated<string> | null;
  /** `collection_name: str | None = None`, templated. */
  collectionName?: Templated<string> | null;
  /** `poke_interval: int = 10`, not templated. */
  pokeInterval?: number;
  /** `max_retries: int = 60`, not templated. */
  maxRetries?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
  /** `soft_fail: bool = False`, not templated. */
  softFail?: boolean;
  /** `mode: str = "poke"`, not templated. */
  mode?: string;
  /** `exponential_backoff: bool = False`, not templated. */
  exponentialBackoff?: boolean;
  /** `max_wait: timedelta | float | None = None`, not templated. */
  maxWait?: Duration | number | null;
  /** `silent_fail: bool = False`, not templated. */
  silentFail?: boolean;
  /** `never_fail: bool = False`, not templated. */
  neverFail?: boolean;
}

/**
 * `airflow.providers.amazon.aws.sensors.opensearch_serverless.OpenSearchServerlessCollectionActiveSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/opensearch_serverless/index.html#airflow.providers.amazon.aws.sensors.opensearch_serverless.OpenSearchServerlessCollectionActiveSensor)
 */
export const OpenSearchServerlessCollectionActiveSensor = /* @__PURE__ */ operatorClass<OpenSearchServerlessCollectionActiveSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.opensearch_serverless.OpenSearchServerlessCollectionActiveSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);
