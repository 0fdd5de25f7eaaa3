// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link SalesforceToS3Operator}. */
export interface SalesforceToS3OperatorArguments {
  /** `salesforce_query: str`, templated. */
  salesforceQuery: Templated<string>;
  /** `s3_bucket_name: str`, templated. */
  s3BucketName: Templated<string>;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `salesforce_conn_id: str`, not templated. */
  salesforceConnId: string;
  /** `export_format: str = "csv"`, not templated. */
  exportFormat?: string;
  /** `query_params: dict | None = None`, not templated. */
  queryParams?: Dict<Json> | null;
  /** `include_deleted: bool = False`, not templated. */
  includeDeleted?: boolean;
  /** `coerce_to_timestamp: bool = False`, not templated. */
  coerceToTimestamp?: boolean;
  /** `record_time_added: bool = False`, not templated. */
  recordTimeAdded?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
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
 * `airflow.providers.amazon.aws.transfers.salesforce_to_s3.SalesforceToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/salesforce_to_s3/index.html#airflow.providers.amazon.aws.transfers.salesforce_to_s3.SalesforceToS3Operator)
 */
export const SalesforceToS3Operator = /* @__PURE__ */ operatorClass<SalesforceToS3OperatorArguments, string>(
  "airflow.providers.amazon.aws.transfers.salesforce_to_s3.SalesforceToS3Operator",
  "string",
);
