// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
  type TemplatedUnsaid,
} from "../index.ts";

/** Arguments of {@link BatchCreateComputeEnvironmentOperator}. */
export interface BatchCreateComputeEnvironmentOperatorArguments {
  /** `compute_environment_name: str`, templated. */
  computeEnvironmentName: Templated<string>;
  /** `environment_type: str`, not templated. */
  environmentType: string;
  /** `state: str`, not templated. */
  state: string;
  /** `compute_resources: dict`, templated. */
  computeResources: Templated<Dict<TemplatedJson>>;
  /** `unmanaged_v_cpus: int | None = None`, not templated. */
  unmanagedVCpus?: number | null;
  /** `service_role: str | None = None`, templated. */
  serviceRole?: Templated<string> | null;
  /** `tags: dict | None = None`, not templated. */
  tags?: Dict<Json> | null;
  /** `poll_interval: int = 30`, not templated. */
  pollInterval?: number;
  /** `max_retries: int | None = None`, not templated. */
  maxRetries?: number | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.batch.BatchCreateComputeEnvironmentOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/batch/index.html#airflow.providers.amazon.aws.operators.batch.BatchCreateComputeEnvironmentOperator)
 */
export const BatchCreateComputeEnvironmentOperator = /* @__PURE__ */ operatorClass<BatchCreateComputeEnvironmentOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.batch.BatchCreateComputeEnvironmentOperator",
  "json",
);

/** Arguments of {@link BatchOperator}. */
export interface BatchOperatorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `job_definition: str`, templated. */
  jobDefinition: Templated<string>;
  /** `job_queue: str`, templated. */
  jobQueue: Templated<string>;
  /** `container_overrides: dict | None = None`, templated. */
  containerOverrides?: Templated<Dict<TemplatedJson>> | null;
  /** `array_properties: dict | None = None`, templated. */
  arrayProperties?: Templated<Dict<TemplatedJson>> | null;
  /** `ecs_properties_override: dict | None = None`, templated. */
  ecsPropertiesOverride?: Templated<Dict<TemplatedJson>> | null;
  /** `eks_properties_override: dict | None = None`, templated. */
  eksPropertiesOverride?: Templated<Dict<TemplatedJson>> | null;
  /** `node_overrides: dict | None = None`, templated. */
  nodeOverrides?: Templated<Dict<TemplatedJson>> | null;
  /** `share_identifier: str | None = None`, not templated. */
  shareIdentifier?: string | null;
  /** `scheduling_priority_override: int | None = None`, not templated. */
  schedulingPriorityOverride?: number | null;
  /** `parameters: dict | None = None`, templated. */
  parameters?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_strategy: dict | None = None`, templated. */
  retryStrategy?: Templated<Dict<TemplatedJson>> | null;
  /** `job_id: str | None = None`, templated. */
  jobId?: Templated<string> | null;
  /** `waiters: Any = None`, templated. */
  waiters?: TemplatedUnsaid;
  /** `max_retries: int = 4200`, not templated. */
  maxRetries?: number;
  /** `status_retries: int | None = None`, not templated. */
  statusRetries?: number | null;
  /** `tags: dict | None = None`, templated. */
  tags?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poll_interval: int = 30`, not templated. */
  pollInterval?: number;
  /** `awslogs_enabled: bool = False`, templated. */
  awslogsEnabled?: Templated<boolean>;
  /** `awslogs_fetch_interval: timedelta = timedelta(seconds=30)`, templated. */
  awslogsFetchInterval?: Duration;
  /** `submit_job_timeout: int | None = None`, not templated, not on 2.10.3. */
  submitJobTimeout?: number | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.batch.BatchOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/batch/index.html#airflow.providers.amazon.aws.operators.batch.BatchOperator)
 */
export const BatchOperator = /* @__PURE__ */ operatorClass<BatchOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.batch.BatchOperator",
  "string",
  { convert: { awslogsFetchInterval: "timedelta" } },
);

/** Arguments of {@link BatchComputeEnvironmentSensor}. */
export interface BatchComputeEnvironmentSensorArguments {
  /** `compute_environment: str`, templated. */
  computeEnvironment: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
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
 * `airflow.providers.amazon.aws.sensors.batch.BatchComputeEnvironmentSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/batch/index.html#airflow.providers.amazon.aws.sensors.batch.BatchComputeEnvironmentSensor)
 */
export const BatchComputeEnvironmentSensor = /* @__PURE__ */ operatorClass<BatchComputeEnvironmentSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.batch.BatchComputeEnvironmentSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link BatchJobQueueSensor}. */
export interface BatchJobQueueSensorArguments {
  /** `job_queue: str`, templated. */
  jobQueue: Templated<string>;
  /** `treat_non_existing_as_deleted: bool = False`, not templated. */
  treatNonExistingAsDeleted?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
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
 * `airflow.providers.amazon.aws.sensors.batch.BatchJobQueueSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/batch/index.html#airflow.providers.amazon.aws.sensors.batch.BatchJobQueueSensor)
 */
export const BatchJobQueueSensor = /* @__PURE__ */ operatorClass<BatchJobQueueSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.batch.BatchJobQueueSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link BatchSensor}. */
export interface BatchSensorArguments {
  /** `job_id: str`, templated. */
  jobId: Templated<string>;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poke_interval: float = 30`, not templated. */
  pokeInterval?: number;
  /** `max_retries: int = 4200`, not templated. */
  maxRetries?: number;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
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
 * `airflow.providers.amazon.aws.sensors.batch.BatchSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/batch/index.html#airflow.providers.amazon.aws.sensors.batch.BatchSensor)
 */
export const BatchSensor = /* @__PURE__ */ operatorClass<BatchSensorArguments, null>(
  "airflow.providers.amazon.aws.sensors.batch.BatchSensor",
  {},
  { convert: { maxWait: "timedelta" }, sensor: true },
);
