// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link GlueCatalogPartitionSensor}. */
export interface GlueCatalogPartitionSensorArguments {
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `expression: str = "ds='{{ ds }}'"`, templated. */
  expression?: Templated<string>;
  /** `database_name: str = "default"`, templated. */
  databaseName?: Templated<string>;
  /** `poke_interval: int = 180`, not templated. */
  pokeInterval?: number;
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
 * `airflow.providers.amazon.aws.sensors.glue_catalog_partition.GlueCatalogPartitionSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/glue_catalog_partition/index.html#airflow.providers.amazon.aws.sensors.glue_catalog_partition.GlueCatalogPartitionSensor)
 */
export const GlueCatalogPartitionSensor = /* @__PURE__ */ operatorClass<GlueCatalogPartitionSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.glue_catalog_partition.GlueCatalogPartitionSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);
