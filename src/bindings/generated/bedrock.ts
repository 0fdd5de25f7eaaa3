// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link BedrockBatchInferenceOperator}. */
export interface BedrockBatchInferenceOperatorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `model_id: str`, templated. */
  modelId: Templated<string>;
  /** `input_uri: str`, templated. */
  inputUri: Templated<string>;
  /** `output_uri: str`, templated. */
  outputUri: Templated<string>;
  /** `invoke_kwargs: dict[str, Any] | None = None`, templated. */
  invokeKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockBatchInferenceOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockBatchInferenceOperator)
 */
export const BedrockBatchInferenceOperator = /* @__PURE__ */ operatorClass<BedrockBatchInferenceOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockBatchInferenceOperator",
  "string",
);

/** Arguments of {@link BedrockCreateAgentRuntimeOperator}. */
export interface BedrockCreateAgentRuntimeOperatorArguments {
  /** `agent_runtime_name: str`, templated. */
  agentRuntimeName: Templated<string>;
  /** `agent_runtime_artifact: dict[str, Any]`, templated. */
  agentRuntimeArtifact: Templated<Dict<TemplatedJson>>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `network_configuration: dict[str, Any]`, templated. */
  networkConfiguration: Templated<Dict<TemplatedJson>>;
  /** `create_agent_runtime_kwargs: dict[str, Any] | None = None`, templated. */
  createAgentRuntimeKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockCreateAgentRuntimeOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockCreateAgentRuntimeOperator)
 */
export const BedrockCreateAgentRuntimeOperator = /* @__PURE__ */ operatorClass<BedrockCreateAgentRuntimeOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockCreateAgentRuntimeOperator",
  "string",
);

/** Arguments of {@link BedrockCreateDataSourceOperator}. */
export interface BedrockCreateDataSourceOperatorArguments {
  /** `name: str`, templated. */
  name: Templated<string>;
  /** `knowledge_base_id: str`, templated. */
  knowledgeBaseId: Templated<string>;
  /** `bucket_name: str | None = None`, templated. */
  bucketName?: Templated<string> | null;
  /** `create_data_source_kwargs: dict[str, Any] | None = None`, templated. */
  createDataSourceKwargs?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockCreateDataSourceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockCreateDataSourceOperator)
 */
export const BedrockCreateDataSourceOperator = /* @__PURE__ */ operatorClass<BedrockCreateDataSourceOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockCreateDataSourceOperator",
  "string",
);

/** Arguments of {@link BedrockCreateEvaluationJobOperator}. */
export interface BedrockCreateEvaluationJobOperatorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `evaluation_config: dict[str, Any]`, templated. */
  evaluationConfig: Templated<Dict<TemplatedJson>>;
  /** `inference_config: dict[str, Any]`, templated. */
  inferenceConfig: Templated<Dict<TemplatedJson>>;
  /** `output_data_config: dict[str, Any]`, templated. */
  outputDataConfig: Templated<Dict<TemplatedJson>>;
  /** `job_description: str | None = None`, templated. */
  jobDescription?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockCreateEvaluationJobOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockCreateEvaluationJobOperator)
 */
export const BedrockCreateEvaluationJobOperator = /* @__PURE__ */ operatorClass<BedrockCreateEvaluationJobOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockCreateEvaluationJobOperator",
  "string",
);

/** Arguments of {@link BedrockCreateGuardrailOperator}. */
export interface BedrockCreateGuardrailOperatorArguments {
  /** `guardrail_name: str`, templated. */
  guardrailName: Templated<string>;
  /** `blocked_input_messaging: str`, templated. */
  blockedInputMessaging: Templated<string>;
  /** `blocked_outputs_messaging: str`, templated. */
  blockedOutputsMessaging: Templated<string>;
  /** `description: str | None = None`, templated. */
  description?: Templated<string> | null;
  /** `topic_policy_config: dict[str, Any] | None = None`, not templated. */
  topicPolicyConfig?: Dict<Json> | null;
  /** `content_policy_config: dict[str, Any] | None = None`, not templated. */
  contentPolicyConfig?: Dict<Json> | null;
  /** `word_policy_config: dict[str, Any] | None = None`, not templated. */
  wordPolicyConfig?: Dict<Json> | null;
  /** `sensitive_information_policy_config: dict[str, Any] | None = None`, not templated. */
  sensitiveInformationPolicyConfig?: Dict<Json> | null;
  /** `contextual_grounding_policy_config: dict[str, Any] | None = None`, not templated. */
  contextualGroundingPolicyConfig?: Dict<Json> | null;
  /** `kms_key_id: str | None = None`, not templated. */
  kmsKeyId?: string | null;
  /** `tags: list[dict[str, str]] | None = None`, not templated. */
  tags?: readonly Dict<string>[] | null;
  /** `if_exists: Literal["fail", "skip"] = "skip"`, not templated. */
  ifExists?: "fail" | "skip";
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockCreateGuardrailOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockCreateGuardrailOperator)
 */
export const BedrockCreateGuardrailOperator = /* @__PURE__ */ operatorClass<BedrockCreateGuardrailOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockCreateGuardrailOperator",
  "string",
);

/** Arguments of {@link BedrockCreateGuardrailVersionOperator}. */
export interface BedrockCreateGuardrailVersionOperatorArguments {
  /** `guardrail_identifier: str`, templated. */
  guardrailIdentifier: Templated<string>;
  /** `description: str | None = None`, templated. */
  description?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockCreateGuardrailVersionOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockCreateGuardrailVersionOperator)
 */
export const BedrockCreateGuardrailVersionOperator = /* @__PURE__ */ operatorClass<BedrockCreateGuardrailVersionOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockCreateGuardrailVersionOperator",
  "string",
);

/** Arguments of {@link BedrockCreateProvisionedModelThroughputOperator}. */
export interface BedrockCreateProvisionedModelThroughputOperatorArguments {
  /** `model_units: int`, templated. */
  modelUnits: Templated<number>;
  /** `provisioned_model_name: str`, templated. */
  provisionedModelName: Templated<string>;
  /** `model_id: str`, templated. */
  modelId: Templated<string>;
  /** `create_throughput_kwargs: dict[str, Any] | None = None`, not templated. */
  createThroughputKwargs?: Dict<Json> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockCreateProvisionedModelThroughputOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockCreateProvisionedModelThroughputOperator)
 */
export const BedrockCreateProvisionedModelThroughputOperator = /* @__PURE__ */ operatorClass<BedrockCreateProvisionedModelThroughputOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockCreateProvisionedModelThroughputOperator",
  "string",
);

/** Arguments of {@link BedrockCustomizeModelOperator}. */
export interface BedrockCustomizeModelOperatorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `custom_model_name: str`, templated. */
  customModelName: Templated<string>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `base_model_id: str`, templated. */
  baseModelId: Templated<string>;
  /** `training_data_uri: str`, not templated. */
  trainingDataUri: string;
  /** `output_data_uri: str`, not templated. */
  outputDataUri: string;
  /** `hyperparameters: dict[str, str]`, templated. */
  hyperparameters: Templated<Dict<Templated<string>>>;
  /** `ensure_unique_job_name: bool = True`, templated. */
  ensureUniqueJobName?: Templated<boolean>;
  /** `customization_job_kwargs: dict[str, Any] | None = None`, templated. */
  customizationJobKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 120`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 75`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockCustomizeModelOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockCustomizeModelOperator)
 */
export const BedrockCustomizeModelOperator = /* @__PURE__ */ operatorClass<BedrockCustomizeModelOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockCustomizeModelOperator",
  "json",
);

/** Arguments of {@link BedrockDeleteAgentRuntimeOperator}. */
export interface BedrockDeleteAgentRuntimeOperatorArguments {
  /** `agent_runtime_id: str`, templated. */
  agentRuntimeId: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockDeleteAgentRuntimeOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockDeleteAgentRuntimeOperator)
 */
export const BedrockDeleteAgentRuntimeOperator = /* @__PURE__ */ operatorClass<BedrockDeleteAgentRuntimeOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockDeleteAgentRuntimeOperator",
  {},
);

/** Arguments of {@link BedrockDeleteGuardrailOperator}. */
export interface BedrockDeleteGuardrailOperatorArguments {
  /** `guardrail_identifier: str`, templated. */
  guardrailIdentifier: Templated<string>;
  /** `guardrail_version: str | None = None`, templated. */
  guardrailVersion?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockDeleteGuardrailOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockDeleteGuardrailOperator)
 */
export const BedrockDeleteGuardrailOperator = /* @__PURE__ */ operatorClass<BedrockDeleteGuardrailOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockDeleteGuardrailOperator",
  {},
);

/** Arguments of {@link BedrockIngestDataOperator}. */
export interface BedrockIngestDataOperatorArguments {
  /** `knowledge_base_id: str`, templated. */
  knowledgeBaseId: Templated<string>;
  /** `data_source_id: str`, templated. */
  dataSourceId: Templated<string>;
  /** `ingest_data_kwargs: dict[str, Any] | None = None`, templated. */
  ingestDataKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 10`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockIngestDataOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockIngestDataOperator)
 */
export const BedrockIngestDataOperator = /* @__PURE__ */ operatorClass<BedrockIngestDataOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockIngestDataOperator",
  "string",
);

/** Arguments of {@link BedrockInvokeAgentRuntimeOperator}. */
export interface BedrockInvokeAgentRuntimeOperatorArguments {
  /** `agent_runtime_arn: str`, templated. */
  agentRuntimeArn: Templated<string>;
  /** `payload: dict[str, Any] | list[Any] | str | bytes`, templated. */
  payload: Templated<Dict<TemplatedJson>> | Templated<readonly TemplatedJson[]> | Templated<string>;
  /** `content_type: str | None = "application/json"`, templated. */
  contentType?: Templated<string> | null;
  /** `accept: str | None = "application/json"`, templated. */
  accept?: Templated<string> | null;
  /** `invoke_agent_runtime_kwargs: dict[str, Any] | None = None`, templated. */
  invokeAgentRuntimeKwargs?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockInvokeAgentRuntimeOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockInvokeAgentRuntimeOperator)
 */
export const BedrockInvokeAgentRuntimeOperator = /* @__PURE__ */ operatorClass<BedrockInvokeAgentRuntimeOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockInvokeAgentRuntimeOperator",
  "json",
);

/** Arguments of {@link BedrockInvokeModelOperator}. */
export interface BedrockInvokeModelOperatorArguments {
  /** `model_id: str`, templated. */
  modelId: Templated<string>;
  /** `input_data: dict[str, Any]`, templated. */
  inputData: Templated<Dict<TemplatedJson>>;
  /** `content_type: str | None = None`, templated. */
  contentType?: Templated<string> | null;
  /** `accept_type: str | None = None`, templated. */
  acceptType?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockInvokeModelOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockInvokeModelOperator)
 */
export const BedrockInvokeModelOperator = /* @__PURE__ */ operatorClass<BedrockInvokeModelOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockInvokeModelOperator",
  "json",
);

/** Arguments of {@link BedrockRaGOperator}. */
export interface BedrockRaGOperatorArguments {
  /** `input: str`, templated. */
  input: Templated<string>;
  /** `source_type: str`, templated. */
  sourceType: Templated<string>;
  /** `model_arn: str`, templated. */
  modelArn: Templated<string>;
  /** `prompt_template: str | None = None`, templated. */
  promptTemplate?: Templated<string> | null;
  /** `knowledge_base_id: str | None = None`, templated. */
  knowledgeBaseId?: Templated<string> | null;
  /** `vector_search_config: dict[str, Any] | None = None`, templated. */
  vectorSearchConfig?: Templated<Dict<TemplatedJson>> | null;
  /** `sources: list[dict[str, Any]] | None = None`, templated. */
  sources?: Templated<readonly Templated<Dict<TemplatedJson>>[]> | null;
  /** `rag_kwargs: dict[str, Any] | None = None`, templated. */
  ragKwargs?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockRaGOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockRaGOperator)
 */
export const BedrockRaGOperator = /* @__PURE__ */ operatorClass<BedrockRaGOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockRaGOperator",
  "json",
);

/** Arguments of {@link BedrockRetrieveOperator}. */
export interface BedrockRetrieveOperatorArguments {
  /** `retrieval_query: str`, templated. */
  retrievalQuery: Templated<string>;
  /** `knowledge_base_id: str`, templated. */
  knowledgeBaseId: Templated<string>;
  /** `vector_search_config: dict[str, Any] | None = None`, templated. */
  vectorSearchConfig?: Templated<Dict<TemplatedJson>> | null;
  /** `retrieve_kwargs: dict[str, Any] | None = None`, templated. */
  retrieveKwargs?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockRetrieveOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockRetrieveOperator)
 */
export const BedrockRetrieveOperator = /* @__PURE__ */ operatorClass<BedrockRetrieveOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockRetrieveOperator",
  "json",
);

/** Arguments of {@link BedrockUpdateGuardrailOperator}. */
export interface BedrockUpdateGuardrailOperatorArguments {
  /** `guardrail_identifier: str`, templated. */
  guardrailIdentifier: Templated<string>;
  /** `guardrail_name: str`, templated. */
  guardrailName: Templated<string>;
  /** `blocked_input_messaging: str`, templated. */
  blockedInputMessaging: Templated<string>;
  /** `blocked_outputs_messaging: str`, templated. */
  blockedOutputsMessaging: Templated<string>;
  /** `description: str | None = None`, not templated. */
  description?: string | null;
  /** `topic_policy_config: dict[str, Any] | None = None`, not templated. */
  topicPolicyConfig?: Dict<Json> | null;
  /** `content_policy_config: dict[str, Any] | None = None`, not templated. */
  contentPolicyConfig?: Dict<Json> | null;
  /** `word_policy_config: dict[str, Any] | None = None`, not templated. */
  wordPolicyConfig?: Dict<Json> | null;
  /** `sensitive_information_policy_config: dict[str, Any] | None = None`, not templated. */
  sensitiveInformationPolicyConfig?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.bedrock.BedrockUpdateGuardrailOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/bedrock/index.html#airflow.providers.amazon.aws.operators.bedrock.BedrockUpdateGuardrailOperator)
 */
export const BedrockUpdateGuardrailOperator = /* @__PURE__ */ operatorClass<BedrockUpdateGuardrailOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.bedrock.BedrockUpdateGuardrailOperator",
  "string",
);

/** Arguments of {@link BedrockBatchInferenceSensor}. */
export interface BedrockBatchInferenceSensorArguments {
  /** `job_arn: str`, templated. */
  jobArn: Templated<string>;
  /** `success_state: SuccessState | str = "scheduled"`, templated, but read when the DAG file is parsed. */
  successState?: PythonObject | Templated<string>;
  /** `poke_interval: int = 120`, not templated. */
  pokeInterval?: number;
  /** `max_retries: int = 75`, not templated. */
  maxRetries?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.sensors.bedrock.BedrockBatchInferenceSensor`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/bedrock/index.html#airflow.providers.amazon.aws.sensors.bedrock.BedrockBatchInferenceSensor)
 */
export const BedrockBatchInferenceSensor = /* @__PURE__ */ operatorClass<BedrockBatchInferenceSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.bedrock.BedrockBatchInferenceSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link BedrockCustomizeModelCompletedSensor}. */
export interface BedrockCustomizeModelCompletedSensorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `max_retries: int = 75`, not templated. */
  maxRetries?: number;
  /** `poke_interval: int = 120`, not templated. */
  pokeInterval?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.sensors.bedrock.BedrockCustomizeModelCompletedSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/bedrock/index.html#airflow.providers.amazon.aws.sensors.bedrock.BedrockCustomizeModelCompletedSensor)
 */
export const BedrockCustomizeModelCompletedSensor = /* @__PURE__ */ operatorClass<BedrockCustomizeModelCompletedSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.bedrock.BedrockCustomizeModelCompletedSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link BedrockIngestionJobSensor}. */
export interface BedrockIngestionJobSensorArguments {
  /** `knowledge_base_id: str`, templated. */
  knowledgeBaseId: Templated<string>;
  /** `data_source_id: str`, templated. */
  dataSourceId: Templated<string>;
  /** `ingestion_job_id: str`, templated. */
  ingestionJobId: Templated<string>;
  /** `poke_interval: int = 60`, not templated. */
  pokeInterval?: number;
  /** `max_retries: int = 10`, not templated. */
  maxRetries?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.sensors.bedrock.BedrockIngestionJobSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/bedrock/index.html#airflow.providers.amazon.aws.sensors.bedrock.BedrockIngestionJobSensor)
 */
export const BedrockIngestionJobSensor = /* @__PURE__ */ operatorClass<BedrockIngestionJobSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.bedrock.BedrockIngestionJobSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link BedrockProvisionModelThroughputCompletedSensor}. */
export interface BedrockProvisionModelThroughputCompletedSensorArguments {
  /** `model_id: str`, templated. */
  modelId: Templated<string>;
  /** `poke_interval: int = 60`, not templated. */
  pokeInterval?: number;
  /** `max_retries: int = 20`, not templated. */
  maxRetries?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.amazon.aws.sensors.bedrock.BedrockProvisionModelThroughputCompletedSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/bedrock/index.html#airflow.providers.amazon.aws.sensors.bedrock.BedrockProvisionModelThroughputCompletedSensor)
 */
export const BedrockProvisionModelThroughputCompletedSensor = /* @__PURE__ */ operatorClass<BedrockProvisionModelThroughputCompletedSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.bedrock.BedrockProvisionModelThroughputCompletedSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);
