// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link S3VectorsCreateIndexOperator}. */
export interface S3VectorsCreateIndexOperatorArguments {
  /** `vector_bucket_name: str`, templated. */
  vectorBucketName: Templated<string>;
  /** `index_name: str`, templated. */
  indexName: Templated<string>;
  /** `data_type: str`, templated. */
  dataType: Templated<string>;
  /** `dimension: int`, not templated. */
  dimension: number;
  /** `distance_metric: str = "cosine"`, templated. */
  distanceMetric?: Templated<string>;
  /** `metadata_configuration: dict[str, Any] | None = None`, not templated. */
  metadataConfiguration?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsCreateIndexOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_vectors/index.html#airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsCreateIndexOperator)
 */
export const S3VectorsCreateIndexOperator = /* @__PURE__ */ operatorClass<S3VectorsCreateIndexOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsCreateIndexOperator",
  "string",
);

/** Arguments of {@link S3VectorsCreateVectorBucketOperator}. */
export interface S3VectorsCreateVectorBucketOperatorArguments {
  /** `vector_bucket_name: str`, templated. */
  vectorBucketName: Templated<string>;
  /** `encryption_configuration: dict[str, Any] | None = None`, not templated. */
  encryptionConfiguration?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsCreateVectorBucketOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_vectors/index.html#airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsCreateVectorBucketOperator)
 */
export const S3VectorsCreateVectorBucketOperator = /* @__PURE__ */ operatorClass<S3VectorsCreateVectorBucketOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsCreateVectorBucketOperator",
  "string",
);

/** Arguments of {@link S3VectorsDeleteIndexOperator}. */
export interface S3VectorsDeleteIndexOperatorArguments {
  /** `vector_bucket_name: str`, templated. */
  vectorBucketName: Templated<string>;
  /** `index_name: str`, templated. */
  indexName: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsDeleteIndexOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_vectors/index.html#airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsDeleteIndexOperator)
 */
export const S3VectorsDeleteIndexOperator = /* @__PURE__ */ operatorClass<S3VectorsDeleteIndexOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsDeleteIndexOperator",
  {},
);

/** Arguments of {@link S3VectorsDeleteVectorBucketOperator}. */
export interface S3VectorsDeleteVectorBucketOperatorArguments {
  /** `vector_bucket_name: str`, templated. */
  vectorBucketName: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsDeleteVectorBucketOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_vectors/index.html#airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsDeleteVectorBucketOperator)
 */
export const S3VectorsDeleteVectorBucketOperator = /* @__PURE__ */ operatorClass<S3VectorsDeleteVectorBucketOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsDeleteVectorBucketOperator",
  {},
);

/** Arguments of {@link S3VectorsPutVectorsOperator}. */
export interface S3VectorsPutVectorsOperatorArguments {
  /** `vector_bucket_name: str`, templated. */
  vectorBucketName: Templated<string>;
  /** `index_name: str`, templated. */
  indexName: Templated<string>;
  /** `vectors: list[dict[str, Any]]`, templated. */
  vectors: Templated<readonly Templated<Dict<TemplatedJson>>[]>;
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
 * `airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsPutVectorsOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_vectors/index.html#airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsPutVectorsOperator)
 */
export const S3VectorsPutVectorsOperator = /* @__PURE__ */ operatorClass<S3VectorsPutVectorsOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsPutVectorsOperator",
  {},
);

/** Arguments of {@link S3VectorsQueryVectorsOperator}. */
export interface S3VectorsQueryVectorsOperatorArguments {
  /** `vector_bucket_name: str`, templated. */
  vectorBucketName: Templated<string>;
  /** `index_name: str`, templated. */
  indexName: Templated<string>;
  /** `top_k: int`, templated. */
  topK: Templated<number>;
  /** `query_vector: dict[str, Any]`, not templated. */
  queryVector: Dict<Json>;
  /** `filter: dict[str, Any] | None = None`, not templated. */
  filter?: Dict<Json> | null;
  /** `return_metadata: bool = True`, not templated. */
  returnMetadata?: boolean;
  /** `return_distance: bool = True`, not templated. */
  returnDistance?: boolean;
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
 * `airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsQueryVectorsOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/s3_vectors/index.html#airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsQueryVectorsOperator)
 */
export const S3VectorsQueryVectorsOperator = /* @__PURE__ */ operatorClass<S3VectorsQueryVectorsOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.s3_vectors.S3VectorsQueryVectorsOperator",
  "json",
);
