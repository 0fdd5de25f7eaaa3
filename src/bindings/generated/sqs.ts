// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  notifierClass,
  operatorClass,
  type Templated,
  type TemplatedJson,
  type TemplatedUnsaid,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link SqsNotifier}. */
export interface SqsNotifierArguments {
  /** `queue_url: str`, templated. */
  queueUrl: Templated<string>;
  /** `message_body: str`, templated. */
  messageBody: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `message_attributes: dict | None = None`, templated. */
  messageAttributes?: Templated<Dict<TemplatedJson>> | null;
  /** `message_group_id: str | None = None`, templated. */
  messageGroupId?: Templated<string> | null;
  /** `delay_seconds: int = 0`, templated. */
  delaySeconds?: Templated<number>;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
}

/**
 * `airflow.providers.amazon.aws.notifications.sqs.SqsNotifier`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/notifications/sqs/index.html#airflow.providers.amazon.aws.notifications.sqs.SqsNotifier)
 */
export const SqsNotifier = /* @__PURE__ */ notifierClass<SqsNotifierArguments>(
  "airflow.providers.amazon.aws.notifications.sqs.SqsNotifier",
);

/** Arguments of {@link SqsPublishOperator}. */
export interface SqsPublishOperatorArguments {
  /** `sqs_queue: str`, templated. */
  sqsQueue: Templated<string>;
  /** `message_content: str`, templated. */
  messageContent: Templated<string>;
  /** `message_attributes: dict | None = None`, templated. */
  messageAttributes?: Templated<Dict<TemplatedJson>> | null;
  /** `delay_seconds: int = 0`, templated. */
  delaySeconds?: Templated<number>;
  /** `message_group_id: str | None = None`, templated. */
  messageGroupId?: Templated<string> | null;
  /** `message_deduplication_id: str | None = None`, templated, not on 2.10.3. */
  messageDeduplicationId?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.sqs.SqsPublishOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sqs/index.html#airflow.providers.amazon.aws.operators.sqs.SqsPublishOperator)
 */
export const SqsPublishOperator = /* @__PURE__ */ operatorClass<SqsPublishOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sqs.SqsPublishOperator",
  "json",
);

/** Arguments of {@link SqsSensor}. */
export interface SqsSensorArguments {
  /** `sqs_queue`, templated. */
  sqsQueue: TemplatedUnsaid;
  /** `max_messages: int = 5`, templated. */
  maxMessages?: Templated<number>;
  /** `num_batches: int = 1`, not templated. */
  numBatches?: number;
  /** `wait_time_seconds: int = 1`, not templated. */
  waitTimeSeconds?: number;
  /** `visibility_timeout: int | None = None`, not templated. */
  visibilityTimeout?: number | null;
  /** `message_filtering: Literal["literal", "jsonpath", "jsonpath-ext"] | None = None`, not templated. */
  messageFiltering?: "literal" | "jsonpath" | "jsonpath-ext" | null;
  /** `message_filtering_match_values: Any = None`, not templated. */
  messageFilteringMatchValues?: Unsaid;
  /** `message_filtering_config: Any = None`, templated. */
  messageFilteringConfig?: TemplatedUnsaid;
  /** `delete_message_on_reception: bool = True`, not templated. */
  deleteMessageOnReception?: boolean;
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
 * `airflow.providers.amazon.aws.sensors.sqs.SqsSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/sqs/index.html#airflow.providers.amazon.aws.sensors.sqs.SqsSensor)
 */
export const SqsSensor = /* @__PURE__ */ operatorClass<SqsSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.sqs.SqsSensor",
  "json",
  { convert: { pokeInterval: "timedelta", maxWait: "timedelta" }, sensor: true },
);
