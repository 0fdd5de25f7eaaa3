// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link NeptuneCancelImportTaskOperator}. */
export interface NeptuneCancelImportTaskOperatorArguments {
  /** `import_task_id: str`, templated. */
  importTaskId: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCancelImportTaskOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune_analytics/index.html#airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCancelImportTaskOperator)
 */
export const NeptuneCancelImportTaskOperator = /* @__PURE__ */ operatorClass<NeptuneCancelImportTaskOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCancelImportTaskOperator",
  "json",
);

/** Arguments of {@link NeptuneCreateGraphOperator}. */
export interface NeptuneCreateGraphOperatorArguments {
  /** `graph_name: str`, templated. */
  graphName: Templated<string>;
  /** `vector_search_config: dict`, templated. */
  vectorSearchConfig: Templated<Dict<TemplatedJson>>;
  /** `provisioned_memory: int`, templated. */
  provisionedMemory: Templated<number>;
  /** `public_connectivity: bool | None = None`, not templated. */
  publicConnectivity?: boolean | null;
  /** `replica_count: int | None = None`, not templated. */
  replicaCount?: number | null;
  /** `deletion_protection: bool = False`, not templated. */
  deletionProtection?: boolean;
  /** `kms_key_id: str | None = None`, not templated. */
  kmsKeyId?: string | null;
  /** `tags: dict | None = None`, not templated. */
  tags?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreateGraphOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune_analytics/index.html#airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreateGraphOperator)
 */
export const NeptuneCreateGraphOperator = /* @__PURE__ */ operatorClass<NeptuneCreateGraphOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreateGraphOperator",
  "json",
);

/** Arguments of {@link NeptuneCreateGraphWithImportOperator}. */
export interface NeptuneCreateGraphWithImportOperatorArguments {
  /** `graph_name: str`, templated. */
  graphName: Templated<string>;
  /** `vector_search_config: dict`, templated. */
  vectorSearchConfig: Templated<Dict<TemplatedJson>>;
  /** `source: str`, templated. */
  source: Templated<string>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `blank_node_handling: str | None = None`, not templated. */
  blankNodeHandling?: string | null;
  /** `parquet_type: str | None = None`, not templated. */
  parquetType?: string | null;
  /** `format: str | None = None`, not templated. */
  format?: string | null;
  /** `min_provisioned_memory: int | None = None`, not templated. */
  minProvisionedMemory?: number | null;
  /** `max_provisioned_memory: int | None = None`, not templated. */
  maxProvisionedMemory?: number | null;
  /** `fail_on_error: bool | None = None`, not templated. */
  failOnError?: boolean | null;
  /** `public_connectivity: bool | None = None`, not templated. */
  publicConnectivity?: boolean | null;
  /** `replica_count: int | None = None`, not templated. */
  replicaCount?: number | null;
  /** `deletion_protection: bool | None = None`, not templated. */
  deletionProtection?: boolean | null;
  /** `kms_key_id: str | None = None`, not templated. */
  kmsKeyId?: string | null;
  /** `tags: dict | None = None`, not templated. */
  tags?: Dict<Json> | null;
  /** `import_options: dict | None = None`, not templated. */
  importOptions?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreateGraphWithImportOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune_analytics/index.html#airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreateGraphWithImportOperator)
 */
export const NeptuneCreateGraphWithImportOperator = /* @__PURE__ */ operatorClass<NeptuneCreateGraphWithImportOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreateGraphWithImportOperator",
  "json",
);

/** Arguments of {@link NeptuneCreatePrivateGraphEndpointOperator}. */
export interface NeptuneCreatePrivateGraphEndpointOperatorArguments {
  /** `graph_identifier: str`, templated. */
  graphIdentifier: Templated<string>;
  /** `vpc_id: str | None = None`, templated. */
  vpcId?: Templated<string> | null;
  /** `subnet_ids: list[str] | None = None`, templated. */
  subnetIds?: Templated<readonly Templated<string>[]> | null;
  /** `vpc_security_group_ids: list[str] | None = None`, templated. */
  vpcSecurityGroupIds?: Templated<readonly Templated<string>[]> | null;
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
 * `airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreatePrivateGraphEndpointOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune_analytics/index.html#airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreatePrivateGraphEndpointOperator)
 */
export const NeptuneCreatePrivateGraphEndpointOperator = /* @__PURE__ */ operatorClass<NeptuneCreatePrivateGraphEndpointOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneCreatePrivateGraphEndpointOperator",
  "json",
);

/** Arguments of {@link NeptuneDeleteGraphOperator}. */
export interface NeptuneDeleteGraphOperatorArguments {
  /** `graph_id: str`, templated. */
  graphId: Templated<string>;
  /** `skip_snapshot: bool`, templated. */
  skipSnapshot: Templated<boolean>;
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
 * `airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneDeleteGraphOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune_analytics/index.html#airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneDeleteGraphOperator)
 */
export const NeptuneDeleteGraphOperator = /* @__PURE__ */ operatorClass<NeptuneDeleteGraphOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneDeleteGraphOperator",
  "json",
);

/** Arguments of {@link NeptuneDeletePrivateGraphEndpointOperator}. */
export interface NeptuneDeletePrivateGraphEndpointOperatorArguments {
  /** `graph_identifier: str`, templated. */
  graphIdentifier: Templated<string>;
  /** `vpc_id: str`, templated. */
  vpcId: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneDeletePrivateGraphEndpointOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune_analytics/index.html#airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneDeletePrivateGraphEndpointOperator)
 */
export const NeptuneDeletePrivateGraphEndpointOperator = /* @__PURE__ */ operatorClass<NeptuneDeletePrivateGraphEndpointOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneDeletePrivateGraphEndpointOperator",
  {},
);

/** Arguments of {@link NeptuneStartImportTaskOperator}. */
export interface NeptuneStartImportTaskOperatorArguments {
  /** `graph_identifier: str`, templated. */
  graphIdentifier: Templated<string>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `source: str`, templated. */
  source: Templated<string>;
  /** `blank_node_handling: str | None = None`, not templated. */
  blankNodeHandling?: string | null;
  /** `fail_on_error: bool = True`, not templated. */
  failOnError?: boolean;
  /** `format: str | None = None`, not templated. */
  format?: string | null;
  /** `import_options: dict | None = None`, templated. */
  importOptions?: Templated<Dict<TemplatedJson>> | null;
  /** `parquet_type: str | None = "COLUMNAR"`, not templated. */
  parquetType?: string | null;
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
 * `airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneStartImportTaskOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune_analytics/index.html#airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneStartImportTaskOperator)
 */
export const NeptuneStartImportTaskOperator = /* @__PURE__ */ operatorClass<NeptuneStartImportTaskOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.neptune_analytics.NeptuneStartImportTaskOperator",
  "json",
);
