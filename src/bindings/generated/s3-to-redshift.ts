// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link S3ToRedshiftOperator}. */
export interface S3ToRedshiftOperatorArguments {
  /** `table: str`, templated. */
  table: Templated<string>;
  /** `s3_bucket: str`, templated. */
  s3Bucket: Templated<string>;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `schema: str | None = None`, templated. */
  schema?: Templated<string> | null;
  /** `redshift_conn_id: str = "redshift_default"`, templated. */
  redshiftConnId?: Templated<string>;
  /** `aws_conn_id: str | None`, templated. */
  awsConnId?: Templated<string> | null;
  /** `verify: bool | str | None = None`, not templated. */
  verify?: boolean | string | null;
  /** `column_list: list[str] | None = None`, templated. */
  columnList?: Templated<readonly Templated<string>[]> | null;
  /** `copy_options: list | None = None`, templated. */
  copyOptions?: Templated<readonly TemplatedJson[]> | null;
  /** `autocommit: bool = False`, not templated. */
  autocommit?: boolean;
  /** `method: str = "APPEND"`, templated. */
  method?: Templated<string>;
  /** `upsert_keys: list[str] | None = None`, not templated. */
  upsertKeys?: readonly string[] | null;
  /** `redshift_data_api_kwargs: dict | None = None`, templated. */
  redshiftDataApiKwargs?: Templated<Dict<TemplatedJson>> | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.s3_to_redshift.S3ToRedshiftOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/s3_to_redshift/index.html#airflow.providers.amazon.aws.transfers.s3_to_redshift.S3ToRedshiftOperator)
 */
export const S3ToRedshiftOperator = /* @__PURE__ */ operatorClass<S3ToRedshiftOperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.s3_to_redshift.S3ToRedshiftOperator",
  {},
);
