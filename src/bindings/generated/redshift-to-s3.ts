// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link RedshiftToS3Operator}. */
export interface RedshiftToS3OperatorArguments {
  /** `s3_bucket: str`, templated. */
  s3Bucket: Templated<string>;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `schema: str | None = None`, templated. */
  schema?: Templated<string> | null;
  /** `table: str | None = None`, templated. */
  table?: Templated<string> | null;
  /** `select_query: str | None = None`, templated. */
  selectQuery?: Templated<string> | null;
  /** `redshift_conn_id: str = "redshift_default"`, templated. */
  redshiftConnId?: Templated<string>;
  /** `aws_conn_id: str | None`, not templated. */
  awsConnId?: string | null;
  /** `verify: bool | str | None = None`, not templated. */
  verify?: boolean | string | null;
  /** `unload_options: list | None = None`, templated. */
  unloadOptions?: Templated<readonly TemplatedJson[]> | null;
  /** `autocommit: bool = False`, not templated. */
  autocommit?: boolean;
  /** `include_header: bool = False`, not templated. */
  includeHeader?: boolean;
  /** `parameters: list | dict | None = None`, not templated. */
  parameters?: readonly Json[] | Dict<Json> | null;
  /** `table_as_file_name: bool = True`, not templated. */
  tableAsFileName?: boolean;
  /** `redshift_data_api_kwargs: dict | None = None`, templated. */
  redshiftDataApiKwargs?: Templated<Dict<TemplatedJson>> | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.redshift_to_s3.RedshiftToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/redshift_to_s3/index.html#airflow.providers.amazon.aws.transfers.redshift_to_s3.RedshiftToS3Operator)
 */
export const RedshiftToS3Operator = /* @__PURE__ */ operatorClass<RedshiftToS3OperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.redshift_to_s3.RedshiftToS3Operator",
  {},
);
