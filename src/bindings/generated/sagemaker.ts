// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
  type TemplatedUnsaid,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link SageMakerAutoMLOperator}. */
export interface SageMakerAutoMLOperatorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `s3_input: str`, templated. */
  s3Input: Templated<string>;
  /** `target_attribute: str`, templated. */
  targetAttribute: Templated<string>;
  /** `s3_output: str`, templated. */
  s3Output: Templated<string>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `compressed_input: bool = False`, templated. */
  compressedInput?: Templated<boolean>;
  /** `time_limit: int | None = None`, templated. */
  timeLimit?: Templated<number> | null;
  /** `autodeploy_endpoint_name: str | None = None`, templated. */
  autodeployEndpointName?: Templated<string> | null;
  /** `extras: dict | None = None`, templated. */
  extras?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `config: dict | None = None`, not templated. */
  config?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerAutoMLOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerAutoMLOperator)
 */
export const SageMakerAutoMLOperator = /* @__PURE__ */ operatorClass<SageMakerAutoMLOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerAutoMLOperator",
  "json",
);

/** Arguments of {@link SageMakerConditionOperator}. */
export interface SageMakerConditionOperatorArguments {
  /** `if_task_ids: str | list[str]`, templated. */
  ifTaskIds: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `condition_type: str | None = None`, templated, but read when the DAG file is parsed. */
  conditionType?: Templated<string> | null;
  /** `left_value: Any = None`, templated. */
  leftValue?: TemplatedUnsaid;
  /** `right_value: Any = None`, templated. */
  rightValue?: TemplatedUnsaid;
  /** `conditions: list[dict] | None = None`, templated. */
  conditions?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | null;
  /** `else_task_ids: str | list[str] | None = None`, templated. */
  elseTaskIds?: Templated<string> | Templated<readonly Templated<string>[]> | null;
}

/**
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerConditionOperator`
 *
 * On Airflow 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerConditionOperator)
 */
export const SageMakerConditionOperator = /* @__PURE__ */ operatorClass<SageMakerConditionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerConditionOperator",
  "json",
);

/** Arguments of {@link SageMakerCreateExperimentOperator}. */
export interface SageMakerCreateExperimentOperatorArguments {
  /** `name: str`, templated. */
  name: Templated<string>;
  /** `description: str | None = None`, templated. */
  description?: Templated<string> | null;
  /** `tags: dict | None = None`, templated. */
  tags?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerCreateExperimentOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerCreateExperimentOperator)
 */
export const SageMakerCreateExperimentOperator = /* @__PURE__ */ operatorClass<SageMakerCreateExperimentOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerCreateExperimentOperator",
  "string",
);

/** Arguments of {@link SageMakerCreateNotebookOperator}. */
export interface SageMakerCreateNotebookOperatorArguments {
  /** `instance_name: str`, templated. */
  instanceName: Templated<string>;
  /** `instance_type: str`, templated. */
  instanceType: Templated<string>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `volume_size_in_gb: int | None = None`, templated. */
  volumeSizeInGb?: Templated<number> | null;
  /** `volume_kms_key_id: str | None = None`, templated. */
  volumeKmsKeyId?: Templated<string> | null;
  /** `lifecycle_config_name: str | None = None`, templated. */
  lifecycleConfigName?: Templated<string> | null;
  /** `direct_internet_access: str | None = None`, templated. */
  directInternetAccess?: Templated<string> | null;
  /** `root_access: str | None = None`, templated. */
  rootAccess?: Templated<string> | null;
  /** `create_instance_kwargs: dict[str, Any] | None = None`, templated. */
  createInstanceKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerCreateNotebookOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerCreateNotebookOperator)
 */
export const SageMakerCreateNotebookOperator = /* @__PURE__ */ operatorClass<SageMakerCreateNotebookOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerCreateNotebookOperator",
  "json",
);

/** Arguments of {@link SageMakerDeleteModelOperator}. */
export interface SageMakerDeleteModelOperatorArguments {
  /** `config: dict`, templated. */
  config: Templated<Dict<TemplatedJson>>;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerDeleteModelOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerDeleteModelOperator)
 */
export const SageMakerDeleteModelOperator = /* @__PURE__ */ operatorClass<SageMakerDeleteModelOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerDeleteModelOperator",
  "json",
);

/** Arguments of {@link SageMakerDeleteNotebookOperator}. */
export interface SageMakerDeleteNotebookOperatorArguments {
  /** `instance_name: str`, templated. */
  instanceName: Templated<string>;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerDeleteNotebookOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerDeleteNotebookOperator)
 */
export const SageMakerDeleteNotebookOperator = /* @__PURE__ */ operatorClass<SageMakerDeleteNotebookOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerDeleteNotebookOperator",
  "json",
);

/** Arguments of {@link SageMakerEndpointConfigOperator}. */
export interface SageMakerEndpointConfigOperatorArguments {
  /** `config: dict`, templated. */
  config: Templated<Dict<TemplatedJson>>;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerEndpointConfigOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerEndpointConfigOperator)
 */
export const SageMakerEndpointConfigOperator = /* @__PURE__ */ operatorClass<SageMakerEndpointConfigOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerEndpointConfigOperator",
  "json",
);

/** Arguments of {@link SageMakerEndpointOperator}. */
export interface SageMakerEndpointOperatorArguments {
  /** `config: dict`, templated. */
  config: Templated<Dict<TemplatedJson>>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `max_ingestion_time: int | None = None`, not templated. */
  maxIngestionTime?: number | null;
  /** `operation: str = "create"`, not templated. */
  operation?: string;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerEndpointOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerEndpointOperator)
 */
export const SageMakerEndpointOperator = /* @__PURE__ */ operatorClass<SageMakerEndpointOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerEndpointOperator",
  "json",
);

/** Arguments of {@link SageMakerModelOperator}. */
export interface SageMakerModelOperatorArguments {
  /** `config: dict`, templated. */
  config: Templated<Dict<TemplatedJson>>;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerModelOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerModelOperator)
 */
export const SageMakerModelOperator = /* @__PURE__ */ operatorClass<SageMakerModelOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerModelOperator",
  "json",
);

/** Arguments of {@link SageMakerProcessingOperator}. */
export interface SageMakerProcessingOperatorArguments {
  /** `config: dict`, templated. */
  config: Templated<Dict<TemplatedJson>>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `print_log: bool = True`, not templated. */
  printLog?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `max_attempts: int | None = None`, not templated. */
  maxAttempts?: number | null;
  /** `max_ingestion_time: int | None = None`, not templated. */
  maxIngestionTime?: number | null;
  /** `action_if_job_exists: str = "timestamp"`, not templated. */
  actionIfJobExists?: string;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `output_files_to_xcom: list[dict] | None = None`, templated, on 3.3.1. */
  outputFilesToXcom?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | null;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerProcessingOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerProcessingOperator)
 */
export const SageMakerProcessingOperator = /* @__PURE__ */ operatorClass<SageMakerProcessingOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerProcessingOperator",
  "json",
);

/** Arguments of {@link SageMakerRegisterModelVersionOperator}. */
export interface SageMakerRegisterModelVersionOperatorArguments {
  /** `image_uri: str`, templated. */
  imageUri: Templated<string>;
  /** `model_url: str`, templated. */
  modelUrl: Templated<string>;
  /** `package_group_name: str`, templated. */
  packageGroupName: Templated<string>;
  /** `package_group_desc: str = ""`, templated. */
  packageGroupDesc?: Templated<string>;
  /** `package_desc: str = ""`, templated. */
  packageDesc?: Templated<string>;
  /** `model_approval: ApprovalStatus = "PendingManualApproval"`, templated. */
  modelApproval?: "Approved" | "Rejected" | "PendingManualApproval";
  /** `extras: dict | None = None`, not templated. */
  extras?: Dict<Json> | null;
  /** `config: dict | None = None`, not templated. */
  config?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerRegisterModelVersionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerRegisterModelVersionOperator)
 */
export const SageMakerRegisterModelVersionOperator = /* @__PURE__ */ operatorClass<SageMakerRegisterModelVersionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerRegisterModelVersionOperator",
  "json",
  { convert: { modelApproval: "airflow.providers.amazon.aws.utils.sagemaker.ApprovalStatus" } },
);

/** Arguments of {@link SageMakerStartNoteBookOperator}. */
export interface SageMakerStartNoteBookOperatorArguments {
  /** `instance_name: str`, templated. */
  instanceName: Templated<string>;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerStartNoteBookOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerStartNoteBookOperator)
 */
export const SageMakerStartNoteBookOperator = /* @__PURE__ */ operatorClass<SageMakerStartNoteBookOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerStartNoteBookOperator",
  "json",
);

/** Arguments of {@link SageMakerStartPipelineOperator}. */
export interface SageMakerStartPipelineOperatorArguments {
  /** `pipeline_name: str`, templated. */
  pipelineName: Templated<string>;
  /** `display_name: str = "airflow-triggered-execution"`, templated. */
  displayName?: Templated<string>;
  /** `pipeline_params: dict | None = None`, templated. */
  pipelineParams?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `waiter_max_attempts: int = 9999`, not templated. */
  waiterMaxAttempts?: number;
  /** `verbose: bool = True`, not templated. */
  verbose?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerStartPipelineOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerStartPipelineOperator)
 */
export const SageMakerStartPipelineOperator = /* @__PURE__ */ operatorClass<SageMakerStartPipelineOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerStartPipelineOperator",
  "string",
);

/** Arguments of {@link SageMakerStopNotebookOperator}. */
export interface SageMakerStopNotebookOperatorArguments {
  /** `instance_name: str`, templated. */
  instanceName: Templated<string>;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerStopNotebookOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerStopNotebookOperator)
 */
export const SageMakerStopNotebookOperator = /* @__PURE__ */ operatorClass<SageMakerStopNotebookOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerStopNotebookOperator",
  "json",
);

/** Arguments of {@link SageMakerStopPipelineOperator}. */
export interface SageMakerStopPipelineOperatorArguments {
  /** `pipeline_exec_arn: str`, templated. */
  pipelineExecArn: Templated<string>;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `waiter_max_attempts: int = 9999`, not templated. */
  waiterMaxAttempts?: number;
  /** `verbose: bool = True`, not templated. */
  verbose?: boolean;
  /** `fail_if_not_running: bool = False`, not templated. */
  failIfNotRunning?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerStopPipelineOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerStopPipelineOperator)
 */
export const SageMakerStopPipelineOperator = /* @__PURE__ */ operatorClass<SageMakerStopPipelineOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerStopPipelineOperator",
  "string",
);

/** Arguments of {@link SageMakerTrainingOperator}. */
export interface SageMakerTrainingOperatorArguments {
  /** `config: dict`, templated. */
  config: Templated<Dict<TemplatedJson>>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `print_log: bool = True`, not templated. */
  printLog?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `max_attempts: int | None = None`, not templated. */
  maxAttempts?: number | null;
  /** `max_ingestion_time: int | None = None`, not templated. */
  maxIngestionTime?: number | null;
  /** `check_if_job_exists: bool = True`, not templated. */
  checkIfJobExists?: boolean;
  /** `action_if_job_exists: str = "timestamp"`, not templated. */
  actionIfJobExists?: string;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerTrainingOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerTrainingOperator)
 */
export const SageMakerTrainingOperator = /* @__PURE__ */ operatorClass<SageMakerTrainingOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerTrainingOperator",
  "json",
);

/** Arguments of {@link SageMakerTransformOperator}. */
export interface SageMakerTransformOperatorArguments {
  /** `config: dict`, templated. */
  config: Templated<Dict<TemplatedJson>>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `max_attempts: int | None = None`, not templated. */
  maxAttempts?: number | null;
  /** `max_ingestion_time: int | None = None`, not templated. */
  maxIngestionTime?: number | null;
  /** `check_if_job_exists: bool = True`, not templated. */
  checkIfJobExists?: boolean;
  /** `action_if_job_exists: str = "timestamp"`, not templated. */
  actionIfJobExists?: string;
  /** `check_if_model_exists: bool = True`, not templated. */
  checkIfModelExists?: boolean;
  /** `action_if_model_exists: str = "timestamp"`, not templated. */
  actionIfModelExists?: string;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerTransformOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerTransformOperator)
 */
export const SageMakerTransformOperator = /* @__PURE__ */ operatorClass<SageMakerTransformOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerTransformOperator",
  "json",
);

/** Arguments of {@link SageMakerTuningOperator}. */
export interface SageMakerTuningOperatorArguments {
  /** `config: dict`, templated. */
  config: Templated<Dict<TemplatedJson>>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `check_interval: int = 30`, not templated. */
  checkInterval?: number;
  /** `max_ingestion_time: int | None = None`, not templated. */
  maxIngestionTime?: number | null;
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
 * `airflow.providers.amazon.aws.operators.sagemaker.SageMakerTuningOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker/index.html#airflow.providers.amazon.aws.operators.sagemaker.SageMakerTuningOperator)
 */
export const SageMakerTuningOperator = /* @__PURE__ */ operatorClass<SageMakerTuningOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker.SageMakerTuningOperator",
  "json",
);

/** Arguments of {@link SageMakerAutoMLSensor}. */
export interface SageMakerAutoMLSensorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker.SageMakerAutoMLSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker/index.html#airflow.providers.amazon.aws.sensors.sagemaker.SageMakerAutoMLSensor)
 */
export const SageMakerAutoMLSensor = /* @__PURE__ */ operatorClass<SageMakerAutoMLSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker.SageMakerAutoMLSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link SageMakerEndpointSensor}. */
export interface SageMakerEndpointSensorArguments {
  /** `endpoint_name`, templated. */
  endpointName: TemplatedUnsaid;
  /** `resource_type: str = "job"`, not templated. */
  resourceType?: string;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker.SageMakerEndpointSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker/index.html#airflow.providers.amazon.aws.sensors.sagemaker.SageMakerEndpointSensor)
 */
export const SageMakerEndpointSensor = /* @__PURE__ */ operatorClass<SageMakerEndpointSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker.SageMakerEndpointSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link SageMakerPipelineSensor}. */
export interface SageMakerPipelineSensorArguments {
  /** `pipeline_exec_arn: str`, templated. */
  pipelineExecArn: Templated<string>;
  /** `verbose: bool = True`, not templated. */
  verbose?: boolean;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker.SageMakerPipelineSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker/index.html#airflow.providers.amazon.aws.sensors.sagemaker.SageMakerPipelineSensor)
 */
export const SageMakerPipelineSensor = /* @__PURE__ */ operatorClass<SageMakerPipelineSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker.SageMakerPipelineSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link SageMakerProcessingSensor}. */
export interface SageMakerProcessingSensorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `resource_type: str = "job"`, not templated. */
  resourceType?: string;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker.SageMakerProcessingSensor`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker/index.html#airflow.providers.amazon.aws.sensors.sagemaker.SageMakerProcessingSensor)
 */
export const SageMakerProcessingSensor = /* @__PURE__ */ operatorClass<SageMakerProcessingSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker.SageMakerProcessingSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link SageMakerTrainingSensor}. */
export interface SageMakerTrainingSensorArguments {
  /** `job_name`, templated. */
  jobName: TemplatedUnsaid;
  /** `print_log = True`, not templated. */
  printLog?: Unsaid;
  /** `resource_type: str = "job"`, not templated. */
  resourceType?: string;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTrainingSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker/index.html#airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTrainingSensor)
 */
export const SageMakerTrainingSensor = /* @__PURE__ */ operatorClass<SageMakerTrainingSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTrainingSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link SageMakerTransformSensor}. */
export interface SageMakerTransformSensorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `resource_type: str = "job"`, not templated. */
  resourceType?: string;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTransformSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker/index.html#airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTransformSensor)
 */
export const SageMakerTransformSensor = /* @__PURE__ */ operatorClass<SageMakerTransformSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTransformSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link SageMakerTuningSensor}. */
export interface SageMakerTuningSensorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `resource_type: str = "job"`, not templated. */
  resourceType?: string;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTuningSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker/index.html#airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTuningSensor)
 */
export const SageMakerTuningSensor = /* @__PURE__ */ operatorClass<SageMakerTuningSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker.SageMakerTuningSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
