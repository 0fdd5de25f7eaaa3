// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link QuickSightCreateIngestionOperator}. */
export interface QuickSightCreateIngestionOperatorArguments {
  /** `data_set_id: str`, templated. */
  dataSetId: Templated<string>;
  /** `ingestion_id: str`, templated. */
  ingestionId: Templated<string>;
  /** `ingestion_type: str = "FULL_REFRESH"`, templated. */
  ingestionType?: Templated<string>;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `check_interval: int = 30`, templated. */
  checkInterval?: Templated<number>;
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
 * `airflow.providers.amazon.aws.operators.quicksight.QuickSightCreateIngestionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/quicksight/index.html#airflow.providers.amazon.aws.operators.quicksight.QuickSightCreateIngestionOperator)
 */
export const QuickSightCreateIngestionOperator = /* @__PURE__ */ operatorClass<QuickSightCreateIngestionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.quicksight.QuickSightCreateIngestionOperator",
  "json",
);

/** Arguments of {@link QuickSightSensor}. */
export interface QuickSightSensorArguments {
  /** `data_set_id: str`, templated. */
  dataSetId: Templated<string>;
  /** `ingestion_id: str`, templated. */
  ingestionId: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, not templated. */
  regionName?: string | null;
  /** `verify: bool | str | None = None`, not templated. */
  verify?: boolean | string | null;
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
 * `airflow.providers.amazon.aws.sensors.quicksight.QuickSightSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/quicksight/index.html#airflow.providers.amazon.aws.sensors.quicksight.QuickSightSensor)
 */
export const QuickSightSensor = /* @__PURE__ */ operatorClass<QuickSightSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.quicksight.QuickSightSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
