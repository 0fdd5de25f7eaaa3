// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Expr,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link S3ToDynamoDBOperator}. */
export interface S3ToDynamoDBOperatorArguments {
  /** `s3_bucket: str`, templated. */
  s3Bucket: Templated<string>;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `dynamodb_table_name: str`, templated. */
  dynamodbTableName: Templated<string>;
  /** `dynamodb_key_schema: list[KeySchema]`, templated. */
  dynamodbKeySchema: Templated<readonly Templated<Dict<TemplatedJson>>[]>;
  /** `dynamodb_attributes: list[AttributeDefinition] | None = None`, templated. */
  dynamodbAttributes?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | null;
  /** `dynamodb_tmp_table_prefix: str = "tmp"`, templated. */
  dynamodbTmpTablePrefix?: Templated<string>;
  /** `delete_on_error: bool = False`, templated. */
  deleteOnError?: Templated<boolean>;
  /** `use_existing_table: bool = False`, templated. */
  useExistingTable?: Templated<boolean>;
  /** `input_format: Literal["CSV", "DYNAMODB_JSON", "ION"] = "DYNAMODB_JSON"`, templated. */
  inputFormat?: "CSV" | "DYNAMODB_JSON" | "ION" | Expr<string>;
  /** `billing_mode: Literal["PROVISIONED", "PAY_PER_REQUEST"] = "PAY_PER_REQUEST"`, templated. */
  billingMode?: "PROVISIONED" | "PAY_PER_REQUEST" | Expr<string>;
  /** `import_table_kwargs: dict[str, Any] | None = None`, templated. */
  importTableKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `import_table_creation_kwargs: dict[str, Any] | None = None`, templated. */
  importTableCreationKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `max_attempts: int = 240`, not templated. */
  maxAttempts?: number;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.s3_to_dynamodb.S3ToDynamoDBOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/s3_to_dynamodb/index.html#airflow.providers.amazon.aws.transfers.s3_to_dynamodb.S3ToDynamoDBOperator)
 */
export const S3ToDynamoDBOperator = /* @__PURE__ */ operatorClass<S3ToDynamoDBOperatorArguments, string>(
  "airflow.providers.amazon.aws.transfers.s3_to_dynamodb.S3ToDynamoDBOperator",
  "string",
);
