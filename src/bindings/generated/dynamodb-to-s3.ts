// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type IsoDateTime,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link DynamoDBToS3Operator}. */
export interface DynamoDBToS3OperatorArguments {
  /** `dynamodb_table_name: str`, templated. */
  dynamodbTableName: Templated<string>;
  /** `s3_bucket_name: str`, templated. */
  s3BucketName: Templated<string>;
  /** `file_size: int = 1000`, templated. */
  fileSize?: Templated<number>;
  /** `dynamodb_scan_kwargs: dict[str, Any] | None = None`, templated. */
  dynamodbScanKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `s3_key_prefix: str = ""`, templated. */
  s3KeyPrefix?: Templated<string>;
  /** `process_func: Callable = _convert_item_to_json_bytes`, not templated. */
  processFunc?: PythonObject;
  /** `point_in_time_export: bool = False`, not templated. */
  pointInTimeExport?: boolean;
  /** `export_time: datetime | None = None`, templated. */
  exportTime?: IsoDateTime | null;
  /** `export_format: str = "DYNAMODB_JSON"`, templated. */
  exportFormat?: Templated<string>;
  /** `export_table_to_point_in_time_kwargs: dict | None = None`, templated. */
  exportTableToPointInTimeKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `check_interval: int = 30`, templated. */
  checkInterval?: Templated<number>;
  /** `max_attempts: int = 60`, templated. */
  maxAttempts?: Templated<number>;
  /** `source_aws_conn_id: str | None = "aws_default"`, templated. */
  sourceAwsConnId?: Templated<string> | null;
  /** `dest_aws_conn_id: str | None`, templated. */
  destAwsConnId?: Templated<string> | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.dynamodb_to_s3.DynamoDBToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/dynamodb_to_s3/index.html#airflow.providers.amazon.aws.transfers.dynamodb_to_s3.DynamoDBToS3Operator)
 */
export const DynamoDBToS3Operator = /* @__PURE__ */ operatorClass<DynamoDBToS3OperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.dynamodb_to_s3.DynamoDBToS3Operator",
  {},
  { convert: { exportTime: "moment" } },
);
