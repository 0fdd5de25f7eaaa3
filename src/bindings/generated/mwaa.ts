// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Expr,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link MwaaTriggerDagRunOperator}. */
export interface MwaaTriggerDagRunOperatorArguments {
  /** `env_name: str`, templated. */
  envName: Templated<string>;
  /** `trigger_dag_id: str`, templated. */
  triggerDagId: Templated<string>;
  /** `trigger_run_id: str | None = None`, templated. */
  triggerRunId?: Templated<string> | null;
  /** `logical_date: str | None = None`, templated. */
  logicalDate?: Templated<string> | null;
  /** `data_interval_start: str | None = None`, templated. */
  dataIntervalStart?: Templated<string> | null;
  /** `data_interval_end: str | None = None`, templated. */
  dataIntervalEnd?: Templated<string> | null;
  /** `conf: dict | None = None`, templated. */
  conf?: Templated<Dict<TemplatedJson>> | null;
  /** `note: str | None = None`, templated. */
  note?: Templated<string> | null;
  /** `airflow_version: Literal[2, 3] | None = None`, templated, not on 3.0.6. */
  airflowVersion?: 2 | 3 | Expr<string> | null;
  /** `wait_for_completion: bool = False`, not templated. */
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
 * `airflow.providers.amazon.aws.operators.mwaa.MwaaTriggerDagRunOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/mwaa/index.html#airflow.providers.amazon.aws.operators.mwaa.MwaaTriggerDagRunOperator)
 */
export const MwaaTriggerDagRunOperator = /* @__PURE__ */ operatorClass<MwaaTriggerDagRunOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.mwaa.MwaaTriggerDagRunOperator",
  "json",
);

/** Arguments of {@link MwaaDagRunSensor}. */
export interface MwaaDagRunSensorArguments {
  /** `external_env_name: str`, templated. */
  externalEnvName: Templated<string>;
  /** `external_dag_id: str`, templated. */
  externalDagId: Templated<string>;
  /** `external_dag_run_id: str`, templated. */
  externalDagRunId: Templated<string>;
  /** `success_states: list[str] | None = None`, templated, but read when the DAG file is parsed. */
  successStates?: Templated<readonly Templated<string>[]> | null;
  /** `failure_states: list[str] | None = None`, templated, but read when the DAG file is parsed. */
  failureStates?: Templated<readonly Templated<string>[]> | null;
  /** `airflow_version: Literal[2, 3] | None = None`, templated, not on 3.0.6. */
  airflowVersion?: 2 | 3 | Expr<string> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, templated. */
  deferrable?: Templated<boolean>;
  /** `poke_interval: int = 60`, templated. */
  pokeInterval?: Templated<number>;
  /** `max_retries: int = 720`, templated. */
  maxRetries?: Templated<number>;
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
 * `airflow.providers.amazon.aws.sensors.mwaa.MwaaDagRunSensor`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/mwaa/index.html#airflow.providers.amazon.aws.sensors.mwaa.MwaaDagRunSensor)
 */
export const MwaaDagRunSensor = /* @__PURE__ */ operatorClass<MwaaDagRunSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.mwaa.MwaaDagRunSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link MwaaTaskSensor}. */
export interface MwaaTaskSensorArguments {
  /** `external_env_name: str`, templated. */
  externalEnvName: Templated<string>;
  /** `external_dag_id: str`, templated. */
  externalDagId: Templated<string>;
  /** `external_task_id: str`, templated. */
  externalTaskId: Templated<string>;
  /** `external_dag_run_id: str | None = None`, templated. */
  externalDagRunId?: Templated<string> | null;
  /** `success_states: list[str] | None = None`, templated, but read when the DAG file is parsed. */
  successStates?: Templated<readonly Templated<string>[]> | null;
  /** `failure_states: list[str] | None = None`, templated, but read when the DAG file is parsed. */
  failureStates?: Templated<readonly Templated<string>[]> | null;
  /** `airflow_version: Literal[2, 3] | None = None`, templated, not on 3.0.6. */
  airflowVersion?: 2 | 3 | Expr<string> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, templated. */
  deferrable?: Templated<boolean>;
  /** `poke_interval: int = 60`, templated. */
  pokeInterval?: Templated<number>;
  /** `max_retries: int = 720`, templated. */
  maxRetries?: Templated<number>;
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
 * `airflow.providers.amazon.aws.sensors.mwaa.MwaaTaskSensor`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/mwaa/index.html#airflow.providers.amazon.aws.sensors.mwaa.MwaaTaskSensor)
 */
export const MwaaTaskSensor = /* @__PURE__ */ operatorClass<MwaaTaskSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.mwaa.MwaaTaskSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);
