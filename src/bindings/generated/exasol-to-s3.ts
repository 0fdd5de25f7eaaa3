// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link ExasolToS3Operator}. */
export interface ExasolToS3OperatorArguments {
  /** `query_or_table: str`, templated. */
  queryOrTable: Templated<string>;
  /** `key: str`, templated. */
  key: Templated<string>;
  /** `bucket_name: str | None = None`, templated. */
  bucketName?: Templated<string> | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `encrypt: bool = False`, not templated. */
  encrypt?: boolean;
  /** `gzip: bool = False`, not templated. */
  gzip?: boolean;
  /** `acl_policy: str | None = None`, not templated. */
  aclPolicy?: string | null;
  /** `query_params: dict | None = None`, templated. */
  queryParams?: Templated<Dict<TemplatedJson>> | null;
  /** `export_params: dict | None = None`, templated. */
  exportParams?: Templated<Dict<TemplatedJson>> | null;
  /** `exasol_conn_id: str = "exasol_default"`, not templated. */
  exasolConnId?: string;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.exasol_to_s3.ExasolToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/exasol_to_s3/index.html#airflow.providers.amazon.aws.transfers.exasol_to_s3.ExasolToS3Operator)
 */
export const ExasolToS3Operator = /* @__PURE__ */ operatorClass<ExasolToS3OperatorArguments, never>(
  "airflow.providers.amazon.aws.transfers.exasol_to_s3.ExasolToS3Operator",
  "json",
);
