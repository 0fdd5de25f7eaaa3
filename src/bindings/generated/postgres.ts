// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
  type TemplatedUnsaid,
} from "../index.ts";

/** Arguments of {@link PostgresOperator}. */
export interface PostgresOperatorArguments {
  /** `sql: str | list[str]`, templated. */
  sql: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `postgres_conn_id: str = "postgres_default"`, not templated. */
  postgresConnId?: string;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /**
   * `runtime_parameters: dict | None = None`, not templated.
   *
   * @deprecated Use `connection_options` or `hook_params`.
   */
  runtimeParameters?: Dict<Json> | null;
  /** `hook_params`, templated. */
  hookParams?: TemplatedUnsaid;
  /** `autocommit: bool = False`, not templated. */
  autocommit?: boolean;
  /** `parameters: dict | list | None = None`, templated. */
  parameters?: Templated<Dict<TemplatedJson>> | Templated<readonly TemplatedJson[]> | null;
  /** `handler: Callable = fetch_all_handler`, not templated. */
  handler?: PythonObject;
  /** `split_statements: bool | None = None`, not templated. */
  splitStatements?: boolean | null;
  /** `return_last: bool = True`, not templated. */
  returnLast?: boolean;
  /** `show_return_value_in_logs: bool = False`, not templated. */
  showReturnValueInLogs?: boolean;
  /** `retry_on_failure: bool = True`, not templated. */
  retryOnFailure?: boolean;
}

/**
 * `airflow.providers.postgres.operators.postgres.PostgresOperator`
 *
 * On Airflow 2.10.3. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-postgres/stable/_api/airflow/providers/postgres/operators/postgres/index.html#airflow.providers.postgres.operators.postgres.PostgresOperator)
 *
 * @deprecated Use `SQLExecuteQueryOperator` or `hook_params`.
 */
export const PostgresOperator = /* @__PURE__ */ operatorClass<PostgresOperatorArguments, never>(
  "airflow.providers.postgres.operators.postgres.PostgresOperator",
  "json",
);
