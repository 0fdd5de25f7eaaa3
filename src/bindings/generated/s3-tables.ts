// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link S3TablesCreateNamespaceOperator}. */
export interface S3TablesCreateNamespaceOperatorArguments {
  /** `table_bucket_arn: str`, templated. */
  tableBucketArn: Templated<string>;
  /** `namespace: str`, templated. */
  namespace: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateNamespaceOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateNamespaceOperator)
 */
export const S3TablesCreateNamespaceOperator = /* @__PURE__ */ operatorClass<S3TablesCreateNamespaceOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateNamespaceOperator",
  "string",
);

/** Arguments of {@link S3TablesCreateTableBucketOperator}. */
export interface S3TablesCreateTableBucketOperatorArguments {
  /** `table_bucket_name: str`, templated. */
  tableBucketName: Templated<string>;
  /** `encryption_configuration: dict[str, str] | None = None`, not templated. */
  encryptionConfiguration?: Dict<string> | null;
  /** `tags: dict[str, str] | None = None`, not templated. */
  tags?: Dict<string> | null;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateTableBucketOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateTableBucketOperator)
 */
export const S3TablesCreateTableBucketOperator = /* @__PURE__ */ operatorClass<S3TablesCreateTableBucketOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateTableBucketOperator",
  "string",
);

/** Arguments of {@link S3TablesCreateTableOperator}. */
export interface S3TablesCreateTableOperatorArguments {
  /** `table_bucket_arn: str`, templated. */
  tableBucketArn: Templated<string>;
  /** `namespace: str`, templated. */
  namespace: Templated<string>;
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `format: str = "ICEBERG"`, templated. */
  format?: Templated<string>;
  /** `metadata: dict[str, Any] | None = None`, templated. */
  metadata?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateTableOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateTableOperator)
 */
export const S3TablesCreateTableOperator = /* @__PURE__ */ operatorClass<S3TablesCreateTableOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesCreateTableOperator",
  "string",
);

/** Arguments of {@link S3TablesDeleteNamespaceOperator}. */
export interface S3TablesDeleteNamespaceOperatorArguments {
  /** `table_bucket_arn: str`, templated. */
  tableBucketArn: Templated<string>;
  /** `namespace: str`, templated. */
  namespace: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteNamespaceOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteNamespaceOperator)
 */
export const S3TablesDeleteNamespaceOperator = /* @__PURE__ */ operatorClass<S3TablesDeleteNamespaceOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteNamespaceOperator",
  {},
);

/** Arguments of {@link S3TablesDeleteTableBucketOperator}. */
export interface S3TablesDeleteTableBucketOperatorArguments {
  /** `table_bucket_arn: str`, templated. */
  tableBucketArn: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableBucketOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableBucketOperator)
 */
export const S3TablesDeleteTableBucketOperator = /* @__PURE__ */ operatorClass<S3TablesDeleteTableBucketOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableBucketOperator",
  {},
);

/** Arguments of {@link S3TablesDeleteTableBucketPolicyOperator}. */
export interface S3TablesDeleteTableBucketPolicyOperatorArguments {
  /** `table_bucket_arn: str`, templated. */
  tableBucketArn: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableBucketPolicyOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableBucketPolicyOperator)
 */
export const S3TablesDeleteTableBucketPolicyOperator = /* @__PURE__ */ operatorClass<S3TablesDeleteTableBucketPolicyOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableBucketPolicyOperator",
  {},
);

/** Arguments of {@link S3TablesDeleteTableOperator}. */
export interface S3TablesDeleteTableOperatorArguments {
  /** `table_bucket_arn: str`, templated. */
  tableBucketArn: Templated<string>;
  /** `namespace: str`, templated. */
  namespace: Templated<string>;
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `version_token: str | None = None`, templated. */
  versionToken?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableOperator)
 */
export const S3TablesDeleteTableOperator = /* @__PURE__ */ operatorClass<S3TablesDeleteTableOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesDeleteTableOperator",
  {},
);

/** Arguments of {@link S3TablesPutTableBucketPolicyOperator}. */
export interface S3TablesPutTableBucketPolicyOperatorArguments {
  /** `table_bucket_arn: str`, templated. */
  tableBucketArn: Templated<string>;
  /** `resource_policy: str`, templated. */
  resourcePolicy: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesPutTableBucketPolicyOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesPutTableBucketPolicyOperator)
 */
export const S3TablesPutTableBucketPolicyOperator = /* @__PURE__ */ operatorClass<S3TablesPutTableBucketPolicyOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesPutTableBucketPolicyOperator",
  {},
);

/** Arguments of {@link S3TablesRenameTableOperator}. */
export interface S3TablesRenameTableOperatorArguments {
  /** `table_bucket_arn: str`, templated. */
  tableBucketArn: Templated<string>;
  /** `namespace: str`, templated. */
  namespace: Templated<string>;
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `new_name: str`, templated. */
  newName: Templated<string>;
  /** `new_namespace_name: str | None = None`, templated. */
  newNamespaceName?: Templated<string> | null;
  /** `version_token: str | None = None`, templated. */
  versionToken?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.s3_tables.S3TablesRenameTableOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_tables/index.html#airflow.providers.amazon.aws.operators.s3_tables.S3TablesRenameTableOperator)
 */
export const S3TablesRenameTableOperator = /* @__PURE__ */ operatorClass<S3TablesRenameTableOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_tables.S3TablesRenameTableOperator",
  {},
);
