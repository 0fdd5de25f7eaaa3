// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link SageMakerNotebookOperator}. */
export interface SageMakerNotebookOperatorArguments {
  /** `input_config: dict`, templated (on 3.2.1 and 3.3.1). */
  inputConfig: Templated<Dict<TemplatedJson>>;
  /** `domain_id: str | None = None`, templated (not on 2.11.2), not on 3.0.6. */
  domainId?: Templated<string> | null;
  /** `project_id: str | None = None`, templated (not on 2.11.2), not on 3.0.6. */
  projectId?: Templated<string> | null;
  /** `output_config: dict | None = None`, templated (on 3.2.1 and 3.3.1). */
  outputConfig?: Templated<Dict<TemplatedJson>> | null;
  /** `domain_region: str | None = None`, templated (not on 2.11.2), not on 3.0.6. */
  domainRegion?: Templated<string> | null;
  /** `compute: dict | None = None`, templated (on 3.2.1 and 3.3.1). */
  compute?: Templated<Dict<TemplatedJson>> | null;
  /** `termination_condition: dict | None = None`, templated (on 3.2.1 and 3.3.1). */
  terminationCondition?: Templated<Dict<TemplatedJson>> | null;
  /** `tags: dict | None = None`, templated (on 3.2.1 and 3.3.1). */
  tags?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 10`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 1440`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
}

/**
 * `airflow.providers.amazon.aws.operators.sagemaker_unified_studio.SageMakerNotebookOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sagemaker_unified_studio/index.html#airflow.providers.amazon.aws.operators.sagemaker_unified_studio.SageMakerNotebookOperator)
 */
export const SageMakerNotebookOperator = /* @__PURE__ */ operatorClass<SageMakerNotebookOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sagemaker_unified_studio.SageMakerNotebookOperator",
  "json",
);

/** Arguments of {@link SageMakerNotebookSensor}. */
export interface SageMakerNotebookSensorArguments {
  /** `execution_id: str`, not templated. */
  executionId: string;
  /** `execution_name: str`, not templated. */
  executionName: string;
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
 * `airflow.providers.amazon.aws.sensors.sagemaker_unified_studio.SageMakerNotebookSensor`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sagemaker_unified_studio/index.html#airflow.providers.amazon.aws.sensors.sagemaker_unified_studio.SageMakerNotebookSensor)
 */
export const SageMakerNotebookSensor = /* @__PURE__ */ operatorClass<SageMakerNotebookSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sagemaker_unified_studio.SageMakerNotebookSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
