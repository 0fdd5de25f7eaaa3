// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link DynamoDBValueSensor}. */
export interface DynamoDBValueSensorArguments {
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `partition_key_name: str`, templated. */
  partitionKeyName: Templated<string>;
  /** `partition_key_value: str`, templated. */
  partitionKeyValue: Templated<string>;
  /** `attribute_name: str`, templated. */
  attributeName: Templated<string>;
  /** `attribute_value: str | list[str]`, templated. */
  attributeValue: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `sort_key_name: str | None = None`, templated. */
  sortKeyName?: Templated<string> | null;
  /** `sort_key_value: str | None = None`, templated. */
  sortKeyValue?: Templated<string> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated, on 3.3.1. */
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
 * `airflow.providers.amazon.aws.sensors.dynamodb.DynamoDBValueSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/dynamodb/index.html#airflow.providers.amazon.aws.sensors.dynamodb.DynamoDBValueSensor)
 */
export const DynamoDBValueSensor = /* @__PURE__ */ operatorClass<DynamoDBValueSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.dynamodb.DynamoDBValueSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
