// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Expr,
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
  type TemplatedUnsaid,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link AnalyticsOperator}. */
export interface AnalyticsOperatorArguments {
  /** `datasource_configs: list[DataSourceConfig]`, templated. */
  datasourceConfigs: Templated<readonly PythonObject[]>;
  /** `queries: list[str]`, templated. */
  queries: Templated<readonly Templated<string>[]>;
  /** `max_rows_check: int = 100`, templated. */
  maxRowsCheck?: Templated<number>;
  /** `engine: DataFusionEngine | None = None`, not templated. */
  engine?: PythonObject | null;
  /** `result_output_format: Literal["tabulate", "json"] = "tabulate"`, templated. */
  resultOutputFormat?: "tabulate" | "json" | Expr<string>;
}

/**
 * `airflow.providers.common.sql.operators.analytics.AnalyticsOperator`
 *
 * On Airflow 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/analytics/index.html#airflow.providers.common.sql.operators.analytics.AnalyticsOperator)
 */
export const AnalyticsOperator = /* @__PURE__ */ operatorClass<AnalyticsOperatorArguments, string>(
  "airflow.providers.common.sql.operators.analytics.AnalyticsOperator",
  "string",
);

/** Arguments of {@link GenericTransfer}. */
export interface GenericTransferArguments {
  /** `sql: str | list[str]`, templated. */
  sql: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `destination_table: str`, templated. */
  destinationTable: Templated<string>;
  /** `source_conn_id: str`, templated (not on 2.10.3). */
  sourceConnId: Templated<string>;
  /** `destination_conn_id: str`, templated (not on 2.10.3). */
  destinationConnId: Templated<string>;
  /** `source_hook_params: dict | None = None`, not templated, not on 2.10.3. */
  sourceHookParams?: Dict<Json> | null;
  /** `destination_hook_params: dict | None = None`, not templated, not on 2.10.3. */
  destinationHookParams?: Dict<Json> | null;
  /** `rows_processor: Callable | None = None`, not templated, not on 2.10.3 or 3.0.6. */
  rowsProcessor?: PythonObject | null;
  /** `preoperator: str | list[str] | None = None`, templated. */
  preoperator?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `insert_args: dict | None = None`, templated (not on 2.10.3). */
  insertArgs?: Templated<Dict<TemplatedJson>> | null;
  /** `page_size: int | None = None`, templated (not on 3.0.6), not on 2.10.3. */
  pageSize?: Templated<number> | null;
  /** `paginated_sql_statement_clause: str | None = None`, templated, not on 2.10.3 or 3.0.6. */
  paginatedSqlStatementClause?: Templated<string> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated, on 3.3.1. */
  deferrable?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.generic_transfer.GenericTransfer`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/generic_transfer/index.html#airflow.providers.common.sql.operators.generic_transfer.GenericTransfer)
 */
export const GenericTransfer = /* @__PURE__ */ operatorClass<GenericTransferArguments, never>(
  "airflow.providers.common.sql.operators.generic_transfer.GenericTransfer",
  "json",
);

/** Arguments of {@link BranchSQLOperator}. */
export interface BranchSQLOperatorArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `follow_task_ids_if_true: list[str]`, not templated. */
  followTaskIdsIfTrue: readonly string[];
  /** `follow_task_ids_if_false: list[str]`, not templated. */
  followTaskIdsIfFalse: readonly string[];
  /** `conn_id: str = "default_conn_id"`, templated. */
  connId?: Templated<string>;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `parameters: list | dict[str, Any] | None = None`, not templated. */
  parameters?: readonly Json[] | Dict<Json> | null;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.BranchSQLOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.BranchSQLOperator)
 */
export const BranchSQLOperator = /* @__PURE__ */ operatorClass<BranchSQLOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.BranchSQLOperator",
  "json",
);

/** Arguments of {@link SQLBulkLoadOperator}. */
export interface SQLBulkLoadOperatorArguments {
  /** `table: str`, templated. */
  table: Templated<string>;
  /** `tmp_file: str`, templated. */
  tmpFile: Templated<string>;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `preoperator: str | list[str] | None = None`, templated. */
  preoperator?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `postoperator: str | list[str] | None = None`, templated. */
  postoperator?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLBulkLoadOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLBulkLoadOperator)
 */
export const SQLBulkLoadOperator = /* @__PURE__ */ operatorClass<SQLBulkLoadOperatorArguments, null>(
  "airflow.providers.common.sql.operators.sql.SQLBulkLoadOperator",
  {},
);

/** Arguments of {@link SQLCheckOperator}. */
export interface SQLCheckOperatorArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `parameters: list | dict[str, Any] | None = None`, not templated. */
  parameters?: readonly Json[] | Dict<Json> | null;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLCheckOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLCheckOperator)
 */
export const SQLCheckOperator = /* @__PURE__ */ operatorClass<SQLCheckOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.SQLCheckOperator",
  "json",
);

/** Arguments of {@link SQLColumnCheckOperator}. */
export interface SQLColumnCheckOperatorArguments {
  /** `table: str`, templated. */
  table: Templated<string>;
  /** `column_mapping: dict[str, dict[str, Any]]`, not templated. */
  columnMapping: Dict<Dict<Json>>;
  /** `partition_clause: str | None = None`, templated, but read when the DAG file is parsed. */
  partitionClause?: Templated<string> | null;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `accept_none: bool = True`, not templated. */
  acceptNone?: boolean;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLColumnCheckOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLColumnCheckOperator)
 */
export const SQLColumnCheckOperator = /* @__PURE__ */ operatorClass<SQLColumnCheckOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.SQLColumnCheckOperator",
  "json",
);

/** Arguments of {@link SQLExecuteQueryOperator}. */
export interface SQLExecuteQueryOperatorArguments {
  /** `sql: str | list[str]`, templated. */
  sql: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `autocommit: bool = False`, not templated. */
  autocommit?: boolean;
  /** `parameters: dict | list | None = None`, templated. */
  parameters?: Templated<Dict<TemplatedJson>> | Templated<readonly TemplatedJson[]> | null;
  /** `handler: Callable = fetch_all_handler`, not templated. */
  handler?: PythonObject;
  /** `output_processor: Callable | None = None`, not templated, not on 2.10.3. */
  outputProcessor?: PythonObject | null;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `split_statements: bool | None = None`, not templated. */
  splitStatements?: boolean | null;
  /** `return_last: bool = True`, not templated. */
  returnLast?: boolean;
  /** `show_return_value_in_logs: bool = False`, not templated. */
  showReturnValueInLogs?: boolean;
  /** `requires_result_fetch: bool = False`, not templated, not on 2.10.3. */
  requiresResultFetch?: boolean;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLExecuteQueryOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLExecuteQueryOperator)
 */
export const SQLExecuteQueryOperator = /* @__PURE__ */ operatorClass<SQLExecuteQueryOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.SQLExecuteQueryOperator",
  "json",
);

/** Arguments of {@link SQLInsertRowsOperator}. */
export interface SQLInsertRowsOperatorArguments {
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `schema: str | None = None`, templated. */
  schema?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `columns: list[str] | None = None`, templated, but read when the DAG file is parsed. */
  columns?: Templated<readonly Templated<string>[]> | null;
  /** `ignored_columns: list[str] | None = None`, templated, but read when the DAG file is parsed. */
  ignoredColumns?: Templated<readonly Templated<string>[]> | null;
  /** `rows: list[Any] | XComArg | None = None`, not templated. */
  rows?: readonly Json[] | null;
  /** `rows_processor: Callable | None = None`, not templated. */
  rowsProcessor?: PythonObject | null;
  /** `preoperator: str | list[str] | None = None`, templated. */
  preoperator?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `postoperator: str | list[str] | None = None`, templated. */
  postoperator?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `hook_params: dict | None = None`, not templated. */
  hookParams?: Dict<Json> | null;
  /** `insert_args: dict | None = None`, templated. */
  insertArgs?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLInsertRowsOperator`
 *
 * On Airflow 2.11.2, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLInsertRowsOperator)
 */
export const SQLInsertRowsOperator = /* @__PURE__ */ operatorClass<SQLInsertRowsOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.SQLInsertRowsOperator",
  "json",
);

/** Arguments of {@link SQLIntervalCheckOperator}. */
export interface SQLIntervalCheckOperatorArguments {
  /** `table: str`, not templated. */
  table: string;
  /** `metrics_thresholds: dict[str, int]`, not templated. */
  metricsThresholds: Dict<number>;
  /** `date_filter_column: str | None = "ds"`, not templated. */
  dateFilterColumn?: string | null;
  /** `days_back: SupportsAbs = -7`, not templated. */
  daysBack?: number;
  /** `ratio_formula: str | None = "max_over_min"`, not templated. */
  ratioFormula?: string | null;
  /** `ignore_zero: bool = True`, not templated. */
  ignoreZero?: boolean;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLIntervalCheckOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLIntervalCheckOperator)
 */
export const SQLIntervalCheckOperator = /* @__PURE__ */ operatorClass<SQLIntervalCheckOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.SQLIntervalCheckOperator",
  "json",
);

/** Arguments of {@link SQLTableCheckOperator}. */
export interface SQLTableCheckOperatorArguments {
  /** `table: str`, templated. */
  table: Templated<string>;
  /** `checks: dict[str, dict[str, Any]]`, not templated. */
  checks: Dict<Dict<Json>>;
  /** `partition_clause: str | None = None`, templated, but read when the DAG file is parsed. */
  partitionClause?: Templated<string> | null;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `accept_none: bool = False`, not templated, on 3.3.1. */
  acceptNone?: boolean;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLTableCheckOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLTableCheckOperator)
 */
export const SQLTableCheckOperator = /* @__PURE__ */ operatorClass<SQLTableCheckOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.SQLTableCheckOperator",
  "json",
);

/** Arguments of {@link SQLThresholdCheckOperator}. */
export interface SQLThresholdCheckOperatorArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `min_threshold: Any`, templated. */
  minThreshold: TemplatedUnsaid;
  /** `max_threshold: Any`, templated. */
  maxThreshold: TemplatedUnsaid;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLThresholdCheckOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLThresholdCheckOperator)
 */
export const SQLThresholdCheckOperator = /* @__PURE__ */ operatorClass<SQLThresholdCheckOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.SQLThresholdCheckOperator",
  "json",
);

/** Arguments of {@link SQLValueCheckOperator}. */
export interface SQLValueCheckOperatorArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `pass_value: Any`, templated. */
  passValue: TemplatedUnsaid;
  /** `tolerance: Any = None`, not templated. */
  tolerance?: Unsaid;
  /** `conn_id: str | None = None`, templated. */
  connId?: Templated<string> | null;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `parameters: list | dict[str, Any] | None = None`, not templated, not on 2.10.3. */
  parameters?: readonly Json[] | Dict<Json> | null;
  /** `hook_params: dict | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.common.sql.operators.sql.SQLValueCheckOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/operators/sql/index.html#airflow.providers.common.sql.operators.sql.SQLValueCheckOperator)
 */
export const SQLValueCheckOperator = /* @__PURE__ */ operatorClass<SQLValueCheckOperatorArguments, never>(
  "airflow.providers.common.sql.operators.sql.SQLValueCheckOperator",
  "json",
);

/** Arguments of {@link SqlSensor}. */
export interface SqlSensorArguments {
  /** `conn_id: str`, not templated. */
  connId: string;
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `parameters: dict[str, Any] | None = None`, templated. */
  parameters?: Templated<Dict<TemplatedJson>> | null;
  /** `success: Callable | None = None`, not templated. */
  success?: PythonObject | null;
  /** `failure: Callable | None = None`, not templated. */
  failure?: PythonObject | null;
  /** `selector: Callable = itemgetter(0)`, not templated. */
  selector?: PythonObject;
  /** `fail_on_empty: bool = False`, not templated. */
  failOnEmpty?: boolean;
  /** `hook_params: dict[str, Any] | None = None`, templated. */
  hookParams?: Templated<Dict<TemplatedJson>> | null;
  /** `poke_interval: timedelta | float = 60`, not templated. */
  pokeInterval?: Duration | number;
  /** `soft_fail: bool = False`, not templated. */
  softFail?: boolean;
  /** `mode: str = "poke"`, not templated. */
  mode?: string;
  /** `exponential_backoff: bool = False`, not templated. */
  exponentialBackoff?: boolean;
  /** `max_wait: timedelta | float | None = None`, not templated. */
  maxWait?: Duration | number | null;
  /** `silent_fail: bool = False`, not templated. */
  silentFail?: boolean;
  /** `never_fail: bool = False`, not templated. */
  neverFail?: boolean;
}

/**
 * `airflow.providers.common.sql.sensors.sql.SqlSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-common-sql/stable/_api/airflow/providers/common/sql/sensors/sql/index.html#airflow.providers.common.sql.sensors.sql.SqlSensor)
 */
export const SqlSensor = /* @__PURE__ */ operatorClass<SqlSensorArguments, never>(
  "airflow.providers.common.sql.sensors.sql.SqlSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
