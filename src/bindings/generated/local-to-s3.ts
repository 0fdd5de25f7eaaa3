// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link LocalFilesystemToS3Operator}. */
export interface LocalFilesystemToS3OperatorArguments {
  /** `filename: str`, templated. */
  filename: Templated<string>;
  /** `dest_key: str`, templated. */
  destKey: Templated<string>;
  /** `dest_bucket: str | None = None`, templated. */
  destBucket?: Templated<string> | null;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `verify: str | bool | None = None`, not templated. */
  verify?: string | boolean | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `encrypt: bool = False`, not templated. */
  encrypt?: boolean;
  /** `gzip: bool = False`, not templated. */
  gzip?: boolean;
  /** `acl_policy: str | None = None`, not templated. */
  aclPolicy?: string | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.local_to_s3.LocalFilesystemToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/local_to_s3/index.html#airflow.providers.amazon.aws.transfers.local_to_s3.LocalFilesystemToS3Operator)
 */
export const LocalFilesystemToS3Operator = /* @__PURE__ */ operatorClass<LocalFilesystemToS3OperatorArguments, never>(
  "airflow.providers.amazon.aws.transfers.local_to_s3.LocalFilesystemToS3Operator",
  "json",
);
