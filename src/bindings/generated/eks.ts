// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link EksCreateClusterOperator}. */
export interface EksCreateClusterOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `cluster_role_arn: str`, templated. */
  clusterRoleArn: Templated<string>;
  /** `resources_vpc_config: dict`, templated. */
  resourcesVpcConfig: Templated<Dict<TemplatedJson>>;
  /** `compute: str | None = "nodegroup"`, templated. */
  compute?: Templated<string> | null;
  /** `create_cluster_kwargs: dict | None = None`, templated. */
  createClusterKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `nodegroup_name: str = "nodegroup"`, templated. */
  nodegroupName?: Templated<string>;
  /** `nodegroup_role_arn: str | None = None`, templated. */
  nodegroupRoleArn?: Templated<string> | null;
  /** `create_nodegroup_kwargs: dict | None = None`, templated. */
  createNodegroupKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `fargate_profile_name: str = "profile"`, templated. */
  fargateProfileName?: Templated<string>;
  /** `fargate_pod_execution_role_arn: str | None = None`, templated. */
  fargatePodExecutionRoleArn?: Templated<string> | null;
  /** `fargate_selectors: list | None = None`, templated. */
  fargateSelectors?: Templated<readonly TemplatedJson[]> | null;
  /** `create_fargate_profile_kwargs: dict | None = None`, templated. */
  createFargateProfileKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 40`, not templated. */
  waiterMaxAttempts?: number;
  /** `delete_nodegroup_on_failure: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  deleteNodegroupOnFailure?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
}

/**
 * `airflow.providers.amazon.aws.operators.eks.EksCreateClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eks/index.html#airflow.providers.amazon.aws.operators.eks.EksCreateClusterOperator)
 */
export const EksCreateClusterOperator = /* @__PURE__ */ operatorClass<EksCreateClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eks.EksCreateClusterOperator",
  "json",
);

/** Arguments of {@link EksCreateFargateProfileOperator}. */
export interface EksCreateFargateProfileOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `pod_execution_role_arn: str`, templated. */
  podExecutionRoleArn: Templated<string>;
  /** `selectors: list`, templated. */
  selectors: Templated<readonly TemplatedJson[]>;
  /** `fargate_profile_name: str = "profile"`, templated. */
  fargateProfileName?: Templated<string>;
  /** `create_fargate_profile_kwargs: dict | None = None`, templated. */
  createFargateProfileKwargs?: Templated<Dict<TemplatedJson>> | null;
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `waiter_delay: int = 10`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
}

/**
 * `airflow.providers.amazon.aws.operators.eks.EksCreateFargateProfileOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eks/index.html#airflow.providers.amazon.aws.operators.eks.EksCreateFargateProfileOperator)
 */
export const EksCreateFargateProfileOperator = /* @__PURE__ */ operatorClass<EksCreateFargateProfileOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eks.EksCreateFargateProfileOperator",
  "json",
);

/** Arguments of {@link EksCreateNodegroupOperator}. */
export interface EksCreateNodegroupOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `nodegroup_subnets: list[str] | str`, templated. */
  nodegroupSubnets: Templated<readonly Templated<string>[]> | Templated<string>;
  /** `nodegroup_role_arn: str`, templated. */
  nodegroupRoleArn: Templated<string>;
  /** `nodegroup_name: str = "nodegroup"`, templated. */
  nodegroupName?: Templated<string>;
  /** `create_nodegroup_kwargs: dict | None = None`, templated. */
  createNodegroupKwargs?: Templated<Dict<TemplatedJson>> | null;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 80`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `delete_nodegroup_on_failure: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  deleteNodegroupOnFailure?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
}

/**
 * `airflow.providers.amazon.aws.operators.eks.EksCreateNodegroupOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eks/index.html#airflow.providers.amazon.aws.operators.eks.EksCreateNodegroupOperator)
 */
export const EksCreateNodegroupOperator = /* @__PURE__ */ operatorClass<EksCreateNodegroupOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eks.EksCreateNodegroupOperator",
  "json",
);

/** Arguments of {@link EksDeleteClusterOperator}. */
export interface EksDeleteClusterOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `force_delete_compute: bool = False`, templated. */
  forceDeleteCompute?: Templated<boolean>;
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 40`, not templated. */
  waiterMaxAttempts?: number;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
}

/**
 * `airflow.providers.amazon.aws.operators.eks.EksDeleteClusterOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eks/index.html#airflow.providers.amazon.aws.operators.eks.EksDeleteClusterOperator)
 */
export const EksDeleteClusterOperator = /* @__PURE__ */ operatorClass<EksDeleteClusterOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eks.EksDeleteClusterOperator",
  "json",
);

/** Arguments of {@link EksDeleteFargateProfileOperator}. */
export interface EksDeleteFargateProfileOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `fargate_profile_name: str`, templated. */
  fargateProfileName: Templated<string>;
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 60`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
}

/**
 * `airflow.providers.amazon.aws.operators.eks.EksDeleteFargateProfileOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eks/index.html#airflow.providers.amazon.aws.operators.eks.EksDeleteFargateProfileOperator)
 */
export const EksDeleteFargateProfileOperator = /* @__PURE__ */ operatorClass<EksDeleteFargateProfileOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eks.EksDeleteFargateProfileOperator",
  "json",
);

/** Arguments of {@link EksDeleteNodegroupOperator}. */
export interface EksDeleteNodegroupOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `nodegroup_name: str`, templated. */
  nodegroupName: Templated<string>;
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `wait_for_completion: bool = False`, templated. */
  waitForCompletion?: Templated<boolean>;
  /** `waiter_delay: int = 30`, not templated. */
  waiterDelay?: number;
  /** `waiter_max_attempts: int = 40`, not templated. */
  waiterMaxAttempts?: number;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
}

/**
 * `airflow.providers.amazon.aws.operators.eks.EksDeleteNodegroupOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eks/index.html#airflow.providers.amazon.aws.operators.eks.EksDeleteNodegroupOperator)
 */
export const EksDeleteNodegroupOperator = /* @__PURE__ */ operatorClass<EksDeleteNodegroupOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eks.EksDeleteNodegroupOperator",
  "json",
);

/** Arguments of {@link EksPodOperator}. */
export interface EksPodOperatorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `in_cluster: bool = False`, templated. */
  inCluster?: Templated<boolean>;
  /** `namespace: str = "default"`, templated. */
  namespace?: Templated<string>;
  /** `pod_name: str | None = None`, templated. */
  podName?: Templated<string> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region: str | None = None`, templated. */
  region?: Templated<string> | null;
  /** `on_finish_action: str | None = None`, not templated. */
  onFinishAction?: string | null;
  /** `kubernetes_conn_id: str | None = "kubernetes_default"`, templated. */
  kubernetesConnId?: Templated<string> | null;
  /** `image: str | None = None`, templated. */
  image?: Templated<string> | null;
  /** `random_name_suffix: bool = True`, not templated. */
  randomNameSuffix?: boolean;
  /** `cmds: list[str] | None = None`, templated. */
  cmds?: Templated<readonly Templated<string>[]> | null;
  /** `arguments: list[str] | None = None`, templated. */
  arguments?: Templated<readonly Templated<string>[]> | null;
  /** `ports: list[V1ContainerPort] | None = None`, not templated. */
  ports?: readonly PythonObject[] | null;
  /** `volume_mounts: list[V1VolumeMount] | None = None`, templated, but read when the DAG file is parsed. */
  volumeMounts?: Templated<readonly PythonObject[]> | null;
  /** `volumes: list[V1Volume] | None = None`, templated, but read when the DAG file is parsed. */
  volumes?: Templated<readonly PythonObject[]> | null;
  /** `env_vars: list[V1EnvVar] | dict[str, str] | None = None`, templated. */
  envVars?: Templated<readonly PythonObject[]> | Templated<Dict<Templated<string>>> | null;
  /** `env_from: list[V1EnvFromSource] | None = None`, templated. */
  envFrom?: Templated<readonly PythonObject[]> | null;
  /** `secrets: list[Secret] | None = None`, not templated. */
  secrets?: readonly PythonObject[] | null;
  /** `cluster_context: str | None = None`, templated. */
  clusterContext?: Templated<string> | null;
  /** `labels: dict | None = None`, templated. */
  labels?: Templated<Dict<TemplatedJson>> | null;
  /** `reattach_on_restart: bool | None = None`, not templated. */
  reattachOnRestart?: boolean | null;
  /** `durable: bool = True`, not templated, on 3.3.1. */
  durable?: boolean;
  /** `startup_timeout_seconds: int = 120`, not templated. */
  startupTimeoutSeconds?: number;
  /** `startup_check_interval_seconds: int = 5`, not templated. */
  startupCheckIntervalSeconds?: number;
  /** `schedule_timeout_seconds: int | None = None`, not templated, not on 2.10.3. */
  scheduleTimeoutSeconds?: number | null;
  /** `get_logs: bool = True`, not templated. */
  getLogs?: boolean;
  /** `base_container_name: str | None = None`, templated (not on 2.10.3). */
  baseContainerName?: Templated<string> | null;
  /** `base_container_status_polling_interval: float = 1`, not templated, not on 2.10.3. */
  baseContainerStatusPollingInterval?: number;
  /** `init_container_logs: list[str] | str | Literal[True] | None = None`, not templated, not on 2.10.3. */
  initContainerLogs?: readonly string[] | string | true | null;
  /** `container_logs: list[str] | str | Literal[True] | None = None`, not templated. */
  containerLogs?: readonly string[] | string | true | null;
  /** `image_pull_policy: str | None = None`, not templated. */
  imagePullPolicy?: string | null;
  /** `annotations: dict | None = None`, templated. */
  annotations?: Templated<Dict<TemplatedJson>> | null;
  /** `container_resources: V1ResourceRequirements | None = None`, templated. */
  containerResources?: PythonObject | null;
  /** `affinity: V1Affinity | None = None`, not templated. */
  affinity?: PythonObject | null;
  /** `config_file: str | None = None`, templated, but read when the DAG file is parsed. */
  configFile?: Templated<string> | null;
  /** `runtime_class_name: str | None = None`, not templated, on 3.2.1 and 3.3.1. */
  runtimeClassName?: string | null;
  /** `node_selector: dict | None = None`, templated. */
  nodeSelector?: Templated<Dict<TemplatedJson>> | null;
  /** `image_pull_secrets: list[V1LocalObjectReference] | None = None`, not templated. */
  imagePullSecrets?: readonly PythonObject[] | null;
  /** `service_account_name: str | None = None`, not templated. */
  serviceAccountName?: string | null;
  /** `automount_service_account_token: bool | None = None`, not templated, not on 2.10.3. */
  automountServiceAccountToken?: boolean | null;
  /** `hostnetwork: bool = False`, not templated. */
  hostnetwork?: boolean;
  /** `host_aliases: list[V1HostAlias] | None = None`, not templated. */
  hostAliases?: readonly PythonObject[] | null;
  /** `tolerations: list[V1Toleration] | None = None`, not templated. */
  tolerations?: readonly PythonObject[] | null;
  /** `security_context: V1PodSecurityContext | dict | None = None`, not templated. */
  securityContext?: PythonObject | Dict<Json> | null;
  /** `container_security_context: V1SecurityContext | dict | None = None`, not templated. */
  containerSecurityContext?: PythonObject | Dict<Json> | null;
  /** `xcom_sidecar_container_security_context: V1SecurityContext | dict | None = None`, not templated, on 3.3.1. */
  xcomSidecarContainerSecurityContext?: PythonObject | Dict<Json> | null;
  /** `dnspolicy: str | None = None`, not templated. */
  dnspolicy?: string | null;
  /** `dns_config: V1PodDNSConfig | None = None`, not templated. */
  dnsConfig?: PythonObject | null;
  /** `hostname: str | None = None`, templated (not on 2.10.3). */
  hostname?: Templated<string> | null;
  /** `subdomain: str | None = None`, not templated. */
  subdomain?: string | null;
  /** `schedulername: str | None = None`, not templated. */
  schedulername?: string | null;
  /** `full_pod_spec: V1Pod | None = None`, not templated. */
  fullPodSpec?: PythonObject | null;
  /** `init_containers: list[V1Container] | None = None`, not templated. */
  initContainers?: readonly PythonObject[] | null;
  /** `log_events_on_failure: bool = False`, not templated. */
  logEventsOnFailure?: boolean;
  /** `do_xcom_push: bool = False`, not templated. */
  doXcomPush?: boolean;
  /** `pod_template_file: str | None = None`, templated. */
  podTemplateFile?: Templated<string> | null;
  /** `pod_template_dict: dict | None = None`, templated. */
  podTemplateDict?: Templated<Dict<TemplatedJson>> | null;
  /** `priority_class_name: str | None = None`, not templated. */
  priorityClassName?: string | null;
  /** `pod_runtime_info_envs: list[V1EnvVar] | None = None`, not templated. */
  podRuntimeInfoEnvs?: readonly PythonObject[] | null;
  /** `termination_grace_period: int | None = None`, not templated. */
  terminationGracePeriod?: number | null;
  /** `configmaps: list[str] | None = None`, not templated. */
  configmaps?: readonly string[] | null;
  /** `skip_on_exit_code: int | Container | None = None`, not templated. */
  skipOnExitCode?: number | readonly Json[] | null;
  /** `deferrable: bool = [operators] default_deferrable, else False`, not templated. */
  deferrable?: boolean;
  /** `poll_interval: float = 2`, not templated. */
  pollInterval?: number;
  /** `log_pod_spec_on_failure: bool = True`, not templated. */
  logPodSpecOnFailure?: boolean;
  /** `on_kill_action: str = "delete_pod"`, not templated, on 3.2.1 and 3.3.1. */
  onKillAction?: string;
  /** `is_delete_operator_pod: None | bool = None`, not templated. */
  isDeleteOperatorPod?: boolean | null;
  /** `termination_message_policy: str = "File"`, not templated. */
  terminationMessagePolicy?: string;
  /** `active_deadline_seconds: int | None = None`, not templated. */
  activeDeadlineSeconds?: number | null;
  /** `callbacks: list[type] | type | None = None`, not templated. */
  callbacks?: readonly PythonObject[] | PythonObject | null;
  /** `progress_callback: Callable | None = None`, not templated. */
  progressCallback?: PythonObject | null;
  /** `logging_interval: int | None = None`, not templated. */
  loggingInterval?: number | null;
  /** `container_name_log_prefix_enabled: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  containerNameLogPrefixEnabled?: boolean;
  /** `log_formatter: Callable | None = None`, not templated, not on 2.10.3 or 3.0.6. */
  logFormatter?: PythonObject | null;
}

/**
 * `airflow.providers.amazon.aws.operators.eks.EksPodOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eks/index.html#airflow.providers.amazon.aws.operators.eks.EksPodOperator)
 */
export const EksPodOperator = /* @__PURE__ */ operatorClass<EksPodOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eks.EksPodOperator",
  "json",
);

/** Arguments of {@link EksClusterStateSensor}. */
export interface EksClusterStateSensorArguments {
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `target_state: ClusterStates = "ACTIVE"`, templated, but read when the DAG file is parsed. */
  targetState?: "CREATING" | "ACTIVE" | "DELETING" | "FAILED" | "UPDATING" | "NONEXISTENT";
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.sensors.eks.EksClusterStateSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/eks/index.html#airflow.providers.amazon.aws.sensors.eks.EksClusterStateSensor)
 */
export const EksClusterStateSensor = /* @__PURE__ */ operatorClass<EksClusterStateSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.eks.EksClusterStateSensor",
  "json",
  { convert: { targetState: "airflow.providers.amazon.aws.hooks.eks.ClusterStates", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EksFargateProfileStateSensor}. */
export interface EksFargateProfileStateSensorArguments {
  /** `fargate_profile_name: str`, templated. */
  fargateProfileName: Templated<string>;
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `target_state: FargateProfileStates = "ACTIVE"`, templated, but read when the DAG file is parsed. */
  targetState?: "CREATING" | "ACTIVE" | "DELETING" | "CREATE_FAILED" | "DELETE_FAILED" | "NONEXISTENT";
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.sensors.eks.EksFargateProfileStateSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/eks/index.html#airflow.providers.amazon.aws.sensors.eks.EksFargateProfileStateSensor)
 */
export const EksFargateProfileStateSensor = /* @__PURE__ */ operatorClass<EksFargateProfileStateSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.eks.EksFargateProfileStateSensor",
  "json",
  { convert: { targetState: "airflow.providers.amazon.aws.hooks.eks.FargateProfileStates", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);

/** Arguments of {@link EksNodegroupStateSensor}. */
export interface EksNodegroupStateSensorArguments {
  /** `nodegroup_name: str`, templated. */
  nodegroupName: Templated<string>;
  /** `cluster_name: str`, templated. */
  clusterName: Templated<string>;
  /** `target_state: NodegroupStates = "ACTIVE"`, templated, but read when the DAG file is parsed. */
  targetState?: "CREATING" | "ACTIVE" | "UPDATING" | "DELETING" | "CREATE_FAILED" | "DELETE_FAILED" | "DEGRADED" | "NONEXISTENT";
  /**
   * `region: str | None = None`, templated (on 2.10.3).
   *
   * @deprecated Use `region_name`.
   */
  region?: Templated<string> | null;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated, not on 2.10.3. */
  regionName?: Templated<string> | null;
  /** `verify: bool | str | None = None`, templated, not on 2.10.3. */
  verify?: Templated<boolean> | Templated<string> | null;
  /** `botocore_config: dict | None = None`, not templated, not on 2.10.3. */
  botocoreConfig?: Dict<Json> | null;
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
 * `airflow.providers.amazon.aws.sensors.eks.EksNodegroupStateSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/eks/index.html#airflow.providers.amazon.aws.sensors.eks.EksNodegroupStateSensor)
 */
export const EksNodegroupStateSensor = /* @__PURE__ */ operatorClass<EksNodegroupStateSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.eks.EksNodegroupStateSensor",
  "json",
  { convert: { targetState: "airflow.providers.amazon.aws.hooks.eks.NodegroupStates", pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
