// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
} from "../index.ts";

/** Arguments of {@link HiveToDynamoDBOperator}. */
export interface HiveToDynamoDBOperatorArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `table_name: str`, not templated. */
  tableName: string;
  /** `table_keys: list`, not templated. */
  tableKeys: readonly Json[];
  /** `pre_process: Callable | None = None`, not templated. */
  preProcess?: PythonObject | null;
  /** `pre_process_args: list | None = None`, not templated. */
  preProcessArgs?: readonly Json[] | null;
  /** `pre_process_kwargs: list | None = None`, not templated. */
  preProcessKwargs?: readonly Json[] | null;
  /** `region_name: str | None = None`, not templated. */
  regionName?: string | null;
  /** `schema: str = "default"`, not templated. */
  schema?: string;
  /** `hiveserver2_conn_id: str = "hiveserver2_default"`, not templated. */
  hiveserver2ConnId?: string;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `df_type: Literal["pandas", "polars"] = "pandas"`, not templated, not on 2.10.3 or 3.0.6. */
  dfType?: "pandas" | "polars";
}

/**
 * `airflow.providers.amazon.aws.transfers.hive_to_dynamodb.HiveToDynamoDBOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/hive_to_dynamodb/index.html#airflow.providers.amazon.aws.transfers.hive_to_dynamodb.HiveToDynamoDBOperator)
 */
export const HiveToDynamoDBOperator = /* @__PURE__ */ operatorClass<HiveToDynamoDBOperatorArguments, never>(
  "airflow.providers.amazon.aws.transfers.hive_to_dynamodb.HiveToDynamoDBOperator",
  "json",
);
