// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedUnsaid,
} from "../index.ts";

/** Arguments of {@link HttpToS3Operator}. */
export interface HttpToS3OperatorArguments {
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `endpoint: str | None = None`, templated. */
  endpoint?: Templated<string> | null;
  /** `method: str = "GET"`, not templated. */
  method?: string;
  /** `data: Any = None`, templated. */
  data?: TemplatedUnsaid;
  /** `headers: dict[str, str] | None = None`, templated. */
  headers?: Templated<Dict<Templated<string>>> | null;
  /** `extra_options: dict[str, Any] | None = None`, not templated. */
  extraOptions?: Dict<Json> | null;
  /** `http_conn_id: str = "http_default"`, templated. */
  httpConnId?: Templated<string>;
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
  /** `s3_bucket: str | None = None`, templated. */
  s3Bucket?: Templated<string> | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `encrypt: bool = False`, not templated. */
  encrypt?: boolean;
  /** `acl_policy: str | None = None`, not templated. */
  aclPolicy?: string | null;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `verify: str | bool | None = None`, not templated. */
  verify?: string | boolean | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.http_to_s3.HttpToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/http_to_s3/index.html#airflow.providers.amazon.aws.transfers.http_to_s3.HttpToS3Operator)
 */
export const HttpToS3Operator = /* @__PURE__ */ operatorClass<HttpToS3OperatorArguments, never>(
  "airflow.providers.amazon.aws.transfers.http_to_s3.HttpToS3Operator",
  "json",
);
