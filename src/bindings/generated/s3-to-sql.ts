// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
} from "../index.ts";

/** Arguments of {@link S3ToSqlOperator}. */
export interface S3ToSqlOperatorArguments {
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `s3_bucket: str`, templated. */
  s3Bucket: Templated<string>;
  /** `table: str`, templated. */
  table: Templated<string>;
  /** `parser: Callable`, not templated. */
  parser: PythonObject;
  /** `column_list: list[str] | None = None`, templated. */
  columnList?: Templated<readonly Templated<string>[]> | null;
  /** `commit_every: int = 1000`, not templated. */
  commitEvery?: number;
  /** `schema: str | None = None`, templated. */
  schema?: Templated<string> | null;
  /** `sql_conn_id: str = "sql_default"`, templated. */
  sqlConnId?: Templated<string>;
  /** `sql_hook_params: dict | None = None`, not templated. */
  sqlHookParams?: Dict<Json> | null;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.s3_to_sql.S3ToSqlOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/s3_to_sql/index.html#airflow.providers.amazon.aws.transfers.s3_to_sql.S3ToSqlOperator)
 */
export const S3ToSqlOperator = /* @__PURE__ */ operatorClass<S3ToSqlOperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.s3_to_sql.S3ToSqlOperator",
  {},
);
