// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link KinesisAnalyticsV2CreateApplicationOperator}. */
export interface KinesisAnalyticsV2CreateApplicationOperatorArguments {
  /** `application_name: str`, templated. */
  applicationName: Templated<string>;
  /** `runtime_environment: str`, templated. */
  runtimeEnvironment: Templated<string>;
  /** `service_execution_role: str`, templated. */
  serviceExecutionRole: Templated<string>;
  /** `create_application_kwargs: dict[str, Any] | None = None`, templated. */
  createApplicationKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `application_description: str = "Managed Service for Apache Flink application created from …`, templated. */
  applicationDescription?: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2CreateApplicationOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/kinesis_analytics/index.html#airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2CreateApplicationOperator)
 */
export const KinesisAnalyticsV2CreateApplicationOperator = /* @__PURE__ */ operatorClass<KinesisAnalyticsV2CreateApplicationOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2CreateApplicationOperator",
  "json",
);

/** Arguments of {@link KinesisAnalyticsV2StartApplicationOperator}. */
export interface KinesisAnalyticsV2StartApplicationOperatorArguments {
  /** `application_name: str`, templated. */
  applicationName: Templated<string>;
  /** `run_configuration: dict[str, Any] | None = None`, templated. */
  runConfiguration?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
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
}

/**
 * `airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2StartApplicationOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/kinesis_analytics/index.html#airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2StartApplicationOperator)
 */
export const KinesisAnalyticsV2StartApplicationOperator = /* @__PURE__ */ operatorClass<KinesisAnalyticsV2StartApplicationOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2StartApplicationOperator",
  "json",
);

/** Arguments of {@link KinesisAnalyticsV2StopApplicationOperator}. */
export interface KinesisAnalyticsV2StopApplicationOperatorArguments {
  /** `application_name: str`, templated. */
  applicationName: Templated<string>;
  /** `force: bool = False`, templated. */
  force?: Templated<boolean>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
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
}

/**
 * `airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2StopApplicationOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/kinesis_analytics/index.html#airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2StopApplicationOperator)
 */
export const KinesisAnalyticsV2StopApplicationOperator = /* @__PURE__ */ operatorClass<KinesisAnalyticsV2StopApplicationOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.kinesis_analytics.KinesisAnalyticsV2StopApplicationOperator",
  "json",
);

/** Arguments of {@link KinesisAnalyticsV2StartApplicationCompletedSensor}. */
export interface KinesisAnalyticsV2StartApplicationCompletedSensorArguments {
  /** `application_name: str`, templated. */
  applicationName: Templated<string>;
  /** `max_retries: int = 75`, not templated. */
  maxRetries?: number;
  /** `poke_interval: int = 120`, not templated. */
  pokeInterval?: number;
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
 * `airflow.providers.amazon.aws.sensors.kinesis_analytics.KinesisAnalyticsV2StartApplicationCompletedSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/kinesis_analytics/index.html#airflow.providers.amazon.aws.sensors.kinesis_analytics.KinesisAnalyticsV2StartApplicationCompletedSensor)
 */
export const KinesisAnalyticsV2StartApplicationCompletedSensor = /* @__PURE__ */ operatorClass<KinesisAnalyticsV2StartApplicationCompletedSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.kinesis_analytics.KinesisAnalyticsV2StartApplicationCompletedSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link KinesisAnalyticsV2StopApplicationCompletedSensor}. */
export interface KinesisAnalyticsV2StopApplicationCompletedSensorArguments {
  /** `application_name: str`, templated. */
  applicationName: Templated<string>;
  /** `max_retries: int = 75`, not templated. */
  maxRetries?: number;
  /** `poke_interval: int = 120`, not templated. */
  pokeInterval?: number;
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
 * `airflow.providers.amazon.aws.sensors.kinesis_analytics.KinesisAnalyticsV2StopApplicationCompletedSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/kinesis_analytics/index.html#airflow.providers.amazon.aws.sensors.kinesis_analytics.KinesisAnalyticsV2StopApplicationCompletedSensor)
 */
export const KinesisAnalyticsV2StopApplicationCompletedSensor = /* @__PURE__ */ operatorClass<KinesisAnalyticsV2StopApplicationCompletedSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.kinesis_analytics.KinesisAnalyticsV2StopApplicationCompletedSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);
