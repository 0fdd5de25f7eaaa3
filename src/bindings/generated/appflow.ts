// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link AppflowRecordsShortCircuitOperator}. */
export interface AppflowRecordsShortCircuitOperatorArguments {
  /** `flow_name: str`, not templated. */
  flowName: string;
  /** `appflow_run_task_id: str`, not templated. */
  appflowRunTaskId: string;
  /** `ignore_downstream_trigger_rules: bool = True`, not templated. */
  ignoreDownstreamTriggerRules?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `op_args: list[Any] | None = None`, not templated. */
  opArgs?: readonly Json[] | null;
  /** `templates_dict: dict[str, Any] | None = None`, not templated. */
  templatesDict?: Dict<Json> | null;
  /** `templates_exts: list[str] | None = None`, not templated. */
  templatesExts?: readonly string[] | null;
  /** `show_return_value_in_logs: bool = True`, not templated. */
  showReturnValueInLogs?: boolean;
  /**
   * `provide_context`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated
   */
  provideContext?: Unsaid;
}

/**
 * `airflow.providers.amazon.aws.operators.appflow.AppflowRecordsShortCircuitOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/appflow/index.html#airflow.providers.amazon.aws.operators.appflow.AppflowRecordsShortCircuitOperator)
 */
export const AppflowRecordsShortCircuitOperator = /* @__PURE__ */ operatorClass<AppflowRecordsShortCircuitOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.appflow.AppflowRecordsShortCircuitOperator",
  "json",
);

/** Arguments of {@link AppflowRunAfterOperator}. */
export interface AppflowRunAfterOperatorArguments {
  /** `source: str`, templated. */
  source: Templated<string>;
  /** `flow_name: str`, templated. */
  flowName: Templated<string>;
  /** `source_field: str`, templated. */
  sourceField: Templated<string>;
  /** `filter_date: str`, templated. */
  filterDate: Templated<string>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `max_attempts: int = 60`, not templated. */
  maxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.appflow.AppflowRunAfterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/appflow/index.html#airflow.providers.amazon.aws.operators.appflow.AppflowRunAfterOperator)
 */
export const AppflowRunAfterOperator = /* @__PURE__ */ operatorClass<AppflowRunAfterOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.appflow.AppflowRunAfterOperator",
  {},
);

/** Arguments of {@link AppflowRunBeforeOperator}. */
export interface AppflowRunBeforeOperatorArguments {
  /** `source: str`, templated. */
  source: Templated<string>;
  /** `flow_name: str`, templated. */
  flowName: Templated<string>;
  /** `source_field: str`, templated. */
  sourceField: Templated<string>;
  /** `filter_date: str`, templated. */
  filterDate: Templated<string>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `max_attempts: int = 60`, not templated. */
  maxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.appflow.AppflowRunBeforeOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/appflow/index.html#airflow.providers.amazon.aws.operators.appflow.AppflowRunBeforeOperator)
 */
export const AppflowRunBeforeOperator = /* @__PURE__ */ operatorClass<AppflowRunBeforeOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.appflow.AppflowRunBeforeOperator",
  {},
);

/** Arguments of {@link AppflowRunDailyOperator}. */
export interface AppflowRunDailyOperatorArguments {
  /** `source: str`, templated. */
  source: Templated<string>;
  /** `flow_name: str`, templated. */
  flowName: Templated<string>;
  /** `source_field: str`, templated. */
  sourceField: Templated<string>;
  /** `filter_date: str`, templated. */
  filterDate: Templated<string>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `max_attempts: int = 60`, not templated. */
  maxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.appflow.AppflowRunDailyOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/appflow/index.html#airflow.providers.amazon.aws.operators.appflow.AppflowRunDailyOperator)
 */
export const AppflowRunDailyOperator = /* @__PURE__ */ operatorClass<AppflowRunDailyOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.appflow.AppflowRunDailyOperator",
  {},
);

/** Arguments of {@link AppflowRunFullOperator}. */
export interface AppflowRunFullOperatorArguments {
  /** `source: str`, templated. */
  source: Templated<string>;
  /** `flow_name: str`, templated. */
  flowName: Templated<string>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `max_attempts: int = 60`, not templated. */
  maxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.appflow.AppflowRunFullOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/appflow/index.html#airflow.providers.amazon.aws.operators.appflow.AppflowRunFullOperator)
 */
export const AppflowRunFullOperator = /* @__PURE__ */ operatorClass<AppflowRunFullOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.appflow.AppflowRunFullOperator",
  {},
);

/** Arguments of {@link AppflowRunOperator}. */
export interface AppflowRunOperatorArguments {
  /** `flow_name: str`, templated. */
  flowName: Templated<string>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `source: str | None = None`, templated. */
  source?: Templated<string> | null;
  /** `max_attempts: int = 60`, not templated. */
  maxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.appflow.AppflowRunOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/appflow/index.html#airflow.providers.amazon.aws.operators.appflow.AppflowRunOperator)
 */
export const AppflowRunOperator = /* @__PURE__ */ operatorClass<AppflowRunOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.appflow.AppflowRunOperator",
  {},
);
