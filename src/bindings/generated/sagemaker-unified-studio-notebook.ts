// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link SageMakerUnifiedStudioNotebookOperator}. */
export interface SageMakerUnifiedStudioNotebookOperatorArguments {
  /** `notebook_identifier: str`, templated. */
  notebookIdentifier: Templated<string>;
  /** `domain_identifier: str`, templated. */
  domainIdentifier: Templated<string>;
  /** `owning_project_identifier: str`, templated. */
  owningProjectIdentifier: Templated<string>;
  /** `client_token: str | None = None`, templated. */
  clientToken?: Templated<string> | null;
  /** `notebook_parameters: dict | None = None`, templated. */
  notebookParameters?: Templated<Dict<TemplatedJson>> | null;
  /** `compute_configuration: dict | None = None`, templated. */
  computeConfiguration?: Templated<Dict<TemplatedJson>> | null;
  /** `timeout_configuration: dict | None = None`, templated. */
  timeoutConfiguration?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 10`, not templated. */
  waiterDelay?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `endpoint_url: str | None = None`, not templated. */
  endpointUrl?: string | null;
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
 * `airflow.providers.amazon.aws.operators.sagemaker_unified_studio_notebook.SageMakerUnifiedStudioNotebookOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker_unified_studio_notebook/index.html#airflow.providers.amazon.aws.operators.sagemaker_unified_studio_notebook.SageMakerUnifiedStudioNotebookOperator)
 */
export const SageMakerUnifiedStudioNotebookOperator = /* @__PURE__ */ operatorClass<SageMakerUnifiedStudioNotebookOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker_unified_studio_notebook.SageMakerUnifiedStudioNotebookOperator",
  "json",
);

/** Arguments of {@link SageMakerUnifiedStudioNotebookSensor}. */
export interface SageMakerUnifiedStudioNotebookSensorArguments {
  /** `domain_identifier: str`, templated. */
  domainIdentifier: Templated<string>;
  /** `owning_project_identifier: str`, templated. */
  owningProjectIdentifier: Templated<string>;
  /** `notebook_run_id: str`, templated. */
  notebookRunId: Templated<string>;
  /** `notebook_identifier: str`, templated. */
  notebookIdentifier: Templated<string>;
  /** `endpoint_url: str | None = None`, templated. */
  endpointUrl?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker_unified_studio_notebook.SageMakerUnifiedStudioNotebookSensor`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker_unified_studio_notebook/index.html#airflow.providers.amazon.aws.sensors.sagemaker_unified_studio_notebook.SageMakerUnifiedStudioNotebookSensor)
 */
export const SageMakerUnifiedStudioNotebookSensor = /* @__PURE__ */ operatorClass<SageMakerUnifiedStudioNotebookSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker_unified_studio_notebook.SageMakerUnifiedStudioNotebookSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
