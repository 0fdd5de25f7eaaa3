// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link EventBridgeDisableRuleOperator}. */
export interface EventBridgeDisableRuleOperatorArguments {
  /** `name: str`, templated. */
  name: Templated<string>;
  /** `event_bus_name: str | None = None`, templated. */
  eventBusName?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.eventbridge.EventBridgeDisableRuleOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eventbridge/index.html#airflow.providers.amazon.aws.operators.eventbridge.EventBridgeDisableRuleOperator)
 */
export const EventBridgeDisableRuleOperator = /* @__PURE__ */ operatorClass<EventBridgeDisableRuleOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eventbridge.EventBridgeDisableRuleOperator",
  "json",
);

/** Arguments of {@link EventBridgeEnableRuleOperator}. */
export interface EventBridgeEnableRuleOperatorArguments {
  /** `name: str`, templated. */
  name: Templated<string>;
  /** `event_bus_name: str | None = None`, templated. */
  eventBusName?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.eventbridge.EventBridgeEnableRuleOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eventbridge/index.html#airflow.providers.amazon.aws.operators.eventbridge.EventBridgeEnableRuleOperator)
 */
export const EventBridgeEnableRuleOperator = /* @__PURE__ */ operatorClass<EventBridgeEnableRuleOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eventbridge.EventBridgeEnableRuleOperator",
  "json",
);

/** Arguments of {@link EventBridgePutEventsOperator}. */
export interface EventBridgePutEventsOperatorArguments {
  /** `entries: list[dict]`, templated. */
  entries: Templated<readonly Templated<Dict<TemplatedJson>>[]>;
  /** `endpoint_id: str | None = None`, templated. */
  endpointId?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.eventbridge.EventBridgePutEventsOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eventbridge/index.html#airflow.providers.amazon.aws.operators.eventbridge.EventBridgePutEventsOperator)
 */
export const EventBridgePutEventsOperator = /* @__PURE__ */ operatorClass<EventBridgePutEventsOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eventbridge.EventBridgePutEventsOperator",
  "json",
);

/** Arguments of {@link EventBridgePutRuleOperator}. */
export interface EventBridgePutRuleOperatorArguments {
  /** `name: str`, templated. */
  name: Templated<string>;
  /** `description: str | None = None`, templated. */
  description?: Templated<string> | null;
  /** `event_bus_name: str | None = None`, templated. */
  eventBusName?: Templated<string> | null;
  /** `event_pattern: str | None = None`, templated. */
  eventPattern?: Templated<string> | null;
  /** `role_arn: str | None = None`, templated. */
  roleArn?: Templated<string> | null;
  /** `schedule_expression: str | None = None`, templated. */
  scheduleExpression?: Templated<string> | null;
  /** `state: str | None = None`, templated. */
  state?: Templated<string> | null;
  /** `tags: list | None = None`, templated. */
  tags?: Templated<readonly TemplatedJson[]> | null;
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
 * `airflow.providers.amazon.aws.operators.eventbridge.EventBridgePutRuleOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/eventbridge/index.html#airflow.providers.amazon.aws.operators.eventbridge.EventBridgePutRuleOperator)
 */
export const EventBridgePutRuleOperator = /* @__PURE__ */ operatorClass<EventBridgePutRuleOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.eventbridge.EventBridgePutRuleOperator",
  "json",
);
