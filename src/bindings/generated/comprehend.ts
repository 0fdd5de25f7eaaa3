// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link ComprehendCreateDocumentClassifierOperator}. */
export interface ComprehendCreateDocumentClassifierOperatorArguments {
  /** `document_classifier_name: str`, templated. */
  documentClassifierName: Templated<string>;
  /** `input_data_config: dict[str, Any]`, templated. */
  inputDataConfig: Templated<Dict<TemplatedJson>>;
  /** `mode: str`, templated. */
  mode: Templated<string>;
  /** `data_access_role_arn: str`, templated. */
  dataAccessRoleArn: Templated<string>;
  /** `language_code: str`, templated. */
  languageCode: Templated<string>;
  /** `fail_on_warnings: bool = False`, not templated. */
  failOnWarnings?: boolean;
  /** `output_data_config: dict[str, Any] | None = None`, templated. */
  outputDataConfig?: Templated<Dict<TemplatedJson>> | null;
  /** `document_classifier_kwargs: dict[str, Any] | None = None`, templated. */
  documentClassifierKwargs?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.comprehend.ComprehendCreateDocumentClassifierOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/comprehend/index.html#airflow.providers.amazon.aws.operators.comprehend.ComprehendCreateDocumentClassifierOperator)
 */
export const ComprehendCreateDocumentClassifierOperator = /* @__PURE__ */ operatorClass<ComprehendCreateDocumentClassifierOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.comprehend.ComprehendCreateDocumentClassifierOperator",
  "string",
);

/** Arguments of {@link ComprehendStartPiiEntitiesDetectionJobOperator}. */
export interface ComprehendStartPiiEntitiesDetectionJobOperatorArguments {
  /** `input_data_config: dict`, templated. */
  inputDataConfig: Templated<Dict<TemplatedJson>>;
  /** `output_data_config: dict`, templated. */
  outputDataConfig: Templated<Dict<TemplatedJson>>;
  /** `mode: str`, not templated. */
  mode: string;
  /** `data_access_role_arn: str`, templated. */
  dataAccessRoleArn: Templated<string>;
  /** `language_code: str`, templated. */
  languageCode: Templated<string>;
  /** `start_pii_entities_kwargs: dict[str, Any] | None = None`, not templated. */
  startPiiEntitiesKwargs?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.comprehend.ComprehendStartPiiEntitiesDetectionJobOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/comprehend/index.html#airflow.providers.amazon.aws.operators.comprehend.ComprehendStartPiiEntitiesDetectionJobOperator)
 */
export const ComprehendStartPiiEntitiesDetectionJobOperator = /* @__PURE__ */ operatorClass<ComprehendStartPiiEntitiesDetectionJobOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.comprehend.ComprehendStartPiiEntitiesDetectionJobOperator",
  "string",
);

/** Arguments of {@link ComprehendCreateDocumentClassifierCompletedSensor}. */
export interface ComprehendCreateDocumentClassifierCompletedSensorArguments {
  /** `document_classifier_arn: str`, templated. */
  documentClassifierArn: Templated<string>;
  /** `fail_on_warnings: bool = False`, not templated. */
  failOnWarnings?: boolean;
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
 * `airflow.providers.amazon.aws.sensors.comprehend.ComprehendCreateDocumentClassifierCompletedSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/comprehend/index.html#airflow.providers.amazon.aws.sensors.comprehend.ComprehendCreateDocumentClassifierCompletedSensor)
 */
export const ComprehendCreateDocumentClassifierCompletedSensor = /* @__PURE__ */ operatorClass<ComprehendCreateDocumentClassifierCompletedSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.comprehend.ComprehendCreateDocumentClassifierCompletedSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link ComprehendStartPiiEntitiesDetectionJobCompletedSensor}. */
export interface ComprehendStartPiiEntitiesDetectionJobCompletedSensorArguments {
  /** `job_id: str`, templated. */
  jobId: Templated<string>;
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
 * `airflow.providers.amazon.aws.sensors.comprehend.ComprehendStartPiiEntitiesDetectionJobCompletedSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/comprehend/index.html#airflow.providers.amazon.aws.sensors.comprehend.ComprehendStartPiiEntitiesDetectionJobCompletedSensor)
 */
export const ComprehendStartPiiEntitiesDetectionJobCompletedSensor = /* @__PURE__ */ operatorClass<ComprehendStartPiiEntitiesDetectionJobCompletedSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.comprehend.ComprehendStartPiiEntitiesDetectionJobCompletedSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);
