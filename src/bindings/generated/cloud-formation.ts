// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
  type TemplatedUnsaid,
} from "../index.ts";

/** Arguments of {@link CloudFormationCreateStackOperator}. */
export interface CloudFormationCreateStackOperatorArguments {
  /** `stack_name: str`, templated. */
  stackName: Templated<string>;
  /** `cloudformation_parameters: dict`, templated. */
  cloudformationParameters: Templated<Dict<TemplatedJson>>;
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
 * `airflow.providers.amazon.aws.operators.cloud_formation.CloudFormationCreateStackOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/cloud_formation/index.html#airflow.providers.amazon.aws.operators.cloud_formation.CloudFormationCreateStackOperator)
 */
export const CloudFormationCreateStackOperator = /* @__PURE__ */ operatorClass<CloudFormationCreateStackOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.cloud_formation.CloudFormationCreateStackOperator",
  "json",
);

/** Arguments of {@link CloudFormationDeleteStackOperator}. */
export interface CloudFormationDeleteStackOperatorArguments {
  /** `stack_name: str`, templated. */
  stackName: Templated<string>;
  /** `cloudformation_parameters: dict | None = None`, not templated. */
  cloudformationParameters?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.operators.cloud_formation.CloudFormationDeleteStackOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/cloud_formation/index.html#airflow.providers.amazon.aws.operators.cloud_formation.CloudFormationDeleteStackOperator)
 */
export const CloudFormationDeleteStackOperator = /* @__PURE__ */ operatorClass<CloudFormationDeleteStackOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.cloud_formation.CloudFormationDeleteStackOperator",
  "json",
);

/** Arguments of {@link CloudFormationCreateStackSensor}. */
export interface CloudFormationCreateStackSensorArguments {
  /** `stack_name`, templated. */
  stackName: TemplatedUnsaid;
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
 * `airflow.providers.amazon.aws.sensors.cloud_formation.CloudFormationCreateStackSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/cloud_formation/index.html#airflow.providers.amazon.aws.sensors.cloud_formation.CloudFormationCreateStackSensor)
 */
export const CloudFormationCreateStackSensor = /* @__PURE__ */ operatorClass<CloudFormationCreateStackSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.cloud_formation.CloudFormationCreateStackSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link CloudFormationDeleteStackSensor}. */
export interface CloudFormationDeleteStackSensorArguments {
  /** `stack_name: str`, templated. */
  stackName: Templated<string>;
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
 * `airflow.providers.amazon.aws.sensors.cloud_formation.CloudFormationDeleteStackSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/cloud_formation/index.html#airflow.providers.amazon.aws.sensors.cloud_formation.CloudFormationDeleteStackSensor)
 */
export const CloudFormationDeleteStackSensor = /* @__PURE__ */ operatorClass<CloudFormationDeleteStackSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.cloud_formation.CloudFormationDeleteStackSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
