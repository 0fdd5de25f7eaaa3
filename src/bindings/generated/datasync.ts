// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link DataSyncOperator}. */
export interface DataSyncOperatorArguments {
  /** `wait_interval_seconds: int = 30`, not templated. */
  waitIntervalSeconds?: number;
  /** `max_iterations: int = 60`, not templated. */
  maxIterations?: number;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `task_arn: str | None = None`, templated. */
  taskArn?: Templated<string> | null;
  /** `source_location_uri: str | None = None`, templated. */
  sourceLocationUri?: Templated<string> | null;
  /** `destination_location_uri: str | None = None`, templated. */
  destinationLocationUri?: Templated<string> | null;
  /** `allow_random_task_choice: bool = False`, not templated. */
  allowRandomTaskChoice?: boolean;
  /** `allow_random_location_choice: bool = False`, not templated. */
  allowRandomLocationChoice?: boolean;
  /** `create_task_kwargs: dict | None = None`, templated. */
  createTaskKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `create_source_location_kwargs: dict | None = None`, templated. */
  createSourceLocationKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `create_destination_location_kwargs: dict | None = None`, templated. */
  createDestinationLocationKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `update_task_kwargs: dict | None = None`, templated. */
  updateTaskKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `task_execution_kwargs: dict | None = None`, templated. */
  taskExecutionKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `delete_task_after_execution: bool = False`, not templated. */
  deleteTaskAfterExecution?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.datasync.DataSyncOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/datasync/index.html#airflow.providers.amazon.aws.operators.datasync.DataSyncOperator)
 */
export const DataSyncOperator = /* @__PURE__ */ operatorClass<DataSyncOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.datasync.DataSyncOperator",
  "json",
);
