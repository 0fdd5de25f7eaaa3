// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link SqlToS3Operator}. */
export interface SqlToS3OperatorArguments {
  /** `query: str`, templated. */
  query: Templated<string>;
  /** `s3_bucket: str`, templated. */
  s3Bucket: Templated<string>;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `sql_conn_id: str`, templated. */
  sqlConnId: Templated<string>;
  /** `sql_hook_params: dict | None = None`, not templated. */
  sqlHookParams?: Dict<Json> | null;
  /** `parameters: None | dict[str, Any] | list = None`, not templated. */
  parameters?: Dict<Json> | readonly Json[] | null;
  /** `read_kwargs: dict | None = None`, not templated, not on 2.10.3 or 3.0.6. */
  readKwargs?: Dict<Json> | null;
  /**
   * `read_pd_kwargs: dict | None = None`, not templated, not on 2.10.3.
   *
   * @deprecated Use `read_kwargs`.
   */
  readPdKwargs?: Dict<Json> | null;
  /** `df_type: Literal["pandas", "polars"] = "pandas"`, not templated, not on 2.10.3 or 3.0.6. */
  dfType?: "pandas" | "polars";
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `verify: bool | str | None = None`, not templated. */
  verify?: boolean | string | null;
  /** `file_format: Literal["csv", "json", "parquet"] = "csv"`, not templated. */
  fileFormat?: "csv" | "json" | "parquet";
  /** `max_rows_per_file: int = 0`, not templated. */
  maxRowsPerFile?: number;
  /** `df_kwargs: dict | None = None`, not templated, not on 2.10.3 or 3.0.6. */
  dfKwargs?: Dict<Json> | null;
  /**
   * `pd_kwargs: dict | None = None`, not templated.
   *
   * @deprecated Use `df_kwargs`.
   */
  pdKwargs?: Dict<Json> | null;
  /** `groupby_kwargs: dict | None = None`, not templated. */
  groupbyKwargs?: Dict<Json> | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.sql_to_s3.SqlToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/sql_to_s3/index.html#airflow.providers.amazon.aws.transfers.sql_to_s3.SqlToS3Operator)
 */
export const SqlToS3Operator = /* @__PURE__ */ operatorClass<SqlToS3OperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.sql_to_s3.SqlToS3Operator",
  {},
);
