// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
  type TemplatedUnsaid,
} from "../index.ts";

/** Arguments of {@link SsmGetCommandInvocationOperator}. */
export interface SsmGetCommandInvocationOperatorArguments {
  /** `command_id: str`, templated. */
  commandId: Templated<string>;
  /** `instance_id: str | None = None`, templated. */
  instanceId?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.ssm.SsmGetCommandInvocationOperator`
 *
 * On Airflow 2.11.2, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ssm/index.html#airflow.providers.amazon.aws.operators.ssm.SsmGetCommandInvocationOperator)
 */
export const SsmGetCommandInvocationOperator = /* @__PURE__ */ operatorClass<SsmGetCommandInvocationOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ssm.SsmGetCommandInvocationOperator",
  "json",
);

/** Arguments of {@link SsmRunCommandOperator}. */
export interface SsmRunCommandOperatorArguments {
  /** `document_name: str`, templated. */
  documentName: Templated<string>;
  /** `run_command_kwargs: dict[str, Any] | None = None`, templated. */
  runCommandKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 120`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 75`, not templated. */
  waiterMaxAttempts?: number;
  /** `fail_on_nonzero_exit: bool = True`, not templated, not on 3.0.6. */
  failOnNonzeroExit?: boolean;
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
 * `airflow.providers.amazon.aws.operators.ssm.SsmRunCommandOperator`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ssm/index.html#airflow.providers.amazon.aws.operators.ssm.SsmRunCommandOperator)
 */
export const SsmRunCommandOperator = /* @__PURE__ */ operatorClass<SsmRunCommandOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ssm.SsmRunCommandOperator",
  "json",
);

/** Arguments of {@link SsmRunCommandCompletedSensor}. */
export interface SsmRunCommandCompletedSensorArguments {
  /** `command_id`, templated. */
  commandId: TemplatedUnsaid;
  /** `fail_on_nonzero_exit: bool = True`, not templated, not on 3.0.6. */
  failOnNonzeroExit?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poke_interval: int = 120`, not templated. */
  pokeInterval?: number;
  /** `max_retries: int = 75`, not templated. */
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
 * `airflow.providers.amazon.aws.sensors.ssm.SsmRunCommandCompletedSensor`
 *
 * On Airflow 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/ssm/index.html#airflow.providers.amazon.aws.sensors.ssm.SsmRunCommandCompletedSensor)
 */
export const SsmRunCommandCompletedSensor = /* @__PURE__ */ operatorClass<SsmRunCommandCompletedSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.ssm.SsmRunCommandCompletedSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);
