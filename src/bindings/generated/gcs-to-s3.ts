// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link GCSToS3Operator}. */
export interface GCSToS3OperatorArguments {
  /** `gcs_bucket: str`, templated. */
  gcsBucket: Templated<string>;
  /** `dest_s3_key: str`, templated. */
  destS3Key: Templated<string>;
  /** `prefix: str | None = None`, templated. */
  prefix?: Templated<string> | null;
  /** `gcp_conn_id: str = "google_cloud_default"`, not templated. */
  gcpConnId?: string;
  /** `dest_aws_conn_id: str | None = "aws_default"`, not templated. */
  destAwsConnId?: string | null;
  /** `dest_verify: str | bool | None = None`, not templated. */
  destVerify?: string | boolean | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `google_impersonation_chain: str | list[str] | None = None`, templated. */
  googleImpersonationChain?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `dest_s3_extra_args: dict | None = None`, not templated. */
  destS3ExtraArgs?: Dict<Json> | null;
  /** `s3_acl_policy: str | None = None`, not templated. */
  s3AclPolicy?: string | null;
  /** `keep_directory_structure: bool = True`, not templated. */
  keepDirectoryStructure?: boolean;
  /** `flatten_structure: bool = False`, not templated, not on 2.10.3 or 3.0.6. */
  flattenStructure?: boolean;
  /** `match_glob: str | None = None`, templated (on 3.2.1 and 3.3.1). */
  matchGlob?: Templated<string> | null;
  /** `gcp_user_project: str | None = None`, templated. */
  gcpUserProject?: Templated<string> | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.gcs_to_s3.GCSToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/gcs_to_s3/index.html#airflow.providers.amazon.aws.transfers.gcs_to_s3.GCSToS3Operator)
 */
export const GCSToS3Operator = /* @__PURE__ */ operatorClass<GCSToS3OperatorArguments, readonly string[]>(
  "airflow.providers.amazon.aws.transfers.gcs_to_s3.GCSToS3Operator",
  ["string"],
);
