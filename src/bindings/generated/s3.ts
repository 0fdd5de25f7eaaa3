// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link S3CopyObjectOperator}. */
export interface S3CopyObjectOperatorArguments {
  /** `source_bucket_key: str`, templated. */
  sourceBucketKey: Templated<string>;
  /** `dest_bucket_key: str`, templated. */
  destBucketKey: Templated<string>;
  /** `source_bucket_name: str | None = None`, templated. */
  sourceBucketName?: Templated<string> | null;
  /** `dest_bucket_name: str | None = None`, templated. */
  destBucketName?: Templated<string> | null;
  /** `source_version_id: str | None = None`, not templated. */
  sourceVersionId?: string | null;
  /** `acl_policy: str | None = None`, not templated. */
  aclPolicy?: string | null;
  /** `meta_data_directive: str | None = None`, not templated, not on 2.10.3. */
  metaDataDirective?: string | null;
  /** `kms_key_id: str | None = None`, not templated, not on 2.10.3 or 3.0.6. */
  kmsKeyId?: string | null;
  /** `kms_encryption_type: str | None = None`, not templated, not on 2.10.3 or 3.0.6. */
  kmsEncryptionType?: string | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.s3.S3CopyObjectOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3CopyObjectOperator)
 */
export const S3CopyObjectOperator = /* @__PURE__ */ operatorClass<S3CopyObjectOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3CopyObjectOperator",
  "json",
);

/** Arguments of {@link S3CopyPrefixOperator}. */
export interface S3CopyPrefixOperatorArguments {
  /** `source_bucket_prefix: str`, templated. */
  sourceBucketPrefix: Templated<string>;
  /** `dest_bucket_prefix: str`, templated. */
  destBucketPrefix: Templated<string>;
  /** `source_bucket_name: str | None = None`, templated. */
  sourceBucketName?: Templated<string> | null;
  /** `dest_bucket_name: str | None = None`, templated. */
  destBucketName?: Templated<string> | null;
  /** `kms_key_id: str | None = None`, templated. */
  kmsKeyId?: Templated<string> | null;
  /** `kms_encryption_type: str | None = None`, not templated. */
  kmsEncryptionType?: string | null;
  /** `continue_on_failure: bool = False`, not templated. */
  continueOnFailure?: boolean;
  /** `acl_policy: str | None = None`, not templated. */
  aclPolicy?: string | null;
  /** `meta_data_directive: str | None = None`, not templated. */
  metaDataDirective?: string | null;
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
 * `airflow.providers.amazon.aws.operators.s3.S3CopyPrefixOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3CopyPrefixOperator)
 */
export const S3CopyPrefixOperator = /* @__PURE__ */ operatorClass<S3CopyPrefixOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3CopyPrefixOperator",
  "json",
);

/** Arguments of {@link S3CreateBucketOperator}. */
export interface S3CreateBucketOperatorArguments {
  /** `bucket_name: str`, templated. */
  bucketName: Templated<string>;
  /** `bucket_namespace: str | None = None`, templated, on 3.2.1 and 3.3.1. */
  bucketNamespace?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.s3.S3CreateBucketOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3CreateBucketOperator)
 */
export const S3CreateBucketOperator = /* @__PURE__ */ operatorClass<S3CreateBucketOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3CreateBucketOperator",
  "json",
);

/** Arguments of {@link S3CreateObjectOperator}. */
export interface S3CreateObjectOperatorArguments {
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `data: str | bytes`, templated. */
  data: Templated<string>;
  /** `s3_bucket: str | None = None`, templated. */
  s3Bucket?: Templated<string> | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `encrypt: bool = False`, not templated. */
  encrypt?: boolean;
  /** `acl_policy: str | None = None`, not templated. */
  aclPolicy?: string | null;
  /** `encoding: str | None = None`, not templated. */
  encoding?: string | null;
  /** `compression: str | None = None`, not templated. */
  compression?: string | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.s3.S3CreateObjectOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3CreateObjectOperator)
 */
export const S3CreateObjectOperator = /* @__PURE__ */ operatorClass<S3CreateObjectOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3CreateObjectOperator",
  "json",
);

/** Arguments of {@link S3DeleteBucketOperator}. */
export interface S3DeleteBucketOperatorArguments {
  /** `bucket_name: str`, templated. */
  bucketName: Templated<string>;
  /** `force_delete: bool = False`, not templated. */
  forceDelete?: boolean;
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
 * `airflow.providers.amazon.aws.operators.s3.S3DeleteBucketOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3DeleteBucketOperator)
 */
export const S3DeleteBucketOperator = /* @__PURE__ */ operatorClass<S3DeleteBucketOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3DeleteBucketOperator",
  "json",
);

/** Arguments of {@link S3DeleteBucketTaggingOperator}. */
export interface S3DeleteBucketTaggingOperatorArguments {
  /** `bucket_name: str`, templated. */
  bucketName: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3.S3DeleteBucketTaggingOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3DeleteBucketTaggingOperator)
 */
export const S3DeleteBucketTaggingOperator = /* @__PURE__ */ operatorClass<S3DeleteBucketTaggingOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3DeleteBucketTaggingOperator",
  "json",
);

/** Arguments of {@link S3DeleteObjectsOperator}. */
export interface S3DeleteObjectsOperatorArguments {
  /** `bucket: str`, templated. */
  bucket: Templated<string>;
  /** `keys: str | list | None = None`, templated. */
  keys?: Templated<string> | Templated<readonly TemplatedJson[]> | null;
  /** `prefix: str | None = None`, templated. */
  prefix?: Templated<string> | null;
  /** `from_datetime: datetime | str | None = None`, templated. */
  fromDatetime?: Templated<string> | null;
  /** `to_datetime: datetime | str | None = None`, templated. */
  toDatetime?: Templated<string> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.s3.S3DeleteObjectsOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3DeleteObjectsOperator)
 */
export const S3DeleteObjectsOperator = /* @__PURE__ */ operatorClass<S3DeleteObjectsOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3DeleteObjectsOperator",
  "json",
);

/** Arguments of {@link S3FileTransformOperator}. */
export interface S3FileTransformOperatorArguments {
  /** `source_s3_key: str`, templated. */
  sourceS3Key: Templated<string>;
  /** `dest_s3_key: str`, templated. */
  destS3Key: Templated<string>;
  /** `transform_script: str | None = None`, not templated. */
  transformScript?: string | null;
  /** `select_expression = None`, not templated. */
  selectExpression?: Unsaid;
  /** `select_expr_serialization_config: dict[str, dict[str, dict]] | None = None`, not templated. */
  selectExprSerializationConfig?: Dict<Dict<Dict<Json>>> | null;
  /** `script_args: list[str] | None = None`, templated. */
  scriptArgs?: Templated<readonly Templated<string>[]> | null;
  /** `source_aws_conn_id: str | None = "aws_default"`, not templated. */
  sourceAwsConnId?: string | null;
  /** `source_verify: bool | str | None = None`, not templated. */
  sourceVerify?: boolean | string | null;
  /** `dest_aws_conn_id: str | None = "aws_default"`, not templated. */
  destAwsConnId?: string | null;
  /** `dest_verify: bool | str | None = None`, not templated. */
  destVerify?: boolean | string | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated, not on 2.10.3. */
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
 * `airflow.providers.amazon.aws.operators.s3.S3FileTransformOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3FileTransformOperator)
 */
export const S3FileTransformOperator = /* @__PURE__ */ operatorClass<S3FileTransformOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3FileTransformOperator",
  "json",
);

/** Arguments of {@link S3GetBucketTaggingOperator}. */
export interface S3GetBucketTaggingOperatorArguments {
  /** `bucket_name: str`, templated. */
  bucketName: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3.S3GetBucketTaggingOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3GetBucketTaggingOperator)
 */
export const S3GetBucketTaggingOperator = /* @__PURE__ */ operatorClass<S3GetBucketTaggingOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3GetBucketTaggingOperator",
  "json",
);

/** Arguments of {@link S3ListOperator}. */
export interface S3ListOperatorArguments {
  /** `bucket: str`, templated. */
  bucket: Templated<string>;
  /** `prefix: str = ""`, templated. */
  prefix?: Templated<string>;
  /** `delimiter: str = ""`, templated. */
  delimiter?: Templated<string>;
  /** `apply_wildcard: bool = False`, not templated. */
  applyWildcard?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.s3.S3ListOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3ListOperator)
 */
export const S3ListOperator = /* @__PURE__ */ operatorClass<S3ListOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3ListOperator",
  "json",
);

/** Arguments of {@link S3ListPrefixesOperator}. */
export interface S3ListPrefixesOperatorArguments {
  /** `bucket: str`, templated. */
  bucket: Templated<string>;
  /** `prefix: str`, templated. */
  prefix: Templated<string>;
  /** `delimiter: str`, templated. */
  delimiter: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.s3.S3ListPrefixesOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3ListPrefixesOperator)
 */
export const S3ListPrefixesOperator = /* @__PURE__ */ operatorClass<S3ListPrefixesOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3ListPrefixesOperator",
  "json",
);

/** Arguments of {@link S3PutBucketTaggingOperator}. */
export interface S3PutBucketTaggingOperatorArguments {
  /** `bucket_name: str`, templated. */
  bucketName: Templated<string>;
  /** `key: str | None = None`, not templated. */
  key?: string | null;
  /** `value: str | None = None`, not templated. */
  value?: string | null;
  /** `tag_set: dict | list[dict[str, str]] | None = None`, not templated. */
  tagSet?: Dict<Json> | readonly Dict<string>[] | null;
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
 * `airflow.providers.amazon.aws.operators.s3.S3PutBucketTaggingOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3PutBucketTaggingOperator)
 */
export const S3PutBucketTaggingOperator = /* @__PURE__ */ operatorClass<S3PutBucketTaggingOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3.S3PutBucketTaggingOperator",
  "json",
);

/** Arguments of {@link S3ReadObjectOperator}. */
export interface S3ReadObjectOperatorArguments {
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `s3_bucket: str | None = None`, templated. */
  s3Bucket?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.s3.S3ReadObjectOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3/index.html#airflow.providers.amazon.aws.operators.s3.S3ReadObjectOperator)
 */
export const S3ReadObjectOperator = /* @__PURE__ */ operatorClass<S3ReadObjectOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.s3.S3ReadObjectOperator",
  "string",
);

/** Arguments of {@link S3KeySensor}. */
export interface S3KeySensorArguments {
  /** `bucket_key: str | list[str]`, templated. */
  bucketKey: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `bucket_name: str | None = None`, templated. */
  bucketName?: Templated<string> | null;
  /** `wildcard_match: bool = False`, not templated. */
  wildcardMatch?: boolean;
  /** `check_fn: Callable | None = None`, not templated. */
  checkFn?: PythonObject | null;
  /** `verify: str | bool | None = None`, templated (not on 2.10.3). */
  verify?: Templated<string> | Templated<boolean> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `use_regex: bool = False`, not templated. */
  useRegex?: boolean;
  /** `metadata_keys: list[str] | None = None`, not templated. */
  metadataKeys?: readonly string[] | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.sensors.s3.S3KeySensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/s3/index.html#airflow.providers.amazon.aws.sensors.s3.S3KeySensor)
 */
export const S3KeySensor = /* @__PURE__ */ operatorClass<S3KeySensorArguments, null>(
  "airflow.providers.amazon.aws.sensors.s3.S3KeySensor",
  {},
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link S3KeysUnchangedSensor}. */
export interface S3KeysUnchangedSensorArguments {
  /** `bucket_name: str`, templated. */
  bucketName: Templated<string>;
  /** `prefix: str`, templated. */
  prefix: Templated<string>;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `inactivity_period: float = 3600`, not templated. */
  inactivityPeriod?: number;
  /** `min_objects: int = 1`, not templated. */
  minObjects?: number;
  /** `previous_objects: list[str] | None = None`, not templated. */
  previousObjects?: readonly string[] | null;
  /** `allow_delete: bool = True`, not templated. */
  allowDelete?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.sensors.s3.S3KeysUnchangedSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/s3/index.html#airflow.providers.amazon.aws.sensors.s3.S3KeysUnchangedSensor)
 */
export const S3KeysUnchangedSensor = /* @__PURE__ */ operatorClass<S3KeysUnchangedSensorArguments, null>(
  "airflow.providers.amazon.aws.sensors.s3.S3KeysUnchangedSensor",
  {},
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
