// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link GlueCrawlerCreateOperator}. */
export interface GlueCrawlerCreateOperatorArguments {
  /** `config: dict[str, Any]`, templated. */
  config: Templated<Dict<TemplatedJson>>;
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
 * `airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerCreateOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_crawler/index.html#airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerCreateOperator)
 */
export const GlueCrawlerCreateOperator = /* @__PURE__ */ operatorClass<GlueCrawlerCreateOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerCreateOperator",
  "string",
);

/** Arguments of {@link GlueCrawlerDeleteOperator}. */
export interface GlueCrawlerDeleteOperatorArguments {
  /** `crawler_name: str`, templated. */
  crawlerName: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerDeleteOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_crawler/index.html#airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerDeleteOperator)
 */
export const GlueCrawlerDeleteOperator = /* @__PURE__ */ operatorClass<GlueCrawlerDeleteOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerDeleteOperator",
  {},
);

/** Arguments of {@link GlueCrawlerOperator}. */
export interface GlueCrawlerOperatorArguments {
  /** `config: dict[str, Any]`, templated, but read when the DAG file is parsed. */
  config: Templated<Dict<TemplatedJson>>;
  /** `poll_interval: int = 5`, not templated. */
  pollInterval?: number;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `fail_on_already_running: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  failOnAlreadyRunning?: boolean;
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
 * `airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_crawler/index.html#airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerOperator)
 *
 * @deprecated Use `GlueCrawlerCreateOperator` or `GlueCrawlerRunOperator` or `GlueCrawlerUpdateOperator`.
 */
export const GlueCrawlerOperator = /* @__PURE__ */ operatorClass<GlueCrawlerOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerOperator",
  "string",
);

/** Arguments of {@link GlueCrawlerRunOperator}. */
export interface GlueCrawlerRunOperatorArguments {
  /** `crawler_name: str`, templated. */
  crawlerName: Templated<string>;
  /** `poll_interval: int = 5`, not templated. */
  pollInterval?: number;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `fail_on_already_running: bool = True`, not templated. */
  failOnAlreadyRunning?: boolean;
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
 * `airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerRunOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_crawler/index.html#airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerRunOperator)
 */
export const GlueCrawlerRunOperator = /* @__PURE__ */ operatorClass<GlueCrawlerRunOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerRunOperator",
  "string",
);

/** Arguments of {@link GlueCrawlerUpdateOperator}. */
export interface GlueCrawlerUpdateOperatorArguments {
  /** `config: dict[str, Any]`, templated. */
  config: Templated<Dict<TemplatedJson>>;
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
 * `airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerUpdateOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_crawler/index.html#airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerUpdateOperator)
 */
export const GlueCrawlerUpdateOperator = /* @__PURE__ */ operatorClass<GlueCrawlerUpdateOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.glue_crawler.GlueCrawlerUpdateOperator",
  "string",
);

/** Arguments of {@link GlueCrawlerSensor}. */
export interface GlueCrawlerSensorArguments {
  /** `crawler_name: str`, templated. */
  crawlerName: Templated<string>;
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
  /** `poke_interval: timedelta | float = 60`, not templated. */
  pokeInterval?: Duration | number;
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
 * `airflow.providers.amazon.aws.sensors.glue_crawler.GlueCrawlerSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/glue_crawler/index.html#airflow.providers.amazon.aws.sensors.glue_crawler.GlueCrawlerSensor)
 */
export const GlueCrawlerSensor = /* @__PURE__ */ operatorClass<GlueCrawlerSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.glue_crawler.GlueCrawlerSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
