// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  notifierClass,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link HttpNotifier}. */
export interface HttpNotifierArguments {
  /** `http_conn_id: str = "http_default"`, templated. */
  httpConnId?: Templated<string>;
  /** `endpoint: str | None = None`, templated. */
  endpoint?: Templated<string> | null;
  /** `method: str = "POST"`, not templated. */
  method?: string;
  /** `data: dict[str, Any] | str | None = None`, templated. */
  data?: Templated<Dict<TemplatedJson>> | Templated<string> | null;
  /** `json: dict[str, Any] | str | None = None`, templated. */
  json?: Templated<Dict<TemplatedJson>> | Templated<string> | null;
  /** `headers: dict[str, Any] | None = None`, templated. */
  headers?: Templated<Dict<TemplatedJson>> | null;
  /** `extra_options: dict[str, Any] | None = None`, templated. */
  extraOptions?: Templated<Dict<TemplatedJson>> | null;
}

/**
 * `airflow.providers.http.notifications.http.HttpNotifier`
 *
 * On Airflow 2.11.2, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-http/stable/_api/airflow/providers/http/notifications/http/index.html#airflow.providers.http.notifications.http.HttpNotifier)
 */
export const HttpNotifier = /* @__PURE__ */ notifierClass<HttpNotifierArguments>(
  "airflow.providers.http.notifications.http.HttpNotifier",
);

/** Arguments of {@link HttpOperator}. */
export interface HttpOperatorArguments {
  /** `endpoint: str | None = None`, templated. */
  endpoint?: Templated<string> | null;
  /** `method: str = "POST"`, not templated. */
  method?: string;
  /** `data: dict[str, Any] | str | None = None`, templated. */
  data?: Templated<Dict<TemplatedJson>> | Templated<string> | null;
  /** `headers: dict[str, str] | None = None`, templated. */
  headers?: Templated<Dict<Templated<string>>> | null;
  /** `pagination_function: Callable | None = None`, not templated. */
  paginationFunction?: PythonObject | null;
  /** `response_check: Callable | None = None`, not templated. */
  responseCheck?: PythonObject | null;
  /** `response_filter: Callable | None = None`, not templated. */
  responseFilter?: PythonObject | null;
  /** `extra_options: dict[str, Any] | None = None`, not templated. */
  extraOptions?: Dict<Json> | null;
  /** `request_kwargs: dict[str, Any] | None = None`, not templated, not on 2.10.3. */
  requestKwargs?: Dict<Json> | null;
  /** `http_conn_id: str = "http_default"`, not templated. */
  httpConnId?: string;
  /** `log_response: bool = False`, not templated. */
  logResponse?: boolean;
  /** `auth_type: type | None = None`, not templated. */
  authType?: PythonObject | null;
  /** `tcp_keep_alive: bool = True`, not templated. */
  tcpKeepAlive?: boolean;
  /** `tcp_keep_alive_idle: int = 120`, not templated. */
  tcpKeepAliveIdle?: number;
  /** `tcp_keep_alive_count: int = 20`, not templated. */
  tcpKeepAliveCount?: number;
  /** `tcp_keep_alive_interval: int = 30`, not templated. */
  tcpKeepAliveInterval?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `retry_args: dict[str, Any] | None = None`, not templated. */
  retryArgs?: Dict<Json> | null;
}

/**
 * `airflow.providers.http.operators.http.HttpOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-http/stable/_api/airflow/providers/http/operators/http/index.html#airflow.providers.http.operators.http.HttpOperator)
 */
export const HttpOperator = /* @__PURE__ */ operatorClass<HttpOperatorArguments, never>(
  "airflow.providers.http.operators.http.HttpOperator",
  "json",
);

/** Arguments of {@link SimpleHttpOperator}. */
export interface SimpleHttpOperatorArguments {
  /** `endpoint: str | None = None`, templated. */
  endpoint?: Templated<string> | null;
  /** `method: str = "POST"`, not templated. */
  method?: string;
  /** `data: dict[str, Any] | str | None = None`, templated. */
  data?: Templated<Dict<TemplatedJson>> | Templated<string> | null;
  /** `headers: dict[str, str] | None = None`, templated. */
  headers?: Templated<Dict<Templated<string>>> | null;
  /** `pagination_function: Callable | None = None`, not templated. */
  paginationFunction?: PythonObject | null;
  /** `response_check: Callable | None = None`, not templated. */
  responseCheck?: PythonObject | null;
  /** `response_filter: Callable | None = None`, not templated. */
  responseFilter?: PythonObject | null;
  /** `extra_options: dict[str, Any] | None = None`, not templated. */
  extraOptions?: Dict<Json> | null;
  /** `http_conn_id: str = "http_default"`, not templated. */
  httpConnId?: string;
  /** `log_response: bool = False`, not templated. */
  logResponse?: boolean;
  /** `auth_type: type | None = None`, not templated. */
  authType?: PythonObject | null;
  /** `tcp_keep_alive: bool = True`, not templated. */
  tcpKeepAlive?: boolean;
  /** `tcp_keep_alive_idle: int = 120`, not templated. */
  tcpKeepAliveIdle?: number;
  /** `tcp_keep_alive_count: int = 20`, not templated. */
  tcpKeepAliveCount?: number;
  /** `tcp_keep_alive_interval: int = 30`, not templated. */
  tcpKeepAliveInterval?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `retry_args: dict[str, Any] | None = None`, not templated. */
  retryArgs?: Dict<Json> | null;
}

/**
 * `airflow.providers.http.operators.http.SimpleHttpOperator`
 *
 * On Airflow 2.10.3. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-http/stable/_api/airflow/providers/http/operators/http/index.html#airflow.providers.http.operators.http.SimpleHttpOperator)
 *
 * @deprecated Use `HttpOperator`.
 */
export const SimpleHttpOperator = /* @__PURE__ */ operatorClass<SimpleHttpOperatorArguments, never>(
  "airflow.providers.http.operators.http.SimpleHttpOperator",
  "json",
);

/** Arguments of {@link HttpSensor}. */
export interface HttpSensorArguments {
  /** `endpoint: str`, templated. */
  endpoint: Templated<string>;
  /** `http_conn_id: str = "http_default"`, not templated. */
  httpConnId?: string;
  /** `method: str = "GET"`, not templated. */
  method?: string;
  /** `request_params: dict[str, Any] | None = None`, templated. */
  requestParams?: Templated<Dict<TemplatedJson>> | null;
  /** `request_kwargs: dict[str, Any] | None = None`, not templated, not on 2.10.3. */
  requestKwargs?: Dict<Json> | null;
  /** `headers: dict[str, Any] | None = None`, templated. */
  headers?: Templated<Dict<TemplatedJson>> | null;
  /** `response_error_codes_allowlist: list[str] | None = None`, not templated. */
  responseErrorCodesAllowlist?: readonly string[] | null;
  /** `response_check: Callable | None = None`, not templated. */
  responseCheck?: PythonObject | null;
  /** `extra_options: dict[str, Any] | None = None`, not templated. */
  extraOptions?: Dict<Json> | null;
  /** `tcp_keep_alive: bool = True`, not templated. */
  tcpKeepAlive?: boolean;
  /** `tcp_keep_alive_idle: int = 120`, not templated. */
  tcpKeepAliveIdle?: number;
  /** `tcp_keep_alive_count: int = 20`, not templated. */
  tcpKeepAliveCount?: number;
  /** `tcp_keep_alive_interval: int = 30`, not templated. */
  tcpKeepAliveInterval?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
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
 * `airflow.providers.http.sensors.http.HttpSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-http/stable/_api/airflow/providers/http/sensors/http/index.html#airflow.providers.http.sensors.http.HttpSensor)
 */
export const HttpSensor = /* @__PURE__ */ operatorClass<HttpSensorArguments, never>(
  "airflow.providers.http.sensors.http.HttpSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
