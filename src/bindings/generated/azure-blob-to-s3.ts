// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link AzureBlobStorageToS3Operator}. */
export interface AzureBlobStorageToS3OperatorArguments {
  /** `container_name: str`, templated. */
  containerName: Templated<string>;
  /** `dest_s3_key: str`, templated. */
  destS3Key: Templated<string>;
  /** `wasb_conn_id: str = "wasb_default"`, not templated. */
  wasbConnId?: string;
  /** `prefix: str | None = None`, templated. */
  prefix?: Templated<string> | null;
  /** `delimiter: str = ""`, templated. */
  delimiter?: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `dest_verify: str | bool | None = None`, not templated. */
  destVerify?: string | boolean | null;
  /** `dest_s3_extra_args: dict | None = None`, not templated. */
  destS3ExtraArgs?: Dict<Json> | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `s3_acl_policy: str | None = None`, not templated. */
  s3AclPolicy?: string | null;
  /** `wasb_extra_args: dict | None = None`, not templated. */
  wasbExtraArgs?: Dict<Json> | null;
  /** `s3_extra_args: dict | None = None`, not templated. */
  s3ExtraArgs?: Dict<Json> | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.azure_blob_to_s3.AzureBlobStorageToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/azure_blob_to_s3/index.html#airflow.providers.amazon.aws.transfers.azure_blob_to_s3.AzureBlobStorageToS3Operator)
 */
export const AzureBlobStorageToS3Operator = /* @__PURE__ */ operatorClass<AzureBlobStorageToS3OperatorArguments, readonly string[]>(
  "airflow.providers.amazon.aws.transfers.azure_blob_to_s3.AzureBlobStorageToS3Operator",
  ["string"],
);
