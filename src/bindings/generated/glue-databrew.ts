// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link GlueDataBrewStartJobOperator}. */
export interface GlueDataBrewStartJobOperatorArguments {
  /** `job_name: str`, templated. */
  jobName: Templated<string>;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `delay: int | None = None`, not templated. */
  delay?: number | null;
  /** `waiter_delay: int = 30`, templated. */
  waiterDelay?: Templated<number>;
  /** `waiter_max_attempts: int = 60`, templated. */
  waiterMaxAttempts?: Templated<number>;
  /** `deferrable: bool = [operators] default_deferrable, else False`, templated. */
  deferrable?: Templated<boolean>;
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
 * `airflow.providers.amazon.aws.operators.glue_databrew.GlueDataBrewStartJobOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_databrew/index.html#airflow.providers.amazon.aws.operators.glue_databrew.GlueDataBrewStartJobOperator)
 */
export const GlueDataBrewStartJobOperator = /* @__PURE__ */ operatorClass<GlueDataBrewStartJobOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.glue_databrew.GlueDataBrewStartJobOperator",
  "json",
);
