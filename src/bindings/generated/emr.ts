// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link EmrAddStepsOperator}. */
export interface EmrAddStepsOperatorArguments {
  /** `job_flow_id: str | None = None`, templated. */
  jobFlowId?: Templated<string> | null;
  /** `job_flow_name: str | None = None`, templated. */
  jobFlowName?: Templated<string> | null;
  /** `cluster_states: list[str] | None = None`, templated. */
  clusterStates?: Templated<readonly Templated<string>[]> | null;
  /** `steps: list[dict] | str | None = None`, templated. */
  steps?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | Templated<string> | null;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
  /** `execution_role_arn: str | None = None`, templated. */
  executionRoleArn?: Templated<string> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `openlineage_inject_parent_job_info: bool = [openlineage] spark_inject_parent_job_info, else False`, not templated, on 3.3.1. */
  openlineageInjectParentJobInfo?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrAddStepsOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrAddStepsOperator)
 */
export const EmrAddStepsOperator = /* @__PURE__ */ operatorClass<EmrAddStepsOperatorArguments, readonly string[]>(
  "airflow.providers.amazon.aws.operators.emr.EmrAddStepsOperator",
  ["string"],
);

/** Arguments of {@link EmrContainerOperator}. */
export interface EmrContainerOperatorArguments {
  /** `name: str`, templated. */
  name: Templated<string>;
  /** `virtual_cluster_id: str`, templated. */
  virtualClusterId: Templated<string>;
  /** `execution_role_arn: str`, templated. */
  executionRoleArn: Templated<string>;
  /** `release_label: str`, templated. */
  releaseLabel: Templated<string>;
  /** `job_driver: dict`, templated. */
  jobDriver: Templated<Dict<TemplatedJson>>;
  /** `configuration_overrides: dict | None = None`, templated. */
  configurationOverrides?: Templated<Dict<TemplatedJson>> | null;
  /** `client_request_token: str | None = None`, not templated. */
  clientRequestToken?: string | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `poll_interval: int = 30`, not templated. */
  pollInterval?: number;
  /** `tags: dict | None = None`, not templated. */
  tags?: Dict<Json> | null;
  /** `max_polling_attempts: int | None = None`, not templated. */
  maxPollingAttempts?: number | null;
  /** `job_retry_max_attempts: int | None = None`, not templated. */
  jobRetryMaxAttempts?: number | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `cancel_on_kill: bool = True`, not templated, on 3.3.1. */
  cancelOnKill?: boolean;
  /** `openlineage_inject_parent_job_info: bool = [openlineage] spark_inject_parent_job_info, else False`, not templated, on 3.3.1. */
  openlineageInjectParentJobInfo?: boolean;
  /** `openlineage_inject_transport_info: bool = [openlineage] spark_inject_transport_info, else False`, not templated, on 3.3.1. */
  openlineageInjectTransportInfo?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrContainerOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrContainerOperator)
 */
export const EmrContainerOperator = /* @__PURE__ */ operatorClass<EmrContainerOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.emr.EmrContainerOperator",
  "string",
);

/** Arguments of {@link EmrCreateJobFlowOperator}. */
export interface EmrCreateJobFlowOperatorArguments {
  /** `emr_conn_id: str | None = "emr_default"`, not templated. */
  emrConnId?: string | null;
  /** `job_flow_overrides: str | dict[str, Any] | None = None`, templated. */
  jobFlowOverrides?: Templated<string> | Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool | None = None`, not templated. */
  waitForCompletion?: boolean | null;
  /** `wait_policy: WaitPolicy | None = None`, not templated, not on 2.10.3. */
  waitPolicy?: "wait_for_completion" | "wait_for_steps_completion" | null;
  /** `waiter_max_attempts: int | None = None`, templated. */
  waiterMaxAttempts?: Templated<number> | null;
  /** `waiter_delay: int | None = None`, templated. */
  waiterDelay?: Templated<number> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `terminate_job_flow_on_failure: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  terminateJobFlowOnFailure?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrCreateJobFlowOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrCreateJobFlowOperator)
 */
export const EmrCreateJobFlowOperator = /* @__PURE__ */ operatorClass<EmrCreateJobFlowOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.emr.EmrCreateJobFlowOperator",
  "string",
  { convert: { waitPolicy: "airflow.providers.amazon.aws.utils.waiter.WaitPolicy" } },
);

/** Arguments of {@link EmrEksCreateClusterOperator}. */
export interface EmrEksCreateClusterOperatorArguments {
  /** `virtual_cluster_name: str`, templated. */
  virtualClusterName: Templated<string>;
  /** `eks_cluster_name: str`, templated. */
  eksClusterName: Templated<string>;
  /** `eks_namespace: str`, templated. */
  eksNamespace: Templated<string>;
  /** `virtual_cluster_id: str = ""`, not templated. */
  virtualClusterId?: string;
  /** `tags: dict | None = None`, not templated. */
  tags?: Dict<Json> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrEksCreateClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrEksCreateClusterOperator)
 */
export const EmrEksCreateClusterOperator = /* @__PURE__ */ operatorClass<EmrEksCreateClusterOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.emr.EmrEksCreateClusterOperator",
  "string",
);

/** Arguments of {@link EmrModifyClusterOperator}. */
export interface EmrModifyClusterOperatorArguments {
  /** `cluster_id: str`, templated. */
  clusterId: Templated<string>;
  /** `step_concurrency_level: int`, templated. */
  stepConcurrencyLevel: Templated<number>;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrModifyClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrModifyClusterOperator)
 */
export const EmrModifyClusterOperator = /* @__PURE__ */ operatorClass<EmrModifyClusterOperatorArguments, number>(
  "airflow.providers.amazon.aws.operators.emr.EmrModifyClusterOperator",
  "int",
);

/** Arguments of {@link EmrServerlessCreateApplicationOperator}. */
export interface EmrServerlessCreateApplicationOperatorArguments {
  /** `release_label: str`, not templated. */
  releaseLabel: string;
  /** `job_type: str`, not templated. */
  jobType: string;
  /** `client_request_token: str = ""`, not templated. */
  clientRequestToken?: string;
  /** `config: dict | None = None`, not templated. */
  config?: Dict<Json> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_max_attempts: int`, not templated. */
  waiterMaxAttempts?: number;
  /** `waiter_delay: int`, not templated. */
  waiterDelay?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrServerlessCreateApplicationOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrServerlessCreateApplicationOperator)
 */
export const EmrServerlessCreateApplicationOperator = /* @__PURE__ */ operatorClass<EmrServerlessCreateApplicationOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.emr.EmrServerlessCreateApplicationOperator",
  "string",
);

/** Arguments of {@link EmrServerlessDeleteApplicationOperator}. */
export interface EmrServerlessDeleteApplicationOperatorArguments {
  /** `application_id: str`, templated. */
  applicationId: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_max_attempts: int`, not templated. */
  waiterMaxAttempts?: number;
  /** `waiter_delay: int`, not templated. */
  waiterDelay?: number;
  /** `force_stop: bool = False`, not templated. */
  forceStop?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrServerlessDeleteApplicationOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrServerlessDeleteApplicationOperator)
 */
export const EmrServerlessDeleteApplicationOperator = /* @__PURE__ */ operatorClass<EmrServerlessDeleteApplicationOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.emr.EmrServerlessDeleteApplicationOperator",
  {},
);

/** Arguments of {@link EmrServerlessStartJobOperator}. */
export interface EmrServerlessStartJobOperatorArguments {
  /** `application_id: str`, templated. */
  applicationId: Templated<string>;
  /** `execution_role_arn: str`, templated. */
  executionRoleArn: Templated<string>;
  /** `job_driver: dict`, templated. */
  jobDriver: Templated<Dict<TemplatedJson>>;
  /** `configuration_overrides: dict | None = None`, templated. */
  configurationOverrides?: Templated<Dict<TemplatedJson>> | null;
  /** `client_request_token: str = ""`, not templated. */
  clientRequestToken?: string;
  /** `config: dict | None = None`, templated. */
  config?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `name: str | None = None`, templated. */
  name?: Templated<string> | null;
  /** `waiter_max_attempts: int`, not templated. */
  waiterMaxAttempts?: number;
  /** `waiter_delay: int`, not templated. */
  waiterDelay?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `enable_application_ui_links: bool = False`, not templated. */
  enableApplicationUiLinks?: boolean;
  /** `cancel_on_kill: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  cancelOnKill?: boolean;
  /** `openlineage_inject_parent_job_info: bool = [openlineage] spark_inject_parent_job_info, else False`, not templated, on 3.2.1 and 3.3.1. */
  openlineageInjectParentJobInfo?: boolean;
  /** `openlineage_inject_transport_info: bool = [openlineage] spark_inject_transport_info, else False`, not templated, on 3.2.1 and 3.3.1. */
  openlineageInjectTransportInfo?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrServerlessStartJobOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrServerlessStartJobOperator)
 */
export const EmrServerlessStartJobOperator = /* @__PURE__ */ operatorClass<EmrServerlessStartJobOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.emr.EmrServerlessStartJobOperator",
  "string",
);

/** Arguments of {@link EmrServerlessStopApplicationOperator}. */
export interface EmrServerlessStopApplicationOperatorArguments {
  /** `application_id: str`, templated. */
  applicationId: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_max_attempts: int`, not templated. */
  waiterMaxAttempts?: number;
  /** `waiter_delay: int`, not templated. */
  waiterDelay?: number;
  /** `force_stop: bool = False`, not templated. */
  forceStop?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrServerlessStopApplicationOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrServerlessStopApplicationOperator)
 */
export const EmrServerlessStopApplicationOperator = /* @__PURE__ */ operatorClass<EmrServerlessStopApplicationOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.emr.EmrServerlessStopApplicationOperator",
  {},
);

/** Arguments of {@link EmrStartNotebookExecutionOperator}. */
export interface EmrStartNotebookExecutionOperatorArguments {
  /** `editor_id: str`, templated. */
  editorId: Templated<string>;
  /** `relative_path: str`, templated. */
  relativePath: Templated<string>;
  /** `cluster_id: str`, templated. */
  clusterId: Templated<string>;
  /** `service_role: str`, templated. */
  serviceRole: Templated<string>;
  /** `notebook_execution_name: str | None = None`, templated. */
  notebookExecutionName?: Templated<string> | null;
  /** `notebook_params: str | None = None`, templated. */
  notebookParams?: Templated<string> | null;
  /** `notebook_instance_security_group_id: str | None = None`, templated. */
  notebookInstanceSecurityGroupId?: Templated<string> | null;
  /** `master_instance_security_group_id: str | None = None`, templated. */
  masterInstanceSecurityGroupId?: Templated<string> | null;
  /** `tags: list | None = None`, templated. */
  tags?: Templated<readonly TemplatedJson[]> | null;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_max_attempts: int | None = None`, templated. */
  waiterMaxAttempts?: Templated<number> | null;
  /** `waiter_delay: int | None = None`, templated. */
  waiterDelay?: Templated<number> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrStartNotebookExecutionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrStartNotebookExecutionOperator)
 */
export const EmrStartNotebookExecutionOperator = /* @__PURE__ */ operatorClass<EmrStartNotebookExecutionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.emr.EmrStartNotebookExecutionOperator",
  "json",
);

/** Arguments of {@link EmrStopNotebookExecutionOperator}. */
export interface EmrStopNotebookExecutionOperatorArguments {
  /** `notebook_execution_id: str`, templated. */
  notebookExecutionId: Templated<string>;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_max_attempts: int | None = None`, templated. */
  waiterMaxAttempts?: Templated<number> | null;
  /** `waiter_delay: int | None = None`, templated. */
  waiterDelay?: Templated<number> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrStopNotebookExecutionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrStopNotebookExecutionOperator)
 */
export const EmrStopNotebookExecutionOperator = /* @__PURE__ */ operatorClass<EmrStopNotebookExecutionOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.emr.EmrStopNotebookExecutionOperator",
  {},
);

/** Arguments of {@link EmrTerminateJobFlowOperator}. */
export interface EmrTerminateJobFlowOperatorArguments {
  /** `job_flow_id: str`, templated. */
  jobFlowId: Templated<string>;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.emr.EmrTerminateJobFlowOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/emr/index.html#airflow.providers.amazon.aws.operators.emr.EmrTerminateJobFlowOperator)
 */
export const EmrTerminateJobFlowOperator = /* @__PURE__ */ operatorClass<EmrTerminateJobFlowOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.emr.EmrTerminateJobFlowOperator",
  {},
);

/** Arguments of {@link EmrContainerSensor}. */
export interface EmrContainerSensorArguments {
  /** `virtual_cluster_id: str`, templated. */
  virtualClusterId: Templated<string>;
  /** `job_id: str`, templated. */
  jobId: Templated<string>;
  /** `max_retries: int | None = None`, not templated. */
  maxRetries?: number | null;
  /** `poll_interval: int = 10`, not templated. */
  pollInterval?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
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
 * `airflow.providers.amazon.aws.sensors.emr.EmrContainerSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/emr/index.html#airflow.providers.amazon.aws.sensors.emr.EmrContainerSensor)
 */
export const EmrContainerSensor = /* @__PURE__ */ operatorClass<EmrContainerSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.emr.EmrContainerSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EmrJobFlowSensor}. */
export interface EmrJobFlowSensorArguments {
  /** `job_flow_id: str`, templated. */
  jobFlowId: Templated<string>;
  /** `target_states: list[str] | None = None`, templated. */
  targetStates?: Templated<readonly Templated<string>[]> | null;
  /** `failed_states: list[str] | None = None`, templated. */
  failedStates?: Templated<readonly Templated<string>[]> | null;
  /** `max_attempts: int = 60`, not templated. */
  maxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
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
 * `airflow.providers.amazon.aws.sensors.emr.EmrJobFlowSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/emr/index.html#airflow.providers.amazon.aws.sensors.emr.EmrJobFlowSensor)
 */
export const EmrJobFlowSensor = /* @__PURE__ */ operatorClass<EmrJobFlowSensorArguments, null>(
  "airflow.providers.amazon.aws.sensors.emr.EmrJobFlowSensor",
  {},
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EmrNotebookExecutionSensor}. */
export interface EmrNotebookExecutionSensorArguments {
  /** `notebook_execution_id: str`, templated. */
  notebookExecutionId: Templated<string>;
  /** `target_states: list[str] | None = None`, not templated. */
  targetStates?: readonly string[] | null;
  /** `failed_states: list[str] | None = None`, not templated. */
  failedStates?: readonly string[] | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
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
 * `airflow.providers.amazon.aws.sensors.emr.EmrNotebookExecutionSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/emr/index.html#airflow.providers.amazon.aws.sensors.emr.EmrNotebookExecutionSensor)
 */
export const EmrNotebookExecutionSensor = /* @__PURE__ */ operatorClass<EmrNotebookExecutionSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.emr.EmrNotebookExecutionSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EmrServerlessApplicationSensor}. */
export interface EmrServerlessApplicationSensorArguments {
  /** `application_id: str`, templated. */
  applicationId: Templated<string>;
  /** `target_states: list = frozenset(EmrServerlessHook.APPLICATION_SUCCESS_STATES)`, not templated. */
  targetStates?: readonly Json[];
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
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
 * `airflow.providers.amazon.aws.sensors.emr.EmrServerlessApplicationSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/emr/index.html#airflow.providers.amazon.aws.sensors.emr.EmrServerlessApplicationSensor)
 */
export const EmrServerlessApplicationSensor = /* @__PURE__ */ operatorClass<EmrServerlessApplicationSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.emr.EmrServerlessApplicationSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EmrServerlessJobSensor}. */
export interface EmrServerlessJobSensorArguments {
  /** `application_id: str`, templated. */
  applicationId: Templated<string>;
  /** `job_run_id: str`, templated. */
  jobRunId: Templated<string>;
  /** `target_states: list = frozenset(EmrServerlessHook.JOB_SUCCESS_STATES)`, not templated. */
  targetStates?: readonly Json[];
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
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
 * `airflow.providers.amazon.aws.sensors.emr.EmrServerlessJobSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/emr/index.html#airflow.providers.amazon.aws.sensors.emr.EmrServerlessJobSensor)
 */
export const EmrServerlessJobSensor = /* @__PURE__ */ operatorClass<EmrServerlessJobSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.emr.EmrServerlessJobSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EmrStepSensor}. */
export interface EmrStepSensorArguments {
  /** `job_flow_id: str`, templated. */
  jobFlowId: Templated<string>;
  /** `step_id: str`, templated. */
  stepId: Templated<string>;
  /** `target_states: list[str] | None = None`, templated. */
  targetStates?: Templated<readonly Templated<string>[]> | null;
  /** `failed_states: list[str] | None = None`, templated. */
  failedStates?: Templated<readonly Templated<string>[]> | null;
  /** `max_attempts: int = 60`, not templated. */
  maxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
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
 * `airflow.providers.amazon.aws.sensors.emr.EmrStepSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/emr/index.html#airflow.providers.amazon.aws.sensors.emr.EmrStepSensor)
 */
export const EmrStepSensor = /* @__PURE__ */ operatorClass<EmrStepSensorArguments, null>(
  "airflow.providers.amazon.aws.sensors.emr.EmrStepSensor",
  {},
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
