// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link AthenaOperator}. */
export interface AthenaOperatorArguments {
  /** `query: str`, templated. */
  query: Templated<string>;
  /** `database: str | None = None`, templated, required (not on 3.3.1). */
  database?: Templated<string> | null;
  /** `output_location: str | None = None`, templated. */
  outputLocation?: Templated<string> | null;
  /** `client_request_token: str | None = None`, not templated. */
  clientRequestToken?: string | null;
  /** `workgroup: str = "primary"`, templated. */
  workgroup?: Templated<string>;
  /** `query_execution_context: dict[str, str] | None = None`, not templated. */
  queryExecutionContext?: Dict<string> | null;
  /** `result_configuration: dict[str, Any] | None = None`, not templated. */
  resultConfiguration?: Dict<Json> | null;
  /** `sleep_time: int = 30`, not templated. */
  sleepTime?: number;
  /** `max_polling_attempts: int | None = None`, not templated. */
  maxPollingAttempts?: number | null;
  /** `log_query: bool = True`, not templated. */
  logQuery?: boolean;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `catalog: str = "AwsDataCatalog"`, templated. */
  catalog?: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.athena.AthenaOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/athena/index.html#airflow.providers.amazon.aws.operators.athena.AthenaOperator)
 */
export const AthenaOperator = /* @__PURE__ */ operatorClass<AthenaOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.athena.AthenaOperator",
  "string",
);

/** Arguments of {@link AthenaSensor}. */
export interface AthenaSensorArguments {
  /** `query_execution_id: str`, templated. */
  queryExecutionId: Templated<string>;
  /** `max_retries: int | None = None`, not templated. */
  maxRetries?: number | null;
  /** `sleep_time: int = 10`, not templated. */
  sleepTime?: number;
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
 * `airflow.providers.amazon.aws.sensors.athena.AthenaSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/athena/index.html#airflow.providers.amazon.aws.sensors.athena.AthenaSensor)
 */
export const AthenaSensor = /* @__PURE__ */ operatorClass<AthenaSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.athena.AthenaSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
