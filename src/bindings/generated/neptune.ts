// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link NeptuneStartDbClusterOperator}. */
export interface NeptuneStartDbClusterOperatorArguments {
  /** `db_cluster_id: str`, templated. */
  dbClusterId: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.neptune.NeptuneStartDbClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune/index.html#airflow.providers.amazon.aws.operators.neptune.NeptuneStartDbClusterOperator)
 */
export const NeptuneStartDbClusterOperator = /* @__PURE__ */ operatorClass<NeptuneStartDbClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.neptune.NeptuneStartDbClusterOperator",
  "json",
);

/** Arguments of {@link NeptuneStopDbClusterOperator}. */
export interface NeptuneStopDbClusterOperatorArguments {
  /** `db_cluster_id: str`, templated. */
  dbClusterId: Templated<string>;
  /** `wait_for_completion: bool = True`, not templated. */
  waitForCompletion?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.neptune.NeptuneStopDbClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/neptune/index.html#airflow.providers.amazon.aws.operators.neptune.NeptuneStopDbClusterOperator)
 */
export const NeptuneStopDbClusterOperator = /* @__PURE__ */ operatorClass<NeptuneStopDbClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.neptune.NeptuneStopDbClusterOperator",
  "json",
);
