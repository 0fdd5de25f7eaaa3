// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link RedshiftCreateClusterOperator}. */
export interface RedshiftCreateClusterOperatorArguments {
  /** `cluster_identifier: str`, templated. */
  clusterIdentifier: Templated<string>;
  /** `node_type: str`, templated. */
  nodeType: Templated<string>;
  /** `master_username: str`, templated. */
  masterUsername: Templated<string>;
  /** `master_user_password: str`, templated. */
  masterUserPassword: Templated<string>;
  /** `cluster_type: str = "multi-node"`, templated. */
  clusterType?: Templated<string>;
  /** `db_name: str = "dev"`, templated. */
  dbName?: Templated<string>;
  /** `number_of_nodes: int = 1`, templated. */
  numberOfNodes?: Templated<number>;
  /** `cluster_security_groups: list[str] | None = None`, templated. */
  clusterSecurityGroups?: Templated<readonly Templated<string>[]> | null;
  /** `vpc_security_group_ids: list[str] | None = None`, templated. */
  vpcSecurityGroupIds?: Templated<readonly Templated<string>[]> | null;
  /** `cluster_subnet_group_name: str | None = None`, templated. */
  clusterSubnetGroupName?: Templated<string> | null;
  /** `availability_zone: str | None = None`, templated. */
  availabilityZone?: Templated<string> | null;
  /** `preferred_maintenance_window: str | None = None`, templated. */
  preferredMaintenanceWindow?: Templated<string> | null;
  /** `cluster_parameter_group_name: str | None = None`, templated. */
  clusterParameterGroupName?: Templated<string> | null;
  /** `automated_snapshot_retention_period: int = 1`, templated. */
  automatedSnapshotRetentionPeriod?: Templated<number>;
  /** `manual_snapshot_retention_period: int | None = None`, templated. */
  manualSnapshotRetentionPeriod?: Templated<number> | null;
  /** `port: int = 5439`, templated. */
  port?: Templated<number>;
  /** `cluster_version: str = "1.0"`, templated. */
  clusterVersion?: Templated<string>;
  /** `allow_version_upgrade: bool = True`, templated. */
  allowVersionUpgrade?: Templated<boolean>;
  /** `publicly_accessible: bool = True`, templated. */
  publiclyAccessible?: Templated<boolean>;
  /** `encrypted: bool = False`, templated. */
  encrypted?: Templated<boolean>;
  /** `hsm_client_certificate_identifier: str | None = None`, templated. */
  hsmClientCertificateIdentifier?: Templated<string> | null;
  /** `hsm_configuration_identifier: str | None = None`, templated. */
  hsmConfigurationIdentifier?: Templated<string> | null;
  /** `elastic_ip: str | None = None`, templated. */
  elasticIp?: Templated<string> | null;
  /** `tags: list[Any] | None = None`, templated. */
  tags?: Templated<readonly TemplatedJson[]> | null;
  /** `kms_key_id: str | None = None`, templated. */
  kmsKeyId?: Templated<string> | null;
  /** `enhanced_vpc_routing: bool = False`, templated. */
  enhancedVpcRouting?: Templated<boolean>;
  /** `additional_info: str | None = None`, templated. */
  additionalInfo?: Templated<string> | null;
  /** `iam_roles: list[str] | None = None`, templated. */
  iamRoles?: Templated<readonly Templated<string>[]> | null;
  /** `maintenance_track_name: str | None = None`, templated. */
  maintenanceTrackName?: Templated<string> | null;
  /** `snapshot_schedule_identifier: str | None = None`, templated. */
  snapshotScheduleIdentifier?: Templated<string> | null;
  /** `availability_zone_relocation: bool | None = None`, templated. */
  availabilityZoneRelocation?: Templated<boolean> | null;
  /** `aqua_configuration_status: str | None = None`, templated. */
  aquaConfigurationStatus?: Templated<string> | null;
  /** `default_iam_role_arn: str | None = None`, templated. */
  defaultIamRoleArn?: Templated<string> | null;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `max_attempt: int = 5`, not templated. */
  maxAttempt?: number;
  /** `poll_interval: int = 60`, not templated. */
  pollInterval?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `delete_cluster_on_failure: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  deleteClusterOnFailure?: boolean;
  /** `cleanup_timeout_seconds: int = 300`, not templated, on 3.2.1 and 3.3.1. */
  cleanupTimeoutSeconds?: number;
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
}

/**
 * `airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftCreateClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/redshift_cluster/index.html#airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftCreateClusterOperator)
 */
export const RedshiftCreateClusterOperator = /* @__PURE__ */ operatorClass<RedshiftCreateClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftCreateClusterOperator",
  "json",
);

/** Arguments of {@link RedshiftCreateClusterSnapshotOperator}. */
export interface RedshiftCreateClusterSnapshotOperatorArguments {
  /** `snapshot_identifier: str`, templated. */
  snapshotIdentifier: Templated<string>;
  /** `cluster_identifier: str`, templated. */
  clusterIdentifier: Templated<string>;
  /** `retention_period: int = -1`, not templated. */
  retentionPeriod?: number;
  /** `tags: list[Any] | None = None`, not templated. */
  tags?: readonly Json[] | null;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `poll_interval: int = 15`, not templated. */
  pollInterval?: number;
  /** `max_attempt: int = 20`, not templated. */
  maxAttempt?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
}

/**
 * `airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftCreateClusterSnapshotOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/redshift_cluster/index.html#airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftCreateClusterSnapshotOperator)
 */
export const RedshiftCreateClusterSnapshotOperator = /* @__PURE__ */ operatorClass<RedshiftCreateClusterSnapshotOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftCreateClusterSnapshotOperator",
  "json",
);

/** Arguments of {@link RedshiftDeleteClusterOperator}. */
export interface RedshiftDeleteClusterOperatorArguments {
  /** `cluster_identifier: str`, templated. */
  clusterIdentifier: Templated<string>;
  /** `skip_final_cluster_snapshot: bool = True`, not templated. */
  skipFinalClusterSnapshot?: boolean;
  /** `final_cluster_snapshot_identifier: str | None = None`, not templated. */
  finalClusterSnapshotIdentifier?: string | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `poll_interval: int = 30`, not templated. */
  pollInterval?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `max_attempts: int = 30`, not templated. */
  maxAttempts?: number;
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
}

/**
 * `airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftDeleteClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/redshift_cluster/index.html#airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftDeleteClusterOperator)
 */
export const RedshiftDeleteClusterOperator = /* @__PURE__ */ operatorClass<RedshiftDeleteClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftDeleteClusterOperator",
  "json",
);

/** Arguments of {@link RedshiftDeleteClusterSnapshotOperator}. */
export interface RedshiftDeleteClusterSnapshotOperatorArguments {
  /** `snapshot_identifier: str`, templated. */
  snapshotIdentifier: Templated<string>;
  /** `cluster_identifier: str`, templated. */
  clusterIdentifier: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `poll_interval: int = 10`, not templated. */
  pollInterval?: number;
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
}

/**
 * `airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftDeleteClusterSnapshotOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/redshift_cluster/index.html#airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftDeleteClusterSnapshotOperator)
 */
export const RedshiftDeleteClusterSnapshotOperator = /* @__PURE__ */ operatorClass<RedshiftDeleteClusterSnapshotOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftDeleteClusterSnapshotOperator",
  "json",
);

/** Arguments of {@link RedshiftPauseClusterOperator}. */
export interface RedshiftPauseClusterOperatorArguments {
  /** `cluster_identifier: str`, templated. */
  clusterIdentifier: Templated<string>;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poll_interval: int = 30`, not templated. */
  pollInterval?: number;
  /** `max_attempts: int = 30`, not templated. */
  maxAttempts?: number;
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
}

/**
 * `airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftPauseClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/redshift_cluster/index.html#airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftPauseClusterOperator)
 */
export const RedshiftPauseClusterOperator = /* @__PURE__ */ operatorClass<RedshiftPauseClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftPauseClusterOperator",
  "json",
);

/** Arguments of {@link RedshiftResumeClusterOperator}. */
export interface RedshiftResumeClusterOperatorArguments {
  /** `cluster_identifier: str`, templated. */
  clusterIdentifier: Templated<string>;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poll_interval: int = 30`, not templated. */
  pollInterval?: number;
  /** `max_attempts: int = 30`, not templated. */
  maxAttempts?: number;
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
}

/**
 * `airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftResumeClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/redshift_cluster/index.html#airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftResumeClusterOperator)
 */
export const RedshiftResumeClusterOperator = /* @__PURE__ */ operatorClass<RedshiftResumeClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.redshift_cluster.RedshiftResumeClusterOperator",
  "json",
);

/** Arguments of {@link RedshiftClusterSensor}. */
export interface RedshiftClusterSensorArguments {
  /** `cluster_identifier: str`, templated. */
  clusterIdentifier: Templated<string>;
  /** `target_status: str = "available"`, templated. */
  targetStatus?: Templated<string>;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.sensors.redshift_cluster.RedshiftClusterSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/redshift_cluster/index.html#airflow.providers.amazon.aws.sensors.redshift_cluster.RedshiftClusterSensor)
 */
export const RedshiftClusterSensor = /* @__PURE__ */ operatorClass<RedshiftClusterSensorArguments, null>(
  "airflow.providers.amazon.aws.sensors.redshift_cluster.RedshiftClusterSensor",
  {},
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
