// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link RedshiftDataOperator}. */
export interface RedshiftDataOperatorArguments {
  /** `sql: str | list`, templated. */
  sql: Templated<string> | Templated<readonly TemplatedJson[]>;
  /** `database: str | None = None`, templated. */
  database?: Templated<string> | null;
  /** `cluster_identifier: str | None = None`, templated. */
  clusterIdentifier?: Templated<string> | null;
  /** `db_user: str | None = None`, templated. */
  dbUser?: Templated<string> | null;
  /** `parameters: list | None = None`, templated. */
  parameters?: Templated<readonly TemplatedJson[]> | null;
  /** `secret_arn: str | None = None`, not templated. */
  secretArn?: string | null;
  /** `statement_name: str | None = None`, templated. */
  statementName?: Templated<string> | null;
  /** `with_event: bool = False`, not templated. */
  withEvent?: boolean;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `poll_interval: int = 10`, not templated. */
  pollInterval?: number;
  /** `return_sql_result: bool = False`, not templated. */
  returnSqlResult?: boolean;
  /** `workgroup_name: str | None = None`, templated. */
  workgroupName?: Templated<string> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `session_id: str | None = None`, templated. */
  sessionId?: Templated<string> | null;
  /** `session_keep_alive_seconds: int | None = None`, not templated. */
  sessionKeepAliveSeconds?: number | null;
  /** `cancel_on_kill: bool = True`, not templated, on 3.3.1. */
  cancelOnKill?: boolean;
  /** `durable: bool = True`, not templated, on 3.3.1. */
  durable?: boolean;
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
 * `airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/redshift_data/index.html#airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator)
 */
export const RedshiftDataOperator = /* @__PURE__ */ operatorClass<RedshiftDataOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator",
  "json",
);
