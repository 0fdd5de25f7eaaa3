// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link StepFunctionGetExecutionOutputOperator}. */
export interface StepFunctionGetExecutionOutputOperatorArguments {
  /** `execution_arn: str`, templated. */
  executionArn: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.step_function.StepFunctionGetExecutionOutputOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/step_function/index.html#airflow.providers.amazon.aws.operators.step_function.StepFunctionGetExecutionOutputOperator)
 */
export const StepFunctionGetExecutionOutputOperator = /* @__PURE__ */ operatorClass<StepFunctionGetExecutionOutputOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.step_function.StepFunctionGetExecutionOutputOperator",
  "json",
);

/** Arguments of {@link StepFunctionStartExecutionOperator}. */
export interface StepFunctionStartExecutionOperatorArguments {
  /** `state_machine_arn: str`, templated. */
  stateMachineArn: Templated<string>;
  /** `name: str | None = None`, templated. */
  name?: Templated<string> | null;
  /** `is_redrive_execution: bool = False`, templated. */
  isRedriveExecution?: Templated<boolean>;
  /** `state_machine_input: dict | str | None = None`, templated. */
  stateMachineInput?: Templated<Dict<TemplatedJson>> | Templated<string> | null;
  /** `waiter_max_attempts: int = 30`, not templated. */
  waiterMaxAttempts?: number;
  /** `waiter_delay: int = 60`, not templated. */
  waiterDelay?: number;
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
 * `airflow.providers.amazon.aws.operators.step_function.StepFunctionStartExecutionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/step_function/index.html#airflow.providers.amazon.aws.operators.step_function.StepFunctionStartExecutionOperator)
 */
export const StepFunctionStartExecutionOperator = /* @__PURE__ */ operatorClass<StepFunctionStartExecutionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.step_function.StepFunctionStartExecutionOperator",
  "json",
);

/** Arguments of {@link StepFunctionExecutionSensor}. */
export interface StepFunctionExecutionSensorArguments {
  /** `execution_arn: str`, templated. */
  executionArn: Templated<string>;
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
 * `airflow.providers.amazon.aws.sensors.step_function.StepFunctionExecutionSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/step_function/index.html#airflow.providers.amazon.aws.sensors.step_function.StepFunctionExecutionSensor)
 */
export const StepFunctionExecutionSensor = /* @__PURE__ */ operatorClass<StepFunctionExecutionSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.step_function.StepFunctionExecutionSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
