// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link EcsCreateClusterOperator}. */
export interface EcsCreateClusterOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `create_cluster_kwargs: dict | None = None`, templated. */
  createClusterKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `waiter_delay: int = 15`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
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
 * `airflow.providers.amazon.aws.operators.ecs.EcsCreateClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ecs/index.html#airflow.providers.amazon.aws.operators.ecs.EcsCreateClusterOperator)
 */
export const EcsCreateClusterOperator = /* @__PURE__ */ operatorClass<EcsCreateClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ecs.EcsCreateClusterOperator",
  "json",
);

/** Arguments of {@link EcsDeleteClusterOperator}. */
export interface EcsDeleteClusterOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `waiter_delay: int = 15`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, templated. */
  deferrable?: Templated<boolean>;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `region_name: str | None = None`, not templated. */
  regionName?: string | null;
  /** `verify: bool | str | None = None`, not templated. */
  verify?: boolean | string | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ecs.EcsDeleteClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ecs/index.html#airflow.providers.amazon.aws.operators.ecs.EcsDeleteClusterOperator)
 */
export const EcsDeleteClusterOperator = /* @__PURE__ */ operatorClass<EcsDeleteClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ecs.EcsDeleteClusterOperator",
  "json",
);

/** Arguments of {@link EcsDeregisterTaskDefinitionOperator}. */
export interface EcsDeregisterTaskDefinitionOperatorArguments {
  /** `task_definition: str`, templated. */
  taskDefinition: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `region_name: str | None = None`, not templated. */
  regionName?: string | null;
  /** `verify: bool | str | None = None`, not templated. */
  verify?: boolean | string | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ecs.EcsDeregisterTaskDefinitionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ecs/index.html#airflow.providers.amazon.aws.operators.ecs.EcsDeregisterTaskDefinitionOperator)
 */
export const EcsDeregisterTaskDefinitionOperator = /* @__PURE__ */ operatorClass<EcsDeregisterTaskDefinitionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ecs.EcsDeregisterTaskDefinitionOperator",
  "json",
);

/** Arguments of {@link EcsRegisterTaskDefinitionOperator}. */
export interface EcsRegisterTaskDefinitionOperatorArguments {
  /** `family: str`, templated. */
  family: Templated<string>;
  /** `container_definitions: list[dict]`, templated. */
  containerDefinitions: Templated<readonly Templated<Dict<TemplatedJson>>[]>;
  /** `register_task_kwargs: dict | None = None`, templated. */
  registerTaskKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `region_name: str | None = None`, not templated. */
  regionName?: string | null;
  /** `verify: bool | str | None = None`, not templated. */
  verify?: boolean | string | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ecs.EcsRegisterTaskDefinitionOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ecs/index.html#airflow.providers.amazon.aws.operators.ecs.EcsRegisterTaskDefinitionOperator)
 */
export const EcsRegisterTaskDefinitionOperator = /* @__PURE__ */ operatorClass<EcsRegisterTaskDefinitionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ecs.EcsRegisterTaskDefinitionOperator",
  "json",
);

/** Arguments of {@link EcsRunTaskOperator}. */
export interface EcsRunTaskOperatorArguments {
  /** `task_definition: str`, templated. */
  taskDefinition: Templated<string>;
  /** `cluster: str`, templated. */
  cluster: Templated<string>;
  /** `overrides: dict`, templated. */
  overrides: Templated<Dict<TemplatedJson>>;
  /** `launch_type: str = "EC2"`, templated. */
  launchType?: Templated<string>;
  /** `capacity_provider_strategy: list | None = None`, templated. */
  capacityProviderStrategy?: Templated<readonly TemplatedJson[]> | null;
  /** `volume_configurations: list | None = None`, templated. */
  volumeConfigurations?: Templated<readonly TemplatedJson[]> | null;
  /** `group: str | None = None`, templated. */
  group?: Templated<string> | null;
  /** `placement_constraints: list | None = None`, templated. */
  placementConstraints?: Templated<readonly TemplatedJson[]> | null;
  /** `placement_strategy: list | None = None`, templated. */
  placementStrategy?: Templated<readonly TemplatedJson[]> | null;
  /** `platform_version: str | None = None`, templated. */
  platformVersion?: Templated<string> | null;
  /** `network_configuration: dict | None = None`, templated. */
  networkConfiguration?: Templated<Dict<TemplatedJson>> | null;
  /** `tags: dict | None = None`, templated. */
  tags?: Templated<Dict<TemplatedJson>> | null;
  /** `awslogs_group: str | None = None`, templated. */
  awslogsGroup?: Templated<string> | null;
  /** `awslogs_region: str | None = None`, templated. */
  awslogsRegion?: Templated<string> | null;
  /** `awslogs_stream_prefix: str | None = None`, templated. */
  awslogsStreamPrefix?: Templated<string> | null;
  /** `awslogs_fetch_interval: timedelta = timedelta(seconds=30)`, templated. */
  awslogsFetchInterval?: Duration;
  /** `container_name: str | None = None`, templated, not on 2.10.3. */
  containerName?: Templated<string> | null;
  /** `propagate_tags: str | None = None`, templated. */
  propagateTags?: Templated<string> | null;
  /** `quota_retry: dict | None = None`, not templated. */
  quotaRetry?: Dict<Json> | null;
  /** `reattach: bool = False`, templated. */
  reattach?: Templated<boolean>;
  /** `number_logs_exception: int = 10`, templated. */
  numberLogsException?: Templated<number>;
  /** `wait_for_completion: bool = True`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `waiter_delay: int = 6`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 1000000`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, templated. */
  deferrable?: Templated<boolean>;
  /** `skip_on_exit_code: int | Container | None = None`, not templated, on 3.2.1 and 3.3.1. */
  skipOnExitCode?: number | readonly Json[] | null;
  /** `stop_task_on_failure: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  stopTaskOnFailure?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `region_name: str | None = None`, not templated. */
  regionName?: string | null;
  /** `verify: bool | str | None = None`, not templated. */
  verify?: boolean | string | null;
  /** `botocore_config: dict | None = None`, not templated. */
  botocoreConfig?: Dict<Json> | null;
  /** `region: str | None`, not templated. */
  region?: string | null;
}

/**
 * `airflow.providers.amazon.aws.operators.ecs.EcsRunTaskOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ecs/index.html#airflow.providers.amazon.aws.operators.ecs.EcsRunTaskOperator)
 */
export const EcsRunTaskOperator = /* @__PURE__ */ operatorClass<EcsRunTaskOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ecs.EcsRunTaskOperator",
  "json",
  { convert: { awslogsFetchInterval: "timedelta" } },
);

/** Arguments of {@link EcsClusterStateSensor}. */
export interface EcsClusterStateSensorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `target_state: EcsClusterStates | None = "ACTIVE"`, templated. */
  targetState?: "ACTIVE" | "PROVISIONING" | "DEPROVISIONING" | "FAILED" | "INACTIVE" | null;
  /** `failure_states: list[EcsClusterStates] | None = None`, templated. */
  failureStates?: Templated<readonly ("ACTIVE" | "PROVISIONING" | "DEPROVISIONING" | "FAILED" | "INACTIVE")[]> | null;
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
 * `airflow.providers.amazon.aws.sensors.ecs.EcsClusterStateSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/ecs/index.html#airflow.providers.amazon.aws.sensors.ecs.EcsClusterStateSensor)
 */
export const EcsClusterStateSensor = /* @__PURE__ */ operatorClass<EcsClusterStateSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.ecs.EcsClusterStateSensor",
  "json",
  { convert: { targetState: "airflow.providers.amazon.aws.hooks.ecs.EcsClusterStates", failureStates: "airflow.providers.amazon.aws.hooks.ecs.EcsClusterStates", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EcsTaskDefinitionStateSensor}. */
export interface EcsTaskDefinitionStateSensorArguments {
  /** `task_definition: str`, templated. */
  taskDefinition: Templated<string>;
  /** `target_state: EcsTaskDefinitionStates | None = "ACTIVE"`, templated, but read when the DAG file is parsed. */
  targetState?: "ACTIVE" | "INACTIVE" | "DELETE_IN_PROGRESS" | null;
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
 * `airflow.providers.amazon.aws.sensors.ecs.EcsTaskDefinitionStateSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/ecs/index.html#airflow.providers.amazon.aws.sensors.ecs.EcsTaskDefinitionStateSensor)
 */
export const EcsTaskDefinitionStateSensor = /* @__PURE__ */ operatorClass<EcsTaskDefinitionStateSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.ecs.EcsTaskDefinitionStateSensor",
  "json",
  { convert: { targetState: "airflow.providers.amazon.aws.hooks.ecs.EcsTaskDefinitionStates", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EcsTaskStateSensor}. */
export interface EcsTaskStateSensorArguments {
  /** `cluster: str`, templated. */
  cluster: Templated<string>;
  /** `task: str`, templated. */
  task: Templated<string>;
  /** `target_state: EcsTaskStates | None = "RUNNING"`, templated. */
  targetState?: "PROVISIONING" | "PENDING" | "ACTIVATING" | "RUNNING" | "DEACTIVATING" | "STOPPING" | "DEPROVISIONING" | "STOPPED" | "NONE" | null;
  /** `failure_states: list[EcsTaskStates] | None = None`, templated. */
  failureStates?: Templated<readonly ("PROVISIONING" | "PENDING" | "ACTIVATING" | "RUNNING" | "DEACTIVATING" | "STOPPING" | "DEPROVISIONING" | "STOPPED" | "NONE")[]> | null;
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
 * `airflow.providers.amazon.aws.sensors.ecs.EcsTaskStateSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/ecs/index.html#airflow.providers.amazon.aws.sensors.ecs.EcsTaskStateSensor)
 */
export const EcsTaskStateSensor = /* @__PURE__ */ operatorClass<EcsTaskStateSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.ecs.EcsTaskStateSensor",
  "json",
  { convert: { targetState: "airflow.providers.amazon.aws.hooks.ecs.EcsTaskStates", failureStates: "airflow.providers.amazon.aws.hooks.ecs.EcsTaskStates", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
