// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link RdsCancelExportTaskOperator}. */
export interface RdsCancelExportTaskOperatorArguments {
  /** `export_task_identifier: str`, templated. */
  exportTaskIdentifier: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `max_attempts: int = 40`, not templated. */
  maxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsCancelExportTaskOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsCancelExportTaskOperator)
 */
export const RdsCancelExportTaskOperator = /* @__PURE__ */ operatorClass<RdsCancelExportTaskOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsCancelExportTaskOperator",
  "string",
);

/** Arguments of {@link RdsCopyDbSnapshotOperator}. */
export interface RdsCopyDbSnapshotOperatorArguments {
  /** `db_type: str`, not templated. */
  dbType: string;
  /** `source_db_snapshot_identifier: str`, templated. */
  sourceDbSnapshotIdentifier: Templated<string>;
  /** `target_db_snapshot_identifier: str`, templated. */
  targetDbSnapshotIdentifier: Templated<string>;
  /** `kms_key_id: str = ""`, not templated. */
  kmsKeyId?: string;
  /** `tags: list[TagTypeDef] | dict | None = None`, templated. */
  tags?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | Templated<Dict<TemplatedJson>> | null;
  /** `copy_tags: bool = False`, not templated. */
  copyTags?: boolean;
  /** `pre_signed_url: str = ""`, templated. */
  preSignedUrl?: Templated<string>;
  /** `option_group_name: str = ""`, templated. */
  optionGroupName?: Templated<string>;
  /** `target_custom_availability_zone: str = ""`, not templated. */
  targetCustomAvailabilityZone?: string;
  /** `source_region: str = ""`, not templated. */
  sourceRegion?: string;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsCopyDbSnapshotOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsCopyDbSnapshotOperator)
 */
export const RdsCopyDbSnapshotOperator = /* @__PURE__ */ operatorClass<RdsCopyDbSnapshotOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsCopyDbSnapshotOperator",
  "string",
);

/** Arguments of {@link RdsCreateDbInstanceOperator}. */
export interface RdsCreateDbInstanceOperatorArguments {
  /** `db_instance_identifier: str`, templated. */
  dbInstanceIdentifier: Templated<string>;
  /** `db_instance_class: str`, templated. */
  dbInstanceClass: Templated<string>;
  /** `engine: str`, templated. */
  engine: Templated<string>;
  /** `rds_kwargs: dict | None = None`, templated. */
  rdsKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsCreateDbInstanceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsCreateDbInstanceOperator)
 */
export const RdsCreateDbInstanceOperator = /* @__PURE__ */ operatorClass<RdsCreateDbInstanceOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsCreateDbInstanceOperator",
  "string",
);

/** Arguments of {@link RdsCreateDbSnapshotOperator}. */
export interface RdsCreateDbSnapshotOperatorArguments {
  /** `db_type: str`, not templated. */
  dbType: string;
  /** `db_identifier: str`, templated. */
  dbIdentifier: Templated<string>;
  /** `db_snapshot_identifier: str`, templated. */
  dbSnapshotIdentifier: Templated<string>;
  /** `tags: list[TagTypeDef] | dict | None = None`, templated. */
  tags?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsCreateDbSnapshotOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsCreateDbSnapshotOperator)
 */
export const RdsCreateDbSnapshotOperator = /* @__PURE__ */ operatorClass<RdsCreateDbSnapshotOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsCreateDbSnapshotOperator",
  "string",
);

/** Arguments of {@link RdsCreateEventSubscriptionOperator}. */
export interface RdsCreateEventSubscriptionOperatorArguments {
  /** `subscription_name: str`, templated. */
  subscriptionName: Templated<string>;
  /** `sns_topic_arn: str`, templated. */
  snsTopicArn: Templated<string>;
  /** `source_type: str = ""`, templated. */
  sourceType?: Templated<string>;
  /** `event_categories: list[str] | None = None`, templated. */
  eventCategories?: Templated<readonly Templated<string>[]> | null;
  /** `source_ids: list[str] | None = None`, templated. */
  sourceIds?: Templated<readonly Templated<string>[]> | null;
  /** `enabled: bool = True`, not templated. */
  enabled?: boolean;
  /** `tags: list[TagTypeDef] | dict | None = None`, templated. */
  tags?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsCreateEventSubscriptionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsCreateEventSubscriptionOperator)
 */
export const RdsCreateEventSubscriptionOperator = /* @__PURE__ */ operatorClass<RdsCreateEventSubscriptionOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsCreateEventSubscriptionOperator",
  "string",
);

/** Arguments of {@link RdsDeleteDbInstanceOperator}. */
export interface RdsDeleteDbInstanceOperatorArguments {
  /** `db_instance_identifier: str`, templated. */
  dbInstanceIdentifier: Templated<string>;
  /** `rds_kwargs: dict | None = None`, templated. */
  rdsKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsDeleteDbInstanceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsDeleteDbInstanceOperator)
 */
export const RdsDeleteDbInstanceOperator = /* @__PURE__ */ operatorClass<RdsDeleteDbInstanceOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsDeleteDbInstanceOperator",
  "string",
);

/** Arguments of {@link RdsDeleteDbSnapshotOperator}. */
export interface RdsDeleteDbSnapshotOperatorArguments {
  /** `db_type: str`, not templated. */
  dbType: string;
  /** `db_snapshot_identifier: str`, templated. */
  dbSnapshotIdentifier: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsDeleteDbSnapshotOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsDeleteDbSnapshotOperator)
 */
export const RdsDeleteDbSnapshotOperator = /* @__PURE__ */ operatorClass<RdsDeleteDbSnapshotOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsDeleteDbSnapshotOperator",
  "string",
);

/** Arguments of {@link RdsDeleteEventSubscriptionOperator}. */
export interface RdsDeleteEventSubscriptionOperatorArguments {
  /** `subscription_name: str`, templated. */
  subscriptionName: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsDeleteEventSubscriptionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsDeleteEventSubscriptionOperator)
 */
export const RdsDeleteEventSubscriptionOperator = /* @__PURE__ */ operatorClass<RdsDeleteEventSubscriptionOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsDeleteEventSubscriptionOperator",
  "string",
);

/** Arguments of {@link RdsStartDbOperator}. */
export interface RdsStartDbOperatorArguments {
  /** `db_identifier: str`, templated. */
  dbIdentifier: Templated<string>;
  /** `db_type: RdsDbType | str = "instance"`, templated. */
  dbType?: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 40`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsStartDbOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsStartDbOperator)
 */
export const RdsStartDbOperator = /* @__PURE__ */ operatorClass<RdsStartDbOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsStartDbOperator",
  "string",
);

/** Arguments of {@link RdsStartExportTaskOperator}. */
export interface RdsStartExportTaskOperatorArguments {
  /** `export_task_identifier: str`, templated. */
  exportTaskIdentifier: Templated<string>;
  /** `source_arn: str`, templated. */
  sourceArn: Templated<string>;
  /** `s3_bucket_name: str`, templated. */
  s3BucketName: Templated<string>;
  /** `iam_role_arn: str`, templated. */
  iamRoleArn: Templated<string>;
  /** `kms_key_id: str`, templated. */
  kmsKeyId: Templated<string>;
  /** `s3_prefix: str = ""`, templated. */
  s3Prefix?: Templated<string>;
  /** `export_only: list[str] | None = None`, templated. */
  exportOnly?: Templated<readonly Templated<string>[]> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_interval: int = 30`, not templated. */
  waiterInterval?: number;
  /** `waiter_max_attempts: int = 40`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsStartExportTaskOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsStartExportTaskOperator)
 */
export const RdsStartExportTaskOperator = /* @__PURE__ */ operatorClass<RdsStartExportTaskOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsStartExportTaskOperator",
  "string",
);

/** Arguments of {@link RdsStopDbOperator}. */
export interface RdsStopDbOperatorArguments {
  /** `db_identifier: str`, templated. */
  dbIdentifier: Templated<string>;
  /** `db_type: RdsDbType | str = "instance"`, templated. */
  dbType?: Templated<string>;
  /** `db_snapshot_identifier: str | None = None`, templated. */
  dbSnapshotIdentifier?: Templated<string> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 40`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.rds.RdsStopDbOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/rds/index.html#airflow.providers.amazon.aws.operators.rds.RdsStopDbOperator)
 */
export const RdsStopDbOperator = /* @__PURE__ */ operatorClass<RdsStopDbOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.rds.RdsStopDbOperator",
  "string",
);

/** Arguments of {@link RdsDbSensor}. */
export interface RdsDbSensorArguments {
  /** `db_identifier: str`, templated. */
  dbIdentifier: Templated<string>;
  /** `db_type: RdsDbType | str = "instance"`, templated. */
  dbType?: Templated<string>;
  /** `target_statuses: list[str] | None = None`, templated. */
  targetStatuses?: Templated<readonly Templated<string>[]> | null;
  /** `hook_params: dict | None = None`, not templated. */
  hookParams?: Dict<Json> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
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
 * `airflow.providers.amazon.aws.sensors.rds.RdsDbSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/rds/index.html#airflow.providers.amazon.aws.sensors.rds.RdsDbSensor)
 */
export const RdsDbSensor = /* @__PURE__ */ operatorClass<RdsDbSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.rds.RdsDbSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link RdsExportTaskExistenceSensor}. */
export interface RdsExportTaskExistenceSensorArguments {
  /** `export_task_identifier: str`, templated. */
  exportTaskIdentifier: Templated<string>;
  /** `target_statuses: list[str] | None = None`, templated. */
  targetStatuses?: Templated<readonly Templated<string>[]> | null;
  /** `error_statuses: list[str] | None = None`, templated, not on 2.10.3. */
  errorStatuses?: Templated<readonly Templated<string>[]> | null;
  /** `hook_params: dict | None = None`, not templated. */
  hookParams?: Dict<Json> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
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
 * `airflow.providers.amazon.aws.sensors.rds.RdsExportTaskExistenceSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/rds/index.html#airflow.providers.amazon.aws.sensors.rds.RdsExportTaskExistenceSensor)
 */
export const RdsExportTaskExistenceSensor = /* @__PURE__ */ operatorClass<RdsExportTaskExistenceSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.rds.RdsExportTaskExistenceSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link RdsSnapshotExistenceSensor}. */
export interface RdsSnapshotExistenceSensorArguments {
  /** `db_type: str`, not templated. */
  dbType: string;
  /** `db_snapshot_identifier: str`, templated. */
  dbSnapshotIdentifier: Templated<string>;
  /** `target_statuses: list[str] | None = None`, templated. */
  targetStatuses?: Templated<readonly Templated<string>[]> | null;
  /** `hook_params: dict | None = None`, not templated. */
  hookParams?: Dict<Json> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
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
 * `airflow.providers.amazon.aws.sensors.rds.RdsSnapshotExistenceSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/rds/index.html#airflow.providers.amazon.aws.sensors.rds.RdsSnapshotExistenceSensor)
 */
export const RdsSnapshotExistenceSensor = /* @__PURE__ */ operatorClass<RdsSnapshotExistenceSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.rds.RdsSnapshotExistenceSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
