// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type IsoDateTime,
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
  type TemplatedUnsaid,
  type TimeOfDay,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link EmailOperator}. */
export interface EmailOperatorArguments {
  /** `to: list[str] | str`, templated. */
  to: Templated<readonly Templated<string>[]> | Templated<string>;
  /** `subject: str`, templated. */
  subject: Templated<string>;
  /** `html_content: str`, templated. */
  htmlContent: Templated<string>;
  /** `files: list | None = None`, templated. */
  files?: Templated<readonly TemplatedJson[]> | null;
  /** `cc: list[str] | str | None = None`, not templated. */
  cc?: readonly string[] | string | null;
  /** `bcc: list[str] | str | None = None`, not templated. */
  bcc?: readonly string[] | string | null;
  /** `mime_subtype: str = "mixed"`, not templated. */
  mimeSubtype?: string;
  /** `mime_charset: str = "utf-8"`, not templated. */
  mimeCharset?: string;
  /** `conn_id: str | None = None`, not templated. */
  connId?: string | null;
  /** `custom_headers: dict[str, Any] | None = None`, not templated. */
  customHeaders?: Dict<Json> | null;
}

/**
 * `airflow.operators.email.EmailOperator`
 *
 * On Airflow 2.10.3 and 2.11.2. [Reference](https://airflow.apache.org/docs/apache-airflow/stable/_api/airflow/operators/email/index.html#airflow.operators.email.EmailOperator)
 */
export const EmailOperator = /* @__PURE__ */ operatorClass<EmailOperatorArguments, never>(
  "airflow.operators.email.EmailOperator",
  "json",
);

/** Arguments of {@link GenericTransfer}. */
export interface GenericTransferArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `destination_table: str`, templated. */
  destinationTable: Templated<string>;
  /** `source_conn_id: str`, not templated. */
  sourceConnId: string;
  /** `destination_conn_id: str`, not templated. */
  destinationConnId: string;
  /** `preoperator: str | list[str] | None = None`, templated. */
  preoperator?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `insert_args: dict | None = None`, not templated. */
  insertArgs?: Dict<Json> | null;
}

/**
 * `airflow.operators.generic_transfer.GenericTransfer`
 *
 * On Airflow 2.11.2. [Reference](https://airflow.apache.org/docs/apache-airflow/stable/_api/airflow/operators/generic_transfer/index.html#airflow.operators.generic_transfer.GenericTransfer)
 */
export const GenericTransfer = /* @__PURE__ */ operatorClass<GenericTransferArguments, never>(
  "airflow.operators.generic_transfer.GenericTransfer",
  "json",
);

/** Arguments of {@link SubDagOperator}. */
export interface SubDagOperatorArguments {
  /** `subdag: DAG`, not templated. */
  subdag: PythonObject;
  /** `session: Session = None`, not templated. */
  session?: PythonObject;
  /** `conf: dict | None = None`, not templated. */
  conf?: Dict<Json> | null;
  /** `propagate_skipped_state: SkippedStatePropagationOptions | None = None`, not templated. */
  propagateSkippedState?: "all_leaves" | "any_leaf" | null;
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
 * `airflow.operators.subdag.SubDagOperator`
 *
 * On Airflow 2.10.3 and 2.11.2. [Reference](https://airflow.apache.org/docs/apache-airflow/stable/_api/airflow/operators/subdag/index.html#airflow.operators.subdag.SubDagOperator)
 *
 * @deprecated Use `TaskGroup`.
 */
export const SubDagOperator = /* @__PURE__ */ operatorClass<SubDagOperatorArguments, never>(
  "airflow.operators.subdag.SubDagOperator",
  "json",
  { convert: { propagateSkippedState: "airflow.operators.subdag.SkippedStatePropagationOptions", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link BashOperator}. */
export interface BashOperatorArguments {
  /** `bash_command: str`, templated. */
  bashCommand: Templated<string>;
  /** `env: dict[str, str] | None = None`, templated. */
  env?: Templated<Dict<Templated<string>>> | null;
  /** `append_env: bool = False`, not templated. */
  appendEnv?: boolean;
  /** `output_encoding: str = "utf-8"`, not templated. */
  outputEncoding?: string;
  /** `skip_on_exit_code: int | Container | None = 99`, not templated. */
  skipOnExitCode?: number | readonly Json[] | null;
  /** `cwd: str | None = None`, templated. */
  cwd?: Templated<string> | null;
  /** `output_processor: Callable = lambda result: result`, not templated. */
  outputProcessor?: PythonObject;
  /**
   * `skip_exit_code: int | None = None`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated Use `skip_on_exit_code`.
   */
  skipExitCode?: number | null;
}

/**
 * `airflow.providers.standard.operators.bash.BashOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/bash/index.html#airflow.providers.standard.operators.bash.BashOperator)
 */
export const BashOperator = /* @__PURE__ */ operatorClass<BashOperatorArguments, never>(
  "airflow.providers.standard.operators.bash.BashOperator",
  "json",
);

/** Arguments of {@link BranchDateTimeOperator}. */
export interface BranchDateTimeOperatorArguments {
  /** `follow_task_ids_if_true: str | list[str]`, not templated. */
  followTaskIdsIfTrue: string | readonly string[];
  /** `follow_task_ids_if_false: str | list[str]`, not templated. */
  followTaskIdsIfFalse: string | readonly string[];
  /** `target_lower: datetime | time | None`, not templated. */
  targetLower: IsoDateTime | TimeOfDay | null;
  /** `target_upper: datetime | time | None`, not templated. */
  targetUpper: IsoDateTime | TimeOfDay | null;
  /** `use_task_logical_date: bool = False`, not templated. */
  useTaskLogicalDate?: boolean;
  /**
   * `use_task_execution_date: bool = False`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated Use `use_task_logical_date`.
   */
  useTaskExecutionDate?: boolean;
}

/**
 * `airflow.providers.standard.operators.datetime.BranchDateTimeOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/datetime/index.html#airflow.providers.standard.operators.datetime.BranchDateTimeOperator)
 */
export const BranchDateTimeOperator = /* @__PURE__ */ operatorClass<BranchDateTimeOperatorArguments, never>(
  "airflow.providers.standard.operators.datetime.BranchDateTimeOperator",
  "json",
  { convert: { targetLower: "moment", targetUpper: "moment" } },
);

/** Arguments of {@link EmptyOperator}. */
export interface EmptyOperatorArguments {
}

/**
 * `airflow.providers.standard.operators.empty.EmptyOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/empty/index.html#airflow.providers.standard.operators.empty.EmptyOperator)
 */
export const EmptyOperator = /* @__PURE__ */ operatorClass<EmptyOperatorArguments, never>(
  "airflow.providers.standard.operators.empty.EmptyOperator",
  "json",
);

/** Arguments of {@link ApprovalOperator}. */
export interface ApprovalOperatorArguments {
  /** `subject: str`, templated. */
  subject: Templated<string>;
  /** `ignore_downstream_trigger_rules: bool = False`, not templated. */
  ignoreDownstreamTriggerRules?: boolean;
  /** `fail_on_reject: bool = False`, not templated. */
  failOnReject?: boolean;
  /** `body: str | None = None`, templated. */
  body?: Templated<string> | null;
  /** `defaults: str | list[str] | None = None`, not templated. */
  defaults?: string | readonly string[] | null;
  /** `params: ParamsDict | dict[str, Any] | None = None`, not templated. */
  params?: PythonObject | Dict<Json> | null;
  /** `notifiers: list[BaseNotifier] | BaseNotifier | None = None`, not templated. */
  notifiers?: readonly PythonObject[] | PythonObject | null;
  /** `assigned_users: HITLUser | list[HITLUser] | None = None`, not templated. */
  assignedUsers?: Dict<Json> | readonly Dict<Json>[] | null;
  /** `response_timeout: timedelta | None = None`, not templated. */
  responseTimeout?: Duration | null;
}

/**
 * `airflow.providers.standard.operators.hitl.ApprovalOperator`
 *
 * On Airflow 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/hitl/index.html#airflow.providers.standard.operators.hitl.ApprovalOperator)
 */
export const ApprovalOperator = /* @__PURE__ */ operatorClass<ApprovalOperatorArguments, never>(
  "airflow.providers.standard.operators.hitl.ApprovalOperator",
  "json",
  { convert: { responseTimeout: "timedelta" } },
);

/** Arguments of {@link HITLBranchOperator}. */
export interface HITLBranchOperatorArguments {
  /** `subject: str`, templated. */
  subject: Templated<string>;
  /** `options: list[str]`, not templated. */
  options: readonly string[];
  /** `options_mapping: dict[str, str] | None = None`, not templated. */
  optionsMapping?: Dict<string> | null;
  /** `body: str | None = None`, templated. */
  body?: Templated<string> | null;
  /** `defaults: str | list[str] | None = None`, not templated. */
  defaults?: string | readonly string[] | null;
  /** `multiple: bool = False`, not templated. */
  multiple?: boolean;
  /** `params: ParamsDict | dict[str, Any] | None = None`, not templated. */
  params?: PythonObject | Dict<Json> | null;
  /** `notifiers: list[BaseNotifier] | BaseNotifier | None = None`, not templated. */
  notifiers?: readonly PythonObject[] | PythonObject | null;
  /** `assigned_users: HITLUser | list[HITLUser] | None = None`, not templated. */
  assignedUsers?: Dict<Json> | readonly Dict<Json>[] | null;
  /** `response_timeout: timedelta | None = None`, not templated. */
  responseTimeout?: Duration | null;
}

/**
 * `airflow.providers.standard.operators.hitl.HITLBranchOperator`
 *
 * On Airflow 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/hitl/index.html#airflow.providers.standard.operators.hitl.HITLBranchOperator)
 */
export const HITLBranchOperator = /* @__PURE__ */ operatorClass<HITLBranchOperatorArguments, never>(
  "airflow.providers.standard.operators.hitl.HITLBranchOperator",
  "json",
  { convert: { responseTimeout: "timedelta" } },
);

/** Arguments of {@link HITLEntryOperator}. */
export interface HITLEntryOperatorArguments {
  /** `subject: str`, templated. */
  subject: Templated<string>;
  /** `options: list[str] = [self.OK]`, not templated. */
  options?: readonly string[];
  /** `defaults: str | list[str] | None = [self.OK]`, not templated. */
  defaults?: string | readonly string[] | null;
  /** `body: str | None = None`, templated. */
  body?: Templated<string> | null;
  /** `multiple: bool = False`, not templated. */
  multiple?: boolean;
  /** `params: ParamsDict | dict[str, Any] | None = None`, not templated. */
  params?: PythonObject | Dict<Json> | null;
  /** `notifiers: list[BaseNotifier] | BaseNotifier | None = None`, not templated. */
  notifiers?: readonly PythonObject[] | PythonObject | null;
  /** `assigned_users: HITLUser | list[HITLUser] | None = None`, not templated. */
  assignedUsers?: Dict<Json> | readonly Dict<Json>[] | null;
  /** `response_timeout: timedelta | None = None`, not templated. */
  responseTimeout?: Duration | null;
}

/**
 * `airflow.providers.standard.operators.hitl.HITLEntryOperator`
 *
 * On Airflow 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/hitl/index.html#airflow.providers.standard.operators.hitl.HITLEntryOperator)
 */
export const HITLEntryOperator = /* @__PURE__ */ operatorClass<HITLEntryOperatorArguments, never>(
  "airflow.providers.standard.operators.hitl.HITLEntryOperator",
  "json",
  { convert: { responseTimeout: "timedelta" } },
);

/** Arguments of {@link HITLOperator}. */
export interface HITLOperatorArguments {
  /** `subject: str`, templated. */
  subject: Templated<string>;
  /** `options: list[str]`, not templated. */
  options: readonly string[];
  /** `body: str | None = None`, templated. */
  body?: Templated<string> | null;
  /** `defaults: str | list[str] | None = None`, not templated. */
  defaults?: string | readonly string[] | null;
  /** `multiple: bool = False`, not templated. */
  multiple?: boolean;
  /** `params: ParamsDict | dict[str, Any] | None = None`, not templated. */
  params?: PythonObject | Dict<Json> | null;
  /** `notifiers: list[BaseNotifier] | BaseNotifier | None = None`, not templated. */
  notifiers?: readonly PythonObject[] | PythonObject | null;
  /** `assigned_users: HITLUser | list[HITLUser] | None = None`, not templated. */
  assignedUsers?: Dict<Json> | readonly Dict<Json>[] | null;
  /** `response_timeout: timedelta | None = None`, not templated. */
  responseTimeout?: Duration | null;
}

/**
 * `airflow.providers.standard.operators.hitl.HITLOperator`
 *
 * On Airflow 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/hitl/index.html#airflow.providers.standard.operators.hitl.HITLOperator)
 */
export const HITLOperator = /* @__PURE__ */ operatorClass<HITLOperatorArguments, never>(
  "airflow.providers.standard.operators.hitl.HITLOperator",
  "json",
  { convert: { responseTimeout: "timedelta" } },
);

/** Arguments of {@link LatestOnlyOperator}. */
export interface LatestOnlyOperatorArguments {
}

/**
 * `airflow.providers.standard.operators.latest_only.LatestOnlyOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/latest_only/index.html#airflow.providers.standard.operators.latest_only.LatestOnlyOperator)
 */
export const LatestOnlyOperator = /* @__PURE__ */ operatorClass<LatestOnlyOperatorArguments, never>(
  "airflow.providers.standard.operators.latest_only.LatestOnlyOperator",
  "json",
);

/** Arguments of {@link BranchExternalPythonOperator}. */
export interface BranchExternalPythonOperatorArguments {
  /** `python: str`, templated. */
  python: Templated<string>;
  /** `python_callable: Callable`, not templated. */
  pythonCallable: PythonObject;
  /** `serializer: Literal["pickle", "cloudpickle", "dill"] | None = None`, not templated. */
  serializer?: "pickle" | "cloudpickle" | "dill" | null;
  /** `op_args: list[Any] | None = None`, templated. */
  opArgs?: Templated<readonly TemplatedJson[]> | null;
  /** `op_kwargs: dict[str, Any] | None = None`, templated. */
  opKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `string_args: list[str] | None = None`, not templated. */
  stringArgs?: readonly string[] | null;
  /** `templates_dict: dict | None = None`, templated. */
  templatesDict?: Templated<Dict<TemplatedJson>> | null;
  /** `templates_exts: list[str] | None = None`, not templated. */
  templatesExts?: readonly string[] | null;
  /** `expect_airflow: bool = True`, not templated. */
  expectAirflow?: boolean;
  /** `expect_pendulum: bool = False`, not templated. */
  expectPendulum?: boolean;
  /** `skip_on_exit_code: int | Container | None = None`, not templated. */
  skipOnExitCode?: number | readonly Json[] | null;
  /** `env_vars: dict[str, str] | None = None`, not templated. */
  envVars?: Dict<string> | null;
  /** `inherit_env: bool = True`, not templated. */
  inheritEnv?: boolean;
  /** `show_return_value_in_logs: bool = True`, not templated. */
  showReturnValueInLogs?: boolean;
  /** `use_dill: bool = False`, not templated, on 2.10.3 and 2.11.2. */
  useDill?: boolean;
  /**
   * `provide_context`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated
   */
  provideContext?: Unsaid;
}

/**
 * `airflow.providers.standard.operators.python.BranchExternalPythonOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/python/index.html#airflow.providers.standard.operators.python.BranchExternalPythonOperator)
 */
export const BranchExternalPythonOperator = /* @__PURE__ */ operatorClass<BranchExternalPythonOperatorArguments, never>(
  "airflow.providers.standard.operators.python.BranchExternalPythonOperator",
  "json",
);

/** Arguments of {@link BranchPythonOperator}. */
export interface BranchPythonOperatorArguments {
  /** `python_callable: Callable`, not templated. */
  pythonCallable: PythonObject;
  /** `op_args: list[Any] | None = None`, templated. */
  opArgs?: Templated<readonly TemplatedJson[]> | null;
  /** `op_kwargs: dict[str, Any] | None = None`, templated. */
  opKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `templates_dict: dict[str, Any] | None = None`, templated. */
  templatesDict?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.standard.operators.python.BranchPythonOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/python/index.html#airflow.providers.standard.operators.python.BranchPythonOperator)
 */
export const BranchPythonOperator = /* @__PURE__ */ operatorClass<BranchPythonOperatorArguments, never>(
  "airflow.providers.standard.operators.python.BranchPythonOperator",
  "json",
);

/** Arguments of {@link BranchPythonVirtualenvOperator}. */
export interface BranchPythonVirtualenvOperatorArguments {
  /** `python_callable: Callable`, not templated. */
  pythonCallable: PythonObject;
  /** `requirements: None | list[str] | str = None`, templated. */
  requirements?: Templated<readonly Templated<string>[]> | Templated<string> | null;
  /** `python_version: str | None = None`, not templated. */
  pythonVersion?: string | null;
  /** `serializer: Literal["pickle", "cloudpickle", "dill"] | None = None`, not templated. */
  serializer?: "pickle" | "cloudpickle" | "dill" | null;
  /** `system_site_packages: bool = True`, not templated. */
  systemSitePackages?: boolean;
  /** `pip_install_options: list[str] | None = None`, not templated. */
  pipInstallOptions?: readonly string[] | null;
  /** `op_args: list[Any] | None = None`, templated. */
  opArgs?: Templated<readonly TemplatedJson[]> | null;
  /** `op_kwargs: dict[str, Any] | None = None`, templated. */
  opKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `string_args: list[str] | None = None`, not templated. */
  stringArgs?: readonly string[] | null;
  /** `templates_dict: dict | None = None`, templated. */
  templatesDict?: Templated<Dict<TemplatedJson>> | null;
  /** `templates_exts: list[str] | None = None`, not templated. */
  templatesExts?: readonly string[] | null;
  /** `expect_airflow: bool = True`, not templated. */
  expectAirflow?: boolean;
  /** `skip_on_exit_code: int | Container | None = None`, not templated. */
  skipOnExitCode?: number | readonly Json[] | null;
  /** `index_urls: None | list[str] | str = None`, templated. */
  indexUrls?: Templated<readonly Templated<string>[]> | Templated<string> | null;
  /** `index_urls_from_connection_ids: None | list[str] | str = None`, templated, not on 2.10.3 or 2.11.2. */
  indexUrlsFromConnectionIds?: Templated<readonly Templated<string>[]> | Templated<string> | null;
  /** `venv_cache_path: None | str = None`, templated. */
  venvCachePath?: Templated<string> | null;
  /** `env_vars: dict[str, str] | None = None`, not templated. */
  envVars?: Dict<string> | null;
  /** `inherit_env: bool = True`, not templated. */
  inheritEnv?: boolean;
  /** `show_return_value_in_logs: bool = True`, not templated. */
  showReturnValueInLogs?: boolean;
  /** `use_dill: bool = False`, not templated, on 2.10.3 and 2.11.2. */
  useDill?: boolean;
  /**
   * `provide_context`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated
   */
  provideContext?: Unsaid;
}

/**
 * `airflow.providers.standard.operators.python.BranchPythonVirtualenvOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/python/index.html#airflow.providers.standard.operators.python.BranchPythonVirtualenvOperator)
 */
export const BranchPythonVirtualenvOperator = /* @__PURE__ */ operatorClass<BranchPythonVirtualenvOperatorArguments, never>(
  "airflow.providers.standard.operators.python.BranchPythonVirtualenvOperator",
  "json",
);

/** Arguments of {@link ExternalPythonOperator}. */
export interface ExternalPythonOperatorArguments {
  /** `python: str`, templated. */
  python: Templated<string>;
  /** `python_callable: Callable`, not templated. */
  pythonCallable: PythonObject;
  /** `serializer: Literal["pickle", "cloudpickle", "dill"] | None = None`, not templated. */
  serializer?: "pickle" | "cloudpickle" | "dill" | null;
  /** `op_args: list[Any] | None = None`, templated. */
  opArgs?: Templated<readonly TemplatedJson[]> | null;
  /** `op_kwargs: dict[str, Any] | None = None`, templated. */
  opKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `string_args: list[str] | None = None`, not templated. */
  stringArgs?: readonly string[] | null;
  /** `templates_dict: dict | None = None`, templated. */
  templatesDict?: Templated<Dict<TemplatedJson>> | null;
  /** `templates_exts: list[str] | None = None`, not templated. */
  templatesExts?: readonly string[] | null;
  /** `expect_airflow: bool = True`, not templated. */
  expectAirflow?: boolean;
  /** `expect_pendulum: bool = False`, not templated. */
  expectPendulum?: boolean;
  /** `skip_on_exit_code: int | Container | None = None`, not templated. */
  skipOnExitCode?: number | readonly Json[] | null;
  /** `env_vars: dict[str, str] | None = None`, not templated. */
  envVars?: Dict<string> | null;
  /** `inherit_env: bool = True`, not templated. */
  inheritEnv?: boolean;
  /** `show_return_value_in_logs: bool = True`, not templated. */
  showReturnValueInLogs?: boolean;
  /** `use_dill: bool = False`, not templated, on 2.10.3 and 2.11.2. */
  useDill?: boolean;
  /**
   * `provide_context`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated
   */
  provideContext?: Unsaid;
}

/**
 * `airflow.providers.standard.operators.python.ExternalPythonOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/python/index.html#airflow.providers.standard.operators.python.ExternalPythonOperator)
 */
export const ExternalPythonOperator = /* @__PURE__ */ operatorClass<ExternalPythonOperatorArguments, never>(
  "airflow.providers.standard.operators.python.ExternalPythonOperator",
  "json",
);

/** Arguments of {@link PythonOperator}. */
export interface PythonOperatorArguments {
  /** `python_callable: Callable`, not templated. */
  pythonCallable: PythonObject;
  /** `op_args: list[Any] | None = None`, templated. */
  opArgs?: Templated<readonly TemplatedJson[]> | null;
  /** `op_kwargs: dict[str, Any] | None = None`, templated. */
  opKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `templates_dict: dict[str, Any] | None = None`, templated. */
  templatesDict?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.standard.operators.python.PythonOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/python/index.html#airflow.providers.standard.operators.python.PythonOperator)
 */
export const PythonOperator = /* @__PURE__ */ operatorClass<PythonOperatorArguments, never>(
  "airflow.providers.standard.operators.python.PythonOperator",
  "json",
);

/** Arguments of {@link PythonVirtualenvOperator}. */
export interface PythonVirtualenvOperatorArguments {
  /** `python_callable: Callable`, not templated. */
  pythonCallable: PythonObject;
  /** `requirements: None | list[str] | str = None`, templated. */
  requirements?: Templated<readonly Templated<string>[]> | Templated<string> | null;
  /** `python_version: str | None = None`, not templated. */
  pythonVersion?: string | null;
  /** `serializer: Literal["pickle", "cloudpickle", "dill"] | None = None`, not templated. */
  serializer?: "pickle" | "cloudpickle" | "dill" | null;
  /** `system_site_packages: bool = True`, not templated. */
  systemSitePackages?: boolean;
  /** `pip_install_options: list[str] | None = None`, not templated. */
  pipInstallOptions?: readonly string[] | null;
  /** `op_args: list[Any] | None = None`, templated. */
  opArgs?: Templated<readonly TemplatedJson[]> | null;
  /** `op_kwargs: dict[str, Any] | None = None`, templated. */
  opKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `string_args: list[str] | None = None`, not templated. */
  stringArgs?: readonly string[] | null;
  /** `templates_dict: dict | None = None`, templated. */
  templatesDict?: Templated<Dict<TemplatedJson>> | null;
  /** `templates_exts: list[str] | None = None`, not templated. */
  templatesExts?: readonly string[] | null;
  /** `expect_airflow: bool = True`, not templated. */
  expectAirflow?: boolean;
  /** `skip_on_exit_code: int | Container | None = None`, not templated. */
  skipOnExitCode?: number | readonly Json[] | null;
  /** `index_urls: None | list[str] | str = None`, templated. */
  indexUrls?: Templated<readonly Templated<string>[]> | Templated<string> | null;
  /** `index_urls_from_connection_ids: None | list[str] | str = None`, templated, not on 2.10.3 or 2.11.2. */
  indexUrlsFromConnectionIds?: Templated<readonly Templated<string>[]> | Templated<string> | null;
  /** `venv_cache_path: None | str = None`, templated. */
  venvCachePath?: Templated<string> | null;
  /** `env_vars: dict[str, str] | None = None`, not templated. */
  envVars?: Dict<string> | null;
  /** `inherit_env: bool = True`, not templated. */
  inheritEnv?: boolean;
  /** `show_return_value_in_logs: bool = True`, not templated. */
  showReturnValueInLogs?: boolean;
  /** `use_dill: bool = False`, not templated, on 2.10.3 and 2.11.2. */
  useDill?: boolean;
  /**
   * `provide_context`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated
   */
  provideContext?: Unsaid;
}

/**
 * `airflow.providers.standard.operators.python.PythonVirtualenvOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/python/index.html#airflow.providers.standard.operators.python.PythonVirtualenvOperator)
 */
export const PythonVirtualenvOperator = /* @__PURE__ */ operatorClass<PythonVirtualenvOperatorArguments, never>(
  "airflow.providers.standard.operators.python.PythonVirtualenvOperator",
  "json",
);

/** Arguments of {@link ShortCircuitOperator}. */
export interface ShortCircuitOperatorArguments {
  /** `python_callable: Callable`, not templated. */
  pythonCallable: PythonObject;
  /** `ignore_downstream_trigger_rules: bool = True`, not templated. */
  ignoreDownstreamTriggerRules?: boolean;
  /** `op_args: list[Any] | None = None`, templated. */
  opArgs?: Templated<readonly TemplatedJson[]> | null;
  /** `op_kwargs: dict[str, Any] | None = None`, templated. */
  opKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `templates_dict: dict[str, Any] | None = None`, templated. */
  templatesDict?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.standard.operators.python.ShortCircuitOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/python/index.html#airflow.providers.standard.operators.python.ShortCircuitOperator)
 */
export const ShortCircuitOperator = /* @__PURE__ */ operatorClass<ShortCircuitOperatorArguments, never>(
  "airflow.providers.standard.operators.python.ShortCircuitOperator",
  "json",
);

/** Arguments of {@link SmoothOperator}. */
export interface SmoothOperatorArguments {
}

/**
 * `airflow.providers.standard.operators.smooth.SmoothOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/smooth/index.html#airflow.providers.standard.operators.smooth.SmoothOperator)
 */
export const SmoothOperator = /* @__PURE__ */ operatorClass<SmoothOperatorArguments, never>(
  "airflow.providers.standard.operators.smooth.SmoothOperator",
  "json",
);

/** Arguments of {@link TriggerDagRunOperator}. */
export interface TriggerDagRunOperatorArguments {
  /** `trigger_dag_id: str`, templated. */
  triggerDagId: Templated<string>;
  /** `trigger_run_id: str | None = None`, templated. */
  triggerRunId?: Templated<string> | null;
  /** `conf: dict | None = None`, templated. */
  conf?: Templated<Dict<TemplatedJson>> | null;
  /** `logical_date: str | datetime | None`, templated. */
  logicalDate?: Templated<string> | null;
  /** `run_after: str | datetime | None`, not templated, on 3.3.1. */
  runAfter?: string | null;
  /** `reset_dag_run: bool = False`, not templated. */
  resetDagRun?: boolean;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `poke_interval: int = 60`, not templated. */
  pokeInterval?: number;
  /** `allowed_states: list[str | DagRunState] | None = None`, not templated. */
  allowedStates?: readonly string[] | null;
  /** `failed_states: list[str | DagRunState] | None = None`, not templated. */
  failedStates?: readonly string[] | null;
  /** `skip_when_already_exists: bool = False`, templated. */
  skipWhenAlreadyExists?: Templated<boolean>;
  /** `fail_when_dag_is_paused: bool = False`, not templated, not on 2.10.3 or 2.11.2. */
  failWhenDagIsPaused?: boolean;
  /** `note: str | None = None`, not templated, on 3.2.1 and 3.3.1. */
  note?: string | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `openlineage_inject_parent_info: bool = True`, not templated, on 3.2.1 and 3.3.1. */
  openlineageInjectParentInfo?: boolean;
  /**
   * `execution_date: str | datetime | None = None`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated Use `logical_date`.
   */
  executionDate?: string | null;
}

/**
 * `airflow.providers.standard.operators.trigger_dagrun.TriggerDagRunOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/trigger_dagrun/index.html#airflow.providers.standard.operators.trigger_dagrun.TriggerDagRunOperator)
 */
export const TriggerDagRunOperator = /* @__PURE__ */ operatorClass<TriggerDagRunOperatorArguments, never>(
  "airflow.providers.standard.operators.trigger_dagrun.TriggerDagRunOperator",
  "json",
);

/** Arguments of {@link BranchDayOfWeekOperator}. */
export interface BranchDayOfWeekOperatorArguments {
  /** `follow_task_ids_if_true: str | list[str]`, not templated. */
  followTaskIdsIfTrue: string | readonly string[];
  /** `follow_task_ids_if_false: str | list[str]`, not templated. */
  followTaskIdsIfFalse: string | readonly string[];
  /** `week_day: str | list[str] | WeekDay | list[WeekDay]`, not templated. */
  weekDay: string | readonly string[];
  /** `use_task_logical_date: bool = False`, not templated. */
  useTaskLogicalDate?: boolean;
  /**
   * `use_task_execution_day: bool = False`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated Use `use_task_logical_date`.
   */
  useTaskExecutionDay?: boolean;
}

/**
 * `airflow.providers.standard.operators.weekday.BranchDayOfWeekOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/operators/weekday/index.html#airflow.providers.standard.operators.weekday.BranchDayOfWeekOperator)
 */
export const BranchDayOfWeekOperator = /* @__PURE__ */ operatorClass<BranchDayOfWeekOperatorArguments, never>(
  "airflow.providers.standard.operators.weekday.BranchDayOfWeekOperator",
  "json",
);

/** Arguments of {@link BashSensor}. */
export interface BashSensorArguments {
  /** `bash_command`, templated. */
  bashCommand: TemplatedUnsaid;
  /** `env = None`, templated. */
  env?: TemplatedUnsaid;
  /** `output_encoding = "utf-8"`, not templated. */
  outputEncoding?: Unsaid;
  /** `retry_exit_code: int | None = None`, not templated. */
  retryExitCode?: number | null;
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
 * `airflow.providers.standard.sensors.bash.BashSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/bash/index.html#airflow.providers.standard.sensors.bash.BashSensor)
 */
export const BashSensor = /* @__PURE__ */ operatorClass<BashSensorArguments, never>(
  "airflow.providers.standard.sensors.bash.BashSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link DateTimeSensor}. */
export interface DateTimeSensorArguments {
  /** `target_time: str | datetime`, templated. */
  targetTime: Templated<string>;
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
 * `airflow.providers.standard.sensors.date_time.DateTimeSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/date_time/index.html#airflow.providers.standard.sensors.date_time.DateTimeSensor)
 */
export const DateTimeSensor = /* @__PURE__ */ operatorClass<DateTimeSensorArguments, never>(
  "airflow.providers.standard.sensors.date_time.DateTimeSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link DateTimeSensorAsync}. */
export interface DateTimeSensorAsyncArguments {
  /** `target_time: str | datetime`, templated. */
  targetTime: Templated<string>;
  /** `start_from_trigger: bool = False`, not templated. */
  startFromTrigger?: boolean;
  /** `end_from_trigger: bool = False`, not templated. */
  endFromTrigger?: boolean;
  /** `trigger_kwargs: dict[str, Any] | None = None`, not templated. */
  triggerKwargs?: Dict<Json> | null;
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
 * `airflow.providers.standard.sensors.date_time.DateTimeSensorAsync`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/date_time/index.html#airflow.providers.standard.sensors.date_time.DateTimeSensorAsync)
 */
export const DateTimeSensorAsync = /* @__PURE__ */ operatorClass<DateTimeSensorAsyncArguments, never>(
  "airflow.providers.standard.sensors.date_time.DateTimeSensorAsync",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link ExternalTaskMarker}. */
export interface ExternalTaskMarkerArguments {
  /** `external_dag_id: str`, templated. */
  externalDagId: Templated<string>;
  /** `external_task_id: str`, templated. */
  externalTaskId: Templated<string>;
  /** `logical_date: str | datetime | None = "{{ logical_date.isoformat() }}"`, templated, not on 2.10.3 or 2.11.2. */
  logicalDate?: Templated<string> | null;
  /** `recursion_depth: int = 10`, not templated. */
  recursionDepth?: number;
  /** `execution_date: str | datetime | None = "{{ logical_date.isoformat() }}"`, templated, on 2.10.3 and 2.11.2. */
  executionDate?: Templated<string> | null;
}

/**
 * `airflow.providers.standard.sensors.external_task.ExternalTaskMarker`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/external_task/index.html#airflow.providers.standard.sensors.external_task.ExternalTaskMarker)
 */
export const ExternalTaskMarker = /* @__PURE__ */ operatorClass<ExternalTaskMarkerArguments, never>(
  "airflow.providers.standard.sensors.external_task.ExternalTaskMarker",
  "json",
);

/** Arguments of {@link ExternalTaskSensor}. */
export interface ExternalTaskSensorArguments {
  /** `external_dag_id: str`, templated. */
  externalDagId: Templated<string>;
  /** `external_task_id: str | None = None`, templated. */
  externalTaskId?: Templated<string> | null;
  /** `external_task_ids: list[str] | None = None`, templated. */
  externalTaskIds?: Templated<readonly Templated<string>[]> | null;
  /** `external_task_group_id: str | None = None`, templated. */
  externalTaskGroupId?: Templated<string> | null;
  /** `allowed_states: list[str] | None = None`, not templated. */
  allowedStates?: readonly string[] | null;
  /** `skipped_states: list[str] | None = None`, not templated. */
  skippedStates?: readonly string[] | null;
  /** `failed_states: list[str] | None = None`, not templated. */
  failedStates?: readonly string[] | null;
  /** `execution_delta: timedelta | None = None`, not templated. */
  executionDelta?: Duration | null;
  /** `execution_date_fn: Callable | None = None`, not templated. */
  executionDateFn?: PythonObject | null;
  /** `check_existence: bool = False`, not templated. */
  checkExistence?: boolean;
  /**
   * `poll_interval: float | None = None`, not templated.
   *
   * @deprecated Use `poke_interval`.
   */
  pollInterval?: number | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poke_interval: timedelta | float = poll_interval`, not templated. */
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
 * `airflow.providers.standard.sensors.external_task.ExternalTaskSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/external_task/index.html#airflow.providers.standard.sensors.external_task.ExternalTaskSensor)
 */
export const ExternalTaskSensor = /* @__PURE__ */ operatorClass<ExternalTaskSensorArguments, null>(
  "airflow.providers.standard.sensors.external_task.ExternalTaskSensor",
  {},
  { convert: { executionDelta: "timedelta", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link FileSensor}. */
export interface FileSensorArguments {
  /** `filepath`, templated. */
  filepath: TemplatedUnsaid;
  /** `fs_conn_id = "fs_default"`, not templated. */
  fsConnId?: Unsaid;
  /** `recursive = False`, not templated. */
  recursive?: Unsaid;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `start_from_trigger: bool = False`, not templated. */
  startFromTrigger?: boolean;
  /** `trigger_kwargs: dict[str, Any] | None = None`, not templated. */
  triggerKwargs?: Dict<Json> | null;
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
 * `airflow.providers.standard.sensors.filesystem.FileSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/filesystem/index.html#airflow.providers.standard.sensors.filesystem.FileSensor)
 */
export const FileSensor = /* @__PURE__ */ operatorClass<FileSensorArguments, null>(
  "airflow.providers.standard.sensors.filesystem.FileSensor",
  {},
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link PythonSensor}. */
export interface PythonSensorArguments {
  /** `python_callable: Callable`, not templated. */
  pythonCallable: PythonObject;
  /** `op_args: list | None = None`, templated. */
  opArgs?: Templated<readonly TemplatedJson[]> | null;
  /** `op_kwargs: dict[str, Any] | None = None`, templated. */
  opKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `templates_dict: dict | None = None`, templated. */
  templatesDict?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.standard.sensors.python.PythonSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/python/index.html#airflow.providers.standard.sensors.python.PythonSensor)
 */
export const PythonSensor = /* @__PURE__ */ operatorClass<PythonSensorArguments, never>(
  "airflow.providers.standard.sensors.python.PythonSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link TimeSensor}. */
export interface TimeSensorArguments {
  /** `target_time: time`, not templated. */
  targetTime: TimeOfDay;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated, not on 2.10.3 or 2.11.2. */
  deferrable?: boolean;
  /** `start_from_trigger: bool = False`, not templated, not on 2.10.3 or 2.11.2. */
  startFromTrigger?: boolean;
  /** `end_from_trigger: bool = False`, not templated, not on 2.10.3 or 2.11.2. */
  endFromTrigger?: boolean;
  /** `trigger_kwargs: dict[str, Any] | None = None`, not templated, not on 2.10.3 or 2.11.2. */
  triggerKwargs?: Dict<Json> | null;
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
 * `airflow.providers.standard.sensors.time.TimeSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/time/index.html#airflow.providers.standard.sensors.time.TimeSensor)
 */
export const TimeSensor = /* @__PURE__ */ operatorClass<TimeSensorArguments, null>(
  "airflow.providers.standard.sensors.time.TimeSensor",
  {},
  { convert: { targetTime: "moment", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link TimeSensorAsync}. */
export interface TimeSensorAsyncArguments {
  /** `target_time: time`, not templated. */
  targetTime: TimeOfDay;
  /** `start_from_trigger: bool = False`, not templated. */
  startFromTrigger?: boolean;
  /** `end_from_trigger: bool = False`, not templated. */
  endFromTrigger?: boolean;
  /** `trigger_kwargs: dict[str, Any] | None = None`, not templated. */
  triggerKwargs?: Dict<Json> | null;
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
 * `airflow.providers.standard.sensors.time.TimeSensorAsync`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/time/index.html#airflow.providers.standard.sensors.time.TimeSensorAsync)
 *
 * @deprecated Use `TimeSensor`.
 */
export const TimeSensorAsync = /* @__PURE__ */ operatorClass<TimeSensorAsyncArguments, null>(
  "airflow.providers.standard.sensors.time.TimeSensorAsync",
  {},
  { convert: { targetTime: "moment", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link TimeDeltaSensor}. */
export interface TimeDeltaSensorArguments {
  /** `delta: timedelta`, not templated. */
  delta: Duration;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated, not on 2.10.3 or 2.11.2. */
  deferrable?: boolean;
  /** `end_from_trigger: bool = False`, not templated, not on 2.10.3 or 2.11.2. */
  endFromTrigger?: boolean;
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
 * `airflow.providers.standard.sensors.time_delta.TimeDeltaSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/time_delta/index.html#airflow.providers.standard.sensors.time_delta.TimeDeltaSensor)
 */
export const TimeDeltaSensor = /* @__PURE__ */ operatorClass<TimeDeltaSensorArguments, never>(
  "airflow.providers.standard.sensors.time_delta.TimeDeltaSensor",
  "json",
  { convert: { delta: "timedelta", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link TimeDeltaSensorAsync}. */
export interface TimeDeltaSensorAsyncArguments {
  /** `delta`, not templated. */
  delta: Unsaid;
  /** `end_from_trigger: bool = False`, not templated. */
  endFromTrigger?: boolean;
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
 * `airflow.providers.standard.sensors.time_delta.TimeDeltaSensorAsync`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/time_delta/index.html#airflow.providers.standard.sensors.time_delta.TimeDeltaSensorAsync)
 *
 * @deprecated Use `TimeDeltaSensor`.
 */
export const TimeDeltaSensorAsync = /* @__PURE__ */ operatorClass<TimeDeltaSensorAsyncArguments, never>(
  "airflow.providers.standard.sensors.time_delta.TimeDeltaSensorAsync",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link WaitSensor}. */
export interface WaitSensorArguments {
  /** `time_to_wait: timedelta | int`, templated (on 3.3.1). */
  timeToWait: Duration | Templated<number>;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.standard.sensors.time_delta.WaitSensor`
 *
 * On Airflow 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/time_delta/index.html#airflow.providers.standard.sensors.time_delta.WaitSensor)
 */
export const WaitSensor = /* @__PURE__ */ operatorClass<WaitSensorArguments, null>(
  "airflow.providers.standard.sensors.time_delta.WaitSensor",
  {},
  { convert: { timeToWait: "timedelta", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link DayOfWeekSensor}. */
export interface DayOfWeekSensorArguments {
  /** `week_day: str | list[str] | WeekDay | list[WeekDay]`, not templated. */
  weekDay: string | readonly string[];
  /** `use_task_logical_date: bool = False`, not templated. */
  useTaskLogicalDate?: boolean;
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
  /**
   * `use_task_execution_day: bool = False`, not templated, on 2.10.3 and 2.11.2.
   *
   * @deprecated Use `use_task_logical_date`.
   */
  useTaskExecutionDay?: boolean;
}

/**
 * `airflow.providers.standard.sensors.weekday.DayOfWeekSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-standard/stable/_api/airflow/providers/standard/sensors/weekday/index.html#airflow.providers.standard.sensors.weekday.DayOfWeekSensor)
 */
export const DayOfWeekSensor = /* @__PURE__ */ operatorClass<DayOfWeekSensorArguments, never>(
  "airflow.providers.standard.sensors.weekday.DayOfWeekSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
