// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type IsoDateTime,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link DmsCreateReplicationConfigOperator}. */
export interface DmsCreateReplicationConfigOperatorArguments {
  /** `replication_config_id: str`, templated. */
  replicationConfigId: Templated<string>;
  /** `source_endpoint_arn: str`, templated. */
  sourceEndpointArn: Templated<string>;
  /** `target_endpoint_arn: str`, templated. */
  targetEndpointArn: Templated<string>;
  /** `compute_config: dict[str, Any]`, templated. */
  computeConfig: Templated<Dict<TemplatedJson>>;
  /** `replication_type: str`, templated. */
  replicationType: Templated<string>;
  /** `table_mappings: str`, templated. */
  tableMappings: Templated<string>;
  /** `additional_config_kwargs: dict | None = None`, not templated. */
  additionalConfigKwargs?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsCreateReplicationConfigOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsCreateReplicationConfigOperator)
 */
export const DmsCreateReplicationConfigOperator = /* @__PURE__ */ operatorClass<DmsCreateReplicationConfigOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.dms.DmsCreateReplicationConfigOperator",
  "string",
);

/** Arguments of {@link DmsCreateTaskOperator}. */
export interface DmsCreateTaskOperatorArguments {
  /** `replication_task_id: str`, templated. */
  replicationTaskId: Templated<string>;
  /** `source_endpoint_arn: str`, templated. */
  sourceEndpointArn: Templated<string>;
  /** `target_endpoint_arn: str`, templated. */
  targetEndpointArn: Templated<string>;
  /** `replication_instance_arn: str`, templated. */
  replicationInstanceArn: Templated<string>;
  /** `table_mappings: dict`, templated. */
  tableMappings: Templated<Dict<TemplatedJson>>;
  /** `migration_type: str = "full-load"`, templated. */
  migrationType?: Templated<string>;
  /** `create_task_kwargs: dict | None = None`, templated. */
  createTaskKwargs?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsCreateTaskOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsCreateTaskOperator)
 */
export const DmsCreateTaskOperator = /* @__PURE__ */ operatorClass<DmsCreateTaskOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsCreateTaskOperator",
  "json",
);

/** Arguments of {@link DmsDeleteReplicationConfigOperator}. */
export interface DmsDeleteReplicationConfigOperatorArguments {
  /** `replication_config_arn: str`, templated. */
  replicationConfigArn: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsDeleteReplicationConfigOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsDeleteReplicationConfigOperator)
 */
export const DmsDeleteReplicationConfigOperator = /* @__PURE__ */ operatorClass<DmsDeleteReplicationConfigOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.dms.DmsDeleteReplicationConfigOperator",
  {},
);

/** Arguments of {@link DmsDeleteTaskOperator}. */
export interface DmsDeleteTaskOperatorArguments {
  /** `replication_task_arn: str | None = None`, templated. */
  replicationTaskArn?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsDeleteTaskOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsDeleteTaskOperator)
 */
export const DmsDeleteTaskOperator = /* @__PURE__ */ operatorClass<DmsDeleteTaskOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsDeleteTaskOperator",
  "json",
);

/** Arguments of {@link DmsDescribeReplicationConfigsOperator}. */
export interface DmsDescribeReplicationConfigsOperatorArguments {
  /** `filter: list[dict] | None = None`, templated. */
  filter?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | null;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsDescribeReplicationConfigsOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsDescribeReplicationConfigsOperator)
 */
export const DmsDescribeReplicationConfigsOperator = /* @__PURE__ */ operatorClass<DmsDescribeReplicationConfigsOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsDescribeReplicationConfigsOperator",
  "json",
);

/** Arguments of {@link DmsDescribeReplicationsOperator}. */
export interface DmsDescribeReplicationsOperatorArguments {
  /** `filter: list[dict[str, Any]] | None = None`, templated. */
  filter?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | null;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsDescribeReplicationsOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsDescribeReplicationsOperator)
 */
export const DmsDescribeReplicationsOperator = /* @__PURE__ */ operatorClass<DmsDescribeReplicationsOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsDescribeReplicationsOperator",
  "json",
);

/** Arguments of {@link DmsDescribeTasksOperator}. */
export interface DmsDescribeTasksOperatorArguments {
  /** `describe_tasks_kwargs: dict | None = None`, templated. */
  describeTasksKwargs?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsDescribeTasksOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsDescribeTasksOperator)
 */
export const DmsDescribeTasksOperator = /* @__PURE__ */ operatorClass<DmsDescribeTasksOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsDescribeTasksOperator",
  "json",
);

/** Arguments of {@link DmsModifyTaskOperator}. */
export interface DmsModifyTaskOperatorArguments {
  /** `replication_task_arn: str`, templated. */
  replicationTaskArn: Templated<string>;
  /** `table_mappings: dict | None = None`, templated. */
  tableMappings?: Templated<Dict<TemplatedJson>> | null;
  /** `migration_type: str | None = None`, templated. */
  migrationType?: Templated<string> | null;
  /** `replication_task_settings: dict | None = None`, templated. */
  replicationTaskSettings?: Templated<Dict<TemplatedJson>> | null;
  /** `cdc_start_time: datetime | None = None`, templated. */
  cdcStartTime?: IsoDateTime | null;
  /** `cdc_start_position: str | None = None`, templated. */
  cdcStartPosition?: Templated<string> | null;
  /** `cdc_stop_position: str | None = None`, templated. */
  cdcStopPosition?: Templated<string> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsModifyTaskOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsModifyTaskOperator)
 */
export const DmsModifyTaskOperator = /* @__PURE__ */ operatorClass<DmsModifyTaskOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsModifyTaskOperator",
  "json",
  { convert: { cdcStartTime: "moment" } },
);

/** Arguments of {@link DmsReloadTablesOperator}. */
export interface DmsReloadTablesOperatorArguments {
  /** `replication_task_arn: str`, templated. */
  replicationTaskArn: Templated<string>;
  /** `tables_to_reload: list[dict[str, str]]`, templated. */
  tablesToReload: Templated<readonly Templated<Dict<Templated<string>>>[]>;
  /** `reload_option: str = "data-reload"`, templated. */
  reloadOption?: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsReloadTablesOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsReloadTablesOperator)
 */
export const DmsReloadTablesOperator = /* @__PURE__ */ operatorClass<DmsReloadTablesOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.dms.DmsReloadTablesOperator",
  "string",
);

/** Arguments of {@link DmsStartReplicationOperator}. */
export interface DmsStartReplicationOperatorArguments {
  /** `replication_config_arn: str`, templated. */
  replicationConfigArn: Templated<string>;
  /** `replication_start_type: str`, templated. */
  replicationStartType: Templated<string>;
  /** `cdc_start_time: datetime | str | None = None`, templated. */
  cdcStartTime?: Templated<string> | null;
  /** `cdc_start_pos: str | None = None`, templated. */
  cdcStartPos?: Templated<string> | null;
  /** `cdc_stop_pos: str | None = None`, templated. */
  cdcStopPos?: Templated<string> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
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
 * `airflow.providers.amazon.aws.operators.dms.DmsStartReplicationOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsStartReplicationOperator)
 */
export const DmsStartReplicationOperator = /* @__PURE__ */ operatorClass<DmsStartReplicationOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsStartReplicationOperator",
  "json",
);

/** Arguments of {@link DmsStartTaskOperator}. */
export interface DmsStartTaskOperatorArguments {
  /** `replication_task_arn: str`, templated. */
  replicationTaskArn: Templated<string>;
  /** `start_replication_task_type: str = "start-replication"`, templated. */
  startReplicationTaskType?: Templated<string>;
  /** `start_task_kwargs: dict | None = None`, templated. */
  startTaskKwargs?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsStartTaskOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsStartTaskOperator)
 */
export const DmsStartTaskOperator = /* @__PURE__ */ operatorClass<DmsStartTaskOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsStartTaskOperator",
  "json",
);

/** Arguments of {@link DmsStopReplicationOperator}. */
export interface DmsStopReplicationOperatorArguments {
  /** `replication_config_arn: str`, templated. */
  replicationConfigArn: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
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
 * `airflow.providers.amazon.aws.operators.dms.DmsStopReplicationOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsStopReplicationOperator)
 */
export const DmsStopReplicationOperator = /* @__PURE__ */ operatorClass<DmsStopReplicationOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.dms.DmsStopReplicationOperator",
  {},
);

/** Arguments of {@link DmsStopTaskOperator}. */
export interface DmsStopTaskOperatorArguments {
  /** `replication_task_arn: str | None = None`, templated. */
  replicationTaskArn?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.dms.DmsStopTaskOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/dms/index.html#airflow.providers.amazon.aws.operators.dms.DmsStopTaskOperator)
 */
export const DmsStopTaskOperator = /* @__PURE__ */ operatorClass<DmsStopTaskOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.dms.DmsStopTaskOperator",
  "json",
);

/** Arguments of {@link DmsTaskCompletedSensor}. */
export interface DmsTaskCompletedSensorArguments {
  /** `replication_task_arn: str`, templated. */
  replicationTaskArn: Templated<string>;
  /** `target_statuses: list[str] | None = None`, not templated. */
  targetStatuses?: readonly string[] | null;
  /** `termination_statuses: list[str] | None = None`, not templated. */
  terminationStatuses?: readonly string[] | null;
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
 * `airflow.providers.amazon.aws.sensors.dms.DmsTaskCompletedSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/dms/index.html#airflow.providers.amazon.aws.sensors.dms.DmsTaskCompletedSensor)
 */
export const DmsTaskCompletedSensor = /* @__PURE__ */ operatorClass<DmsTaskCompletedSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.dms.DmsTaskCompletedSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
