// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link MongoToS3Operator}. */
export interface MongoToS3OperatorArguments {
  /** `mongo_collection: str`, templated. */
  mongoCollection: Templated<string>;
  /** `mongo_query: list | dict`, templated. */
  mongoQuery: Templated<readonly TemplatedJson[]> | Templated<Dict<TemplatedJson>>;
  /** `s3_bucket: str`, templated. */
  s3Bucket: Templated<string>;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `mongo_conn_id: str = "mongo_default"`, not templated. */
  mongoConnId?: string;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `mongo_db: str | None = None`, not templated. */
  mongoDb?: string | null;
  /** `mongo_projection: list | dict | None = None`, not templated. */
  mongoProjection?: readonly Json[] | Dict<Json> | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `allow_disk_use: bool = False`, not templated. */
  allowDiskUse?: boolean;
  /** `compression: str | None = None`, not templated. */
  compression?: string | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.mongo_to_s3.MongoToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/mongo_to_s3/index.html#airflow.providers.amazon.aws.transfers.mongo_to_s3.MongoToS3Operator)
 */
export const MongoToS3Operator = /* @__PURE__ */ operatorClass<MongoToS3OperatorArguments, never>(
  "airflow.providers.amazon.aws.transfers.mongo_to_s3.MongoToS3Operator",
  "json",
);
