// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link EC2CreateInstanceOperator}. */
export interface EC2CreateInstanceOperatorArguments {
  /** `image_id: str`, templated. */
  imageId: Templated<string>;
  /** `max_count: int = 1`, templated. */
  maxCount?: Templated<number>;
  /** `min_count: int = 1`, templated. */
  minCount?: Templated<number>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `max_attempts: int = 20`, not templated. */
  maxAttempts?: number;
  /** `config: dict | None = None`, templated. */
  config?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `terminate_instance_on_failure: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  terminateInstanceOnFailure?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ec2.EC2CreateInstanceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ec2/index.html#airflow.providers.amazon.aws.operators.ec2.EC2CreateInstanceOperator)
 */
export const EC2CreateInstanceOperator = /* @__PURE__ */ operatorClass<EC2CreateInstanceOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ec2.EC2CreateInstanceOperator",
  "json",
);

/** Arguments of {@link EC2HibernateInstanceOperator}. */
export interface EC2HibernateInstanceOperatorArguments {
  /** `instance_ids: str | list[str]`, templated. */
  instanceIds: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `max_attempts: int = 20`, not templated. */
  maxAttempts?: number;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ec2.EC2HibernateInstanceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ec2/index.html#airflow.providers.amazon.aws.operators.ec2.EC2HibernateInstanceOperator)
 */
export const EC2HibernateInstanceOperator = /* @__PURE__ */ operatorClass<EC2HibernateInstanceOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ec2.EC2HibernateInstanceOperator",
  "json",
);

/** Arguments of {@link EC2RebootInstanceOperator}. */
export interface EC2RebootInstanceOperatorArguments {
  /** `instance_ids: str | list[str]`, templated. */
  instanceIds: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `max_attempts: int = 20`, not templated. */
  maxAttempts?: number;
  /** `wait_for_completion: bool = False`, not templated. */
  waitForCompletion?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ec2.EC2RebootInstanceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ec2/index.html#airflow.providers.amazon.aws.operators.ec2.EC2RebootInstanceOperator)
 */
export const EC2RebootInstanceOperator = /* @__PURE__ */ operatorClass<EC2RebootInstanceOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ec2.EC2RebootInstanceOperator",
  "json",
);

/** Arguments of {@link EC2StartInstanceOperator}. */
export interface EC2StartInstanceOperatorArguments {
  /** `instance_id: str`, templated. */
  instanceId: Templated<string>;
  /** `check_interval: float = 15`, not templated. */
  checkInterval?: number;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ec2.EC2StartInstanceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ec2/index.html#airflow.providers.amazon.aws.operators.ec2.EC2StartInstanceOperator)
 */
export const EC2StartInstanceOperator = /* @__PURE__ */ operatorClass<EC2StartInstanceOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ec2.EC2StartInstanceOperator",
  "json",
);

/** Arguments of {@link EC2StopInstanceOperator}. */
export interface EC2StopInstanceOperatorArguments {
  /** `instance_id: str`, templated. */
  instanceId: Templated<string>;
  /** `check_interval: float = 15`, not templated. */
  checkInterval?: number;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ec2.EC2StopInstanceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ec2/index.html#airflow.providers.amazon.aws.operators.ec2.EC2StopInstanceOperator)
 */
export const EC2StopInstanceOperator = /* @__PURE__ */ operatorClass<EC2StopInstanceOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ec2.EC2StopInstanceOperator",
  "json",
);

/** Arguments of {@link EC2TerminateInstanceOperator}. */
export interface EC2TerminateInstanceOperatorArguments {
  /** `instance_ids: str | list[str]`, templated. */
  instanceIds: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `poll_interval: int = 20`, not templated. */
  pollInterval?: number;
  /** `max_attempts: int = 20`, not templated. */
  maxAttempts?: number;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ec2.EC2TerminateInstanceOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ec2/index.html#airflow.providers.amazon.aws.operators.ec2.EC2TerminateInstanceOperator)
 */
export const EC2TerminateInstanceOperator = /* @__PURE__ */ operatorClass<EC2TerminateInstanceOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ec2.EC2TerminateInstanceOperator",
  "json",
);

/** Arguments of {@link EC2InstanceStateSensor}. */
export interface EC2InstanceStateSensorArguments {
  /** `target_state: str`, templated, but read when the DAG file is parsed. */
  targetState: Templated<string>;
  /** `instance_id: str`, templated. */
  instanceId: Templated<string>;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated (not on 2.10.3). */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated, not on 2.10.3. */
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
 * `airflow.providers.amazon.aws.sensors.ec2.EC2InstanceStateSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/ec2/index.html#airflow.providers.amazon.aws.sensors.ec2.EC2InstanceStateSensor)
 */
export const EC2InstanceStateSensor = /* @__PURE__ */ operatorClass<EC2InstanceStateSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.ec2.EC2InstanceStateSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
