// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link LambdaCreateFunctionOperator}. */
export interface LambdaCreateFunctionOperatorArguments {
  /** `function_name: str`, templated. */
  functionName: Templated<string>;
  /** `role: str`, templated. */
  role: Templated<string>;
  /** `code: dict`, templated. */
  code: Templated<Dict<TemplatedJson>>;
  /** `runtime: str | None = None`, templated. */
  runtime?: Templated<string> | null;
  /** `handler: str | None = None`, templated. */
  handler?: Templated<string> | null;
  /** `description: str | None = None`, not templated. */
  description?: string | null;
  /** `timeout: int | None = None`, not templated. */
  timeout?: number | null;
  /** `config: dict | None = None`, templated. */
  config?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
  /** `waiter_delay: int = 15`, not templated. */
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
 * `airflow.providers.amazon.aws.operators.lambda_function.LambdaCreateFunctionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/lambda_function/index.html#airflow.providers.amazon.aws.operators.lambda_function.LambdaCreateFunctionOperator)
 */
export const LambdaCreateFunctionOperator = /* @__PURE__ */ operatorClass<LambdaCreateFunctionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.lambda_function.LambdaCreateFunctionOperator",
  "json",
);

/** Arguments of {@link LambdaInvokeFunctionOperator}. */
export interface LambdaInvokeFunctionOperatorArguments {
  /** `function_name: str`, templated. */
  functionName: Templated<string>;
  /** `log_type: str | None = None`, not templated. */
  logType?: string | null;
  /** `keep_empty_log_lines: bool = True`, not templated. */
  keepEmptyLogLines?: boolean;
  /** `qualifier: str | None = None`, templated. */
  qualifier?: Templated<string> | null;
  /** `invocation_type: str | None = None`, templated. */
  invocationType?: Templated<string> | null;
  /** `client_context: str | None = None`, not templated. */
  clientContext?: string | null;
  /** `payload: bytes | str | None = None`, templated. */
  payload?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.lambda_function.LambdaInvokeFunctionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/lambda_function/index.html#airflow.providers.amazon.aws.operators.lambda_function.LambdaInvokeFunctionOperator)
 */
export const LambdaInvokeFunctionOperator = /* @__PURE__ */ operatorClass<LambdaInvokeFunctionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.lambda_function.LambdaInvokeFunctionOperator",
  "json",
);

/** Arguments of {@link LambdaFunctionStateSensor}. */
export interface LambdaFunctionStateSensorArguments {
  /** `function_name: str`, templated. */
  functionName: Templated<string>;
  /** `qualifier: str | None = None`, templated. */
  qualifier?: Templated<string> | null;
  /** `target_states: list | None = None`, not templated. */
  targetStates?: readonly Json[] | null;
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
 * `airflow.providers.amazon.aws.sensors.lambda_function.LambdaFunctionStateSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/lambda_function/index.html#airflow.providers.amazon.aws.sensors.lambda_function.LambdaFunctionStateSensor)
 */
export const LambdaFunctionStateSensor = /* @__PURE__ */ operatorClass<LambdaFunctionStateSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.lambda_function.LambdaFunctionStateSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
