// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link GlacierToGCSOperator}. */
export interface GlacierToGCSOperatorArguments {
  /** `vault_name: str`, templated. */
  vaultName: Templated<string>;
  /** `bucket_name: str`, templated. */
  bucketName: Templated<string>;
  /** `object_name: str`, templated. */
  objectName: Templated<string>;
  /** `gzip: bool`, not templated. */
  gzip: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `gcp_conn_id: str = "google_cloud_default"`, not templated. */
  gcpConnId?: string;
  /** `chunk_size: int = 1024`, not templated. */
  chunkSize?: number;
  /** `google_impersonation_chain: str | list[str] | None = None`, not templated. */
  googleImpersonationChain?: string | readonly string[] | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.glacier_to_gcs.GlacierToGCSOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/glacier_to_gcs/index.html#airflow.providers.amazon.aws.transfers.glacier_to_gcs.GlacierToGCSOperator)
 */
export const GlacierToGCSOperator = /* @__PURE__ */ operatorClass<GlacierToGCSOperatorArguments, string>(
  "airflow.providers.amazon.aws.transfers.glacier_to_gcs.GlacierToGCSOperator",
  "string",
);
