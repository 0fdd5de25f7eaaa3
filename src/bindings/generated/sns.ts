// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  notifierClass,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link SnsNotifier}. */
export interface SnsNotifierArguments {
  /** `target_arn: str`, templated. */
  targetArn: Templated<string>;
  /** `message: str`, templated. */
  message: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `subject: str | None = None`, templated. */
  subject?: Templated<string> | null;
  /** `message_attributes: dict | None = None`, templated. */
  messageAttributes?: Templated<Dict<TemplatedJson>> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
}

/**
 * `airflow.providers.amazon.aws.notifications.sns.SnsNotifier`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/notifications/sns/index.html#airflow.providers.amazon.aws.notifications.sns.SnsNotifier)
 */
export const SnsNotifier = /* @__PURE__ */ notifierClass<SnsNotifierArguments>(
  "airflow.providers.amazon.aws.notifications.sns.SnsNotifier",
);

/** Arguments of {@link SnsPublishOperator}. */
export interface SnsPublishOperatorArguments {
  /** `target_arn: str`, templated. */
  targetArn: Templated<string>;
  /** `message: str`, templated. */
  message: Templated<string>;
  /** `subject: str | None = None`, templated. */
  subject?: Templated<string> | null;
  /** `message_attributes: dict | None = None`, templated. */
  messageAttributes?: Templated<Dict<TemplatedJson>> | null;
  /** `message_deduplication_id: str | None = None`, templated, not on 2.10.3. */
  messageDeduplicationId?: Templated<string> | null;
  /** `message_group_id: str | None = None`, templated, not on 2.10.3. */
  messageGroupId?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.sns.SnsPublishOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/sns/index.html#airflow.providers.amazon.aws.operators.sns.SnsPublishOperator)
 */
export const SnsPublishOperator = /* @__PURE__ */ operatorClass<SnsPublishOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.sns.SnsPublishOperator",
  "json",
);
