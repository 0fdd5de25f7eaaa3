// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link GoogleApiToS3Operator}. */
export interface GoogleApiToS3OperatorArguments {
  /** `google_api_service_name: str`, not templated. */
  googleApiServiceName: string;
  /** `google_api_service_version: str`, not templated. */
  googleApiServiceVersion: string;
  /** `google_api_endpoint_path: str`, not templated. */
  googleApiEndpointPath: string;
  /** `google_api_endpoint_params: dict`, templated. */
  googleApiEndpointParams: Templated<Dict<TemplatedJson>>;
  /** `s3_destination_key: str`, templated. */
  s3DestinationKey: Templated<string>;
  /** `google_api_response_via_xcom: str | None = None`, not templated. */
  googleApiResponseViaXcom?: string | null;
  /** `google_api_endpoint_params_via_xcom: str | None = None`, not templated. */
  googleApiEndpointParamsViaXcom?: string | null;
  /** `google_api_endpoint_params_via_xcom_task_ids: str | None = None`, not templated. */
  googleApiEndpointParamsViaXcomTaskIds?: string | null;
  /** `google_api_pagination: bool = False`, not templated. */
  googleApiPagination?: boolean;
  /** `google_api_num_retries: int = 0`, not templated. */
  googleApiNumRetries?: number;
  /** `s3_overwrite: bool = False`, not templated. */
  s3Overwrite?: boolean;
  /** `gcp_conn_id: str = "google_cloud_default"`, templated. */
  gcpConnId?: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `google_impersonation_chain: str | list[str] | None = None`, templated. */
  googleImpersonationChain?: Templated<string> | Templated<readonly Templated<string>[]> | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.google_api_to_s3.GoogleApiToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/google_api_to_s3/index.html#airflow.providers.amazon.aws.transfers.google_api_to_s3.GoogleApiToS3Operator)
 */
export const GoogleApiToS3Operator = /* @__PURE__ */ operatorClass<GoogleApiToS3OperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.google_api_to_s3.GoogleApiToS3Operator",
  {},
);
