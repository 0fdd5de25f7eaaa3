// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link GlueDataQualityOperator}. */
export interface GlueDataQualityOperatorArguments {
  /** `name: str`, templated. */
  name: Templated<string>;
  /** `ruleset: str`, templated. */
  ruleset: Templated<string>;
  /** `description: str = "AWS Glue Data Quality Rule Set With Airflow"`, templated. */
  description?: Templated<string>;
  /** `update_rule_set: bool = False`, not templated. */
  updateRuleSet?: boolean;
  /** `data_quality_ruleset_kwargs: dict | None = None`, templated. */
  dataQualityRulesetKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.glue.GlueDataQualityOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue/index.html#airflow.providers.amazon.aws.operators.glue.GlueDataQualityOperator)
 */
export const GlueDataQualityOperator = /* @__PURE__ */ operatorClass<GlueDataQualityOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.glue.GlueDataQualityOperator",
  "json",
);

/** Arguments of {@link GlueDataQualityRuleRecommendationRunOperator}. */
export interface GlueDataQualityRuleRecommendationRunOperatorArguments {
  /** `datasource: dict`, templated. */
  datasource: Templated<Dict<TemplatedJson>>;
  /** `role: str`, templated. */
  role: Templated<string>;
  /** `number_of_workers: int = 5`, not templated. */
  numberOfWorkers?: number;
  /** `timeout: int = 2880`, not templated. */
  timeout?: number;
  /** `show_results: bool = True`, not templated. */
  showResults?: boolean;
  /** `recommendation_run_kwargs: dict[str, Any] | None = None`, templated. */
  recommendationRunKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.glue.GlueDataQualityRuleRecommendationRunOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue/index.html#airflow.providers.amazon.aws.operators.glue.GlueDataQualityRuleRecommendationRunOperator)
 */
export const GlueDataQualityRuleRecommendationRunOperator = /* @__PURE__ */ operatorClass<GlueDataQualityRuleRecommendationRunOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.glue.GlueDataQualityRuleRecommendationRunOperator",
  "string",
);

/** Arguments of {@link GlueDataQualityRuleSetEvaluationRunOperator}. */
export interface GlueDataQualityRuleSetEvaluationRunOperatorArguments {
  /** `datasource: dict`, templated. */
  datasource: Templated<Dict<TemplatedJson>>;
  /** `role: str`, templated. */
  role: Templated<string>;
  /** `rule_set_names: list[str]`, templated. */
  ruleSetNames: Templated<readonly Templated<string>[]>;
  /** `number_of_workers: int = 5`, not templated. */
  numberOfWorkers?: number;
  /** `timeout: int = 2880`, not templated. */
  timeout?: number;
  /** `verify_result_status: bool = True`, not templated. */
  verifyResultStatus?: boolean;
  /** `show_results: bool = True`, not templated. */
  showResults?: boolean;
  /** `rule_set_evaluation_run_kwargs: dict[str, Any] | None = None`, templated. */
  ruleSetEvaluationRunKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 20`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated (not on 2.10.3). */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated (not on 2.10.3). */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.glue.GlueDataQualityRuleSetEvaluationRunOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue/index.html#airflow.providers.amazon.aws.operators.glue.GlueDataQualityRuleSetEvaluationRunOperator)
 */
export const GlueDataQualityRuleSetEvaluationRunOperator = /* @__PURE__ */ operatorClass<GlueDataQualityRuleSetEvaluationRunOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.glue.GlueDataQualityRuleSetEvaluationRunOperator",
  "string",
);

/** Arguments of {@link GlueJobOperator}. */
export interface GlueJobOperatorArguments {
  /** `job_name: str = "aws_glue_default_job"`, templated. */
  jobName?: Templated<string>;
  /** `job_desc: str = "AWS Glue Job with Airflow"`, not templated. */
  jobDesc?: string;
  /** `script_location: str | None = None`, templated. */
  scriptLocation?: Templated<string> | null;
  /** `concurrent_run_limit: int | None = None`, not templated. */
  concurrentRunLimit?: number | null;
  /** `script_args: dict | None = None`, templated. */
  scriptArgs?: Templated<Dict<TemplatedJson>> | null;
  /** `retry_limit: int = 0`, not templated. */
  retryLimit?: number;
  /** `num_of_dpus: int | float | None = None`, not templated. */
  numOfDpus?: number | null;
  /** `s3_bucket: str | None = None`, templated. */
  s3Bucket?: Templated<string> | null;
  /** `iam_role_name: str | None = None`, templated. */
  iamRoleName?: Templated<string> | null;
  /** `iam_role_arn: str | None = None`, templated. */
  iamRoleArn?: Templated<string> | null;
  /** `create_job_kwargs: dict | None = None`, templated. */
  createJobKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `run_job_kwargs: dict | None = None`, templated (not on 2.10.3). */
  runJobKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `verbose: bool = False`, not templated. */
  verbose?: boolean;
  /** `replace_script_file: bool = False`, not templated. */
  replaceScriptFile?: boolean;
  /** `update_config: bool = False`, not templated. */
  updateConfig?: boolean;
  /** `stop_job_run_on_kill: bool = False`, not templated. */
  stopJobRunOnKill?: boolean;
  /** `sleep_before_return: int = 0`, not templated, not on 2.10.3. */
  sleepBeforeReturn?: number;
  /** `job_poll_interval: int | float = 6`, not templated. */
  jobPollInterval?: number;
  /** `waiter_delay: int = 60`, not templated, not on 2.10.3. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 75`, not templated, not on 2.10.3. */
  waiterMaxAttempts?: number;
  /** `resume_glue_job_on_retry: bool = False`, not templated, on 3.2.1 and 3.3.1. */
  resumeGlueJobOnRetry?: boolean;
  /** `openlineage_inject_parent_job_info: bool = [openlineage] spark_inject_parent_job_info, else False`, not templated, on 3.2.1 and 3.3.1. */
  openlineageInjectParentJobInfo?: boolean;
  /** `openlineage_inject_transport_info: bool = [openlineage] spark_inject_transport_info, else False`, not templated, on 3.2.1 and 3.3.1. */
  openlineageInjectTransportInfo?: boolean;
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
 * `airflow.providers.amazon.aws.operators.glue.GlueJobOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue/index.html#airflow.providers.amazon.aws.operators.glue.GlueJobOperator)
 */
export const GlueJobOperator = /* @__PURE__ */ operatorClass<GlueJobOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.glue.GlueJobOperator",
  "json",
);

/** Arguments of {@link GlueDataQualityRuleRecommendationRunSensor}. */
export interface GlueDataQualityRuleRecommendationRunSensorArguments {
  /** `recommendation_run_id: str`, templated. */
  recommendationRunId: Templated<string>;
  /** `show_results: bool = True`, not templated. */
  showResults?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poke_interval: int = 120`, not templated. */
  pokeInterval?: number;
  /** `max_retries: int = 60`, not templated. */
  maxRetries?: number;
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
 * `airflow.providers.amazon.aws.sensors.glue.GlueDataQualityRuleRecommendationRunSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/glue/index.html#airflow.providers.amazon.aws.sensors.glue.GlueDataQualityRuleRecommendationRunSensor)
 */
export const GlueDataQualityRuleRecommendationRunSensor = /* @__PURE__ */ operatorClass<GlueDataQualityRuleRecommendationRunSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.glue.GlueDataQualityRuleRecommendationRunSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link GlueDataQualityRuleSetEvaluationRunSensor}. */
export interface GlueDataQualityRuleSetEvaluationRunSensorArguments {
  /** `evaluation_run_id: str`, templated. */
  evaluationRunId: Templated<string>;
  /** `show_results: bool = True`, not templated. */
  showResults?: boolean;
  /** `verify_result_status: bool = True`, not templated. */
  verifyResultStatus?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poke_interval: int = 120`, not templated. */
  pokeInterval?: number;
  /** `max_retries: int = 60`, not templated. */
  maxRetries?: number;
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
 * `airflow.providers.amazon.aws.sensors.glue.GlueDataQualityRuleSetEvaluationRunSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/glue/index.html#airflow.providers.amazon.aws.sensors.glue.GlueDataQualityRuleSetEvaluationRunSensor)
 */
export const GlueDataQualityRuleSetEvaluationRunSensor = /* @__PURE__ */ operatorClass<GlueDataQualityRuleSetEvaluationRunSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.glue.GlueDataQualityRuleSetEvaluationRunSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link GlueJobSensor}. */
export interface GlueJobSensorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `run_id: str`, templated. */
  runId: Templated<string>;
  /** `verbose: bool = False`, not templated. */
  verbose?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated, not on 2.10.3. */
  deferrable?: boolean;
  /** `poke_interval: int = 120`, not templated. */
  pokeInterval?: number | Duration;
  /** `max_retries: int = 60`, not templated, not on 2.10.3. */
  maxRetries?: number;
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
 * `airflow.providers.amazon.aws.sensors.glue.GlueJobSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/glue/index.html#airflow.providers.amazon.aws.sensors.glue.GlueJobSensor)
 */
export const GlueJobSensor = /* @__PURE__ */ operatorClass<GlueJobSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.glue.GlueJobSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
