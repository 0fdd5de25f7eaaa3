// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link MwaaServerlessCreateWorkflowOperator}. */
export interface MwaaServerlessCreateWorkflowOperatorArguments {
  /** `workflow_name: str`, templated. */
  workflowName: Templated<string>;
  /** `definition_s3_location: dict[str, str]`, templated. */
  definitionS3Location: Templated<Dict<Templated<string>>>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
  /** `description: str | None = None`, templated. */
  description?: Templated<string> | null;
  /** `tags: dict[str, str] | None = None`, not templated. */
  tags?: Dict<string> | null;
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
 * `airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessCreateWorkflowOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/mwaa_serverless/index.html#airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessCreateWorkflowOperator)
 */
export const MwaaServerlessCreateWorkflowOperator = /* @__PURE__ */ operatorClass<MwaaServerlessCreateWorkflowOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessCreateWorkflowOperator",
  "string",
);

/** Arguments of {@link MwaaServerlessDeleteWorkflowOperator}. */
export interface MwaaServerlessDeleteWorkflowOperatorArguments {
  /** `workflow_arn: str`, templated. */
  workflowArn: Templated<string>;
  /** `workflow_version: str | None = None`, templated. */
  workflowVersion?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessDeleteWorkflowOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/mwaa_serverless/index.html#airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessDeleteWorkflowOperator)
 */
export const MwaaServerlessDeleteWorkflowOperator = /* @__PURE__ */ operatorClass<MwaaServerlessDeleteWorkflowOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessDeleteWorkflowOperator",
  {},
);

/** Arguments of {@link MwaaServerlessStartWorkflowRunOperator}. */
export interface MwaaServerlessStartWorkflowRunOperatorArguments {
  /** `workflow_arn: str`, templated. */
  workflowArn: Templated<string>;
  /** `override_parameters: dict[str, Any] | None = None`, templated. */
  overrideParameters?: Templated<Dict<TemplatedJson>> | null;
  /** `workflow_version: str | None = None`, templated. */
  workflowVersion?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessStartWorkflowRunOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/mwaa_serverless/index.html#airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessStartWorkflowRunOperator)
 */
export const MwaaServerlessStartWorkflowRunOperator = /* @__PURE__ */ operatorClass<MwaaServerlessStartWorkflowRunOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessStartWorkflowRunOperator",
  "string",
);

/** Arguments of {@link MwaaServerlessStopWorkflowRunOperator}. */
export interface MwaaServerlessStopWorkflowRunOperatorArguments {
  /** `workflow_arn: str`, templated. */
  workflowArn: Templated<string>;
  /** `run_id: str`, templated. */
  runId: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessStopWorkflowRunOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/mwaa_serverless/index.html#airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessStopWorkflowRunOperator)
 */
export const MwaaServerlessStopWorkflowRunOperator = /* @__PURE__ */ operatorClass<MwaaServerlessStopWorkflowRunOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessStopWorkflowRunOperator",
  "string",
);

/** Arguments of {@link MwaaServerlessUpdateWorkflowOperator}. */
export interface MwaaServerlessUpdateWorkflowOperatorArguments {
  /** `workflow_arn: str`, templated. */
  workflowArn: Templated<string>;
  /** `definition_s3_location: dict[str, str]`, templated. */
  definitionS3Location: Templated<Dict<Templated<string>>>;
  /** `role_arn: str`, templated. */
  roleArn: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessUpdateWorkflowOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/mwaa_serverless/index.html#airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessUpdateWorkflowOperator)
 */
export const MwaaServerlessUpdateWorkflowOperator = /* @__PURE__ */ operatorClass<MwaaServerlessUpdateWorkflowOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.mwaa_serverless.MwaaServerlessUpdateWorkflowOperator",
  "string",
);

/** Arguments of {@link MwaaServerlessWorkflowRunSensor}. */
export interface MwaaServerlessWorkflowRunSensorArguments {
  /** `workflow_arn: str`, templated. */
  workflowArn: Templated<string>;
  /** `run_id: str`, templated. */
  runId: Templated<string>;
  /** `success_states: list[str] | None = None`, not templated. */
  successStates?: readonly string[] | null;
  /** `failure_states: list[str] | None = None`, not templated. */
  failureStates?: readonly string[] | null;
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
 * `airflow.providers.amazon.aws.sensors.mwaa_serverless.MwaaServerlessWorkflowRunSensor`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/mwaa_serverless/index.html#airflow.providers.amazon.aws.sensors.mwaa_serverless.MwaaServerlessWorkflowRunSensor)
 */
export const MwaaServerlessWorkflowRunSensor = /* @__PURE__ */ operatorClass<MwaaServerlessWorkflowRunSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.mwaa_serverless.MwaaServerlessWorkflowRunSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
