// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  notifierClass,
  operatorClass,
  type PythonObject,
  type Templated,
  type TemplatedJson,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link SlackNotifier}. */
export interface SlackNotifierArguments {
  /** `slack_conn_id: str = "slack_api_default"`, not templated. */
  slackConnId?: string;
  /** `text: str = "This is a default message"`, templated. */
  text?: Templated<string>;
  /** `channel: str = "#general"`, templated. */
  channel?: Templated<string>;
  /** `username: str = "Airflow"`, templated. */
  username?: Templated<string>;
  /** `icon_url: str = "https://raw.githubusercontent.com/apache/airflow/main/airf…`, not templated. */
  iconUrl?: string;
  /** `attachments: list = []`, templated. */
  attachments?: Templated<readonly TemplatedJson[]>;
  /** `blocks: list = []`, templated. */
  blocks?: Templated<readonly TemplatedJson[]>;
  /** `base_url: str | None = None`, not templated. */
  baseUrl?: string | null;
  /** `proxy: str | None = None`, not templated. */
  proxy?: string | null;
  /** `timeout: int | None = None`, not templated. */
  timeout?: number | null;
  /** `retry_handlers: list[RetryHandler] | None = None`, not templated. */
  retryHandlers?: readonly PythonObject[] | null;
  /** `unfurl_links: bool = True`, not templated. */
  unfurlLinks?: boolean;
  /** `unfurl_media: bool = True`, not templated. */
  unfurlMedia?: boolean;
}

/**
 * `airflow.providers.slack.notifications.slack.SlackNotifier`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/notifications/slack/index.html#airflow.providers.slack.notifications.slack.SlackNotifier)
 */
export const SlackNotifier = /* @__PURE__ */ notifierClass<SlackNotifierArguments>(
  "airflow.providers.slack.notifications.slack.SlackNotifier",
);

/** Arguments of {@link SlackWebhookNotifier}. */
export interface SlackWebhookNotifierArguments {
  /** `text: str`, templated. */
  text: Templated<string>;
  /** `slack_webhook_conn_id: str = "slack_default"`, templated. */
  slackWebhookConnId?: Templated<string>;
  /** `blocks: list | None = None`, templated. */
  blocks?: Templated<readonly TemplatedJson[]> | null;
  /** `unfurl_links: bool | None = None`, not templated. */
  unfurlLinks?: boolean | null;
  /** `unfurl_media: bool | None = None`, not templated. */
  unfurlMedia?: boolean | null;
  /** `proxy: str | None = None`, templated. */
  proxy?: Templated<string> | null;
  /** `timeout: int | None = None`, templated. */
  timeout?: Templated<number> | null;
  /** `attachments: list | None = None`, templated. */
  attachments?: Templated<readonly TemplatedJson[]> | null;
  /** `retry_handlers: list[RetryHandler] | None = None`, not templated. */
  retryHandlers?: readonly PythonObject[] | null;
}

/**
 * `airflow.providers.slack.notifications.slack_webhook.SlackWebhookNotifier`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/notifications/slack_webhook/index.html#airflow.providers.slack.notifications.slack_webhook.SlackWebhookNotifier)
 */
export const SlackWebhookNotifier = /* @__PURE__ */ notifierClass<SlackWebhookNotifierArguments>(
  "airflow.providers.slack.notifications.slack_webhook.SlackWebhookNotifier",
);

/** Arguments of {@link SlackAPIConversationsHistoryOperator}. */
export interface SlackAPIConversationsHistoryOperatorArguments {
  /** `channel: str`, templated. */
  channel: Templated<string>;
  /** `oldest: str | None = None`, templated. */
  oldest?: Templated<string> | null;
  /** `latest: str | None = None`, templated. */
  latest?: Templated<string> | null;
  /** `inclusive: bool = True`, not templated. */
  inclusive?: boolean;
  /** `limit: int = 100`, not templated. */
  limit?: number;
  /** `cursor: str | None = None`, templated. */
  cursor?: Templated<string> | null;
  /** `include_all_metadata: bool = False`, not templated. */
  includeAllMetadata?: boolean;
  /** `slack_conn_id: str = "slack_api_default"`, not templated. */
  slackConnId?: string;
  /** `api_params: dict | None = None`, not templated. */
  apiParams?: Dict<Json> | null;
  /** `base_url: str | None = None`, not templated. */
  baseUrl?: string | null;
  /** `proxy: str | None = None`, not templated. */
  proxy?: string | null;
  /** `timeout: int | None = None`, not templated. */
  timeout?: number | null;
  /** `retry_handlers: list[RetryHandler] | None = None`, not templated. */
  retryHandlers?: readonly PythonObject[] | null;
}

/**
 * `airflow.providers.slack.operators.slack.SlackAPIConversationsHistoryOperator`
 *
 * On Airflow 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/operators/slack/index.html#airflow.providers.slack.operators.slack.SlackAPIConversationsHistoryOperator)
 */
export const SlackAPIConversationsHistoryOperator = /* @__PURE__ */ operatorClass<SlackAPIConversationsHistoryOperatorArguments, never>(
  "airflow.providers.slack.operators.slack.SlackAPIConversationsHistoryOperator",
  "json",
);

/** Arguments of {@link SlackAPIFileOperator}. */
export interface SlackAPIFileOperatorArguments {
  /** `channels: str | list[str] | None = None`, templated. */
  channels?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `initial_comment: str | None = None`, templated. */
  initialComment?: Templated<string> | null;
  /** `filename: str | None = None`, templated. */
  filename?: Templated<string> | null;
  /** `filetype: str | None = None`, templated. */
  filetype?: Templated<string> | null;
  /** `content: str | None = None`, templated. */
  content?: Templated<string> | null;
  /** `title: str | None = None`, templated. */
  title?: Templated<string> | null;
  /** `display_filename: str | None = None`, templated, not on 2.10.3 or 3.0.6. */
  displayFilename?: Templated<string> | null;
  /** `method_version: Literal["v1", "v2"] | None = None`, not templated. */
  methodVersion?: "v1" | "v2" | null;
  /** `snippet_type: str | None = None`, templated. */
  snippetType?: Templated<string> | null;
  /** `thread_ts: str | None = None`, templated, on 3.2.1 and 3.3.1. */
  threadTs?: Templated<string> | null;
  /** `slack_conn_id: str = "slack_api_default"`, not templated. */
  slackConnId?: string;
  /** `api_params: dict | None = None`, not templated. */
  apiParams?: Dict<Json> | null;
  /** `base_url: str | None = None`, not templated. */
  baseUrl?: string | null;
  /** `proxy: str | None = None`, not templated. */
  proxy?: string | null;
  /** `timeout: int | None = None`, not templated. */
  timeout?: number | null;
  /** `retry_handlers: list[RetryHandler] | None = None`, not templated. */
  retryHandlers?: readonly PythonObject[] | null;
  /**
   * `channel: str | list[str] | None`, not templated, on 2.10.3.
   *
   * @deprecated Use `channels`.
   */
  channel?: string | readonly string[] | null;
}

/**
 * `airflow.providers.slack.operators.slack.SlackAPIFileOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/operators/slack/index.html#airflow.providers.slack.operators.slack.SlackAPIFileOperator)
 */
export const SlackAPIFileOperator = /* @__PURE__ */ operatorClass<SlackAPIFileOperatorArguments, never>(
  "airflow.providers.slack.operators.slack.SlackAPIFileOperator",
  "json",
);

/** Arguments of {@link SlackAPIOperator}. */
export interface SlackAPIOperatorArguments {
  /** `slack_conn_id: str = "slack_api_default"`, not templated. */
  slackConnId?: string;
  /** `method: str`, not templated, required (not on 2.10.3). */
  method?: string | null;
  /** `api_params: dict | None = None`, not templated. */
  apiParams?: Dict<Json> | null;
  /** `base_url: str | None = None`, not templated. */
  baseUrl?: string | null;
  /** `proxy: str | None = None`, not templated. */
  proxy?: string | null;
  /** `timeout: int | None = None`, not templated. */
  timeout?: number | null;
  /** `retry_handlers: list[RetryHandler] | None = None`, not templated. */
  retryHandlers?: readonly PythonObject[] | null;
}

/**
 * `airflow.providers.slack.operators.slack.SlackAPIOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/operators/slack/index.html#airflow.providers.slack.operators.slack.SlackAPIOperator)
 */
export const SlackAPIOperator = /* @__PURE__ */ operatorClass<SlackAPIOperatorArguments, never>(
  "airflow.providers.slack.operators.slack.SlackAPIOperator",
  "json",
);

/** Arguments of {@link SlackAPIPostOperator}. */
export interface SlackAPIPostOperatorArguments {
  /** `channel: str = "#general"`, templated. */
  channel?: Templated<string>;
  /** `username: str = "Airflow"`, templated. */
  username?: Templated<string>;
  /** `text: str = "No message has been set.\nHere is a cat video instead\nhtt…`, templated. */
  text?: Templated<string>;
  /** `icon_url: str = "https://raw.githubusercontent.com/apache/airflow/main/airf…`, not templated. */
  iconUrl?: string;
  /** `blocks: list | None = None`, templated. */
  blocks?: Templated<readonly TemplatedJson[]> | null;
  /** `attachments: list | None = None`, templated. */
  attachments?: Templated<readonly TemplatedJson[]> | null;
  /** `thread_ts: str | None = None`, templated, on 3.2.1 and 3.3.1. */
  threadTs?: Templated<string> | null;
  /** `slack_conn_id: str = "slack_api_default"`, not templated. */
  slackConnId?: string;
  /** `api_params: dict | None = None`, not templated. */
  apiParams?: Dict<Json> | null;
  /** `base_url: str | None = None`, not templated. */
  baseUrl?: string | null;
  /** `proxy: str | None = None`, not templated. */
  proxy?: string | null;
  /** `timeout: int | None = None`, not templated. */
  timeout?: number | null;
  /** `retry_handlers: list[RetryHandler] | None = None`, not templated. */
  retryHandlers?: readonly PythonObject[] | null;
}

/**
 * `airflow.providers.slack.operators.slack.SlackAPIPostOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/operators/slack/index.html#airflow.providers.slack.operators.slack.SlackAPIPostOperator)
 */
export const SlackAPIPostOperator = /* @__PURE__ */ operatorClass<SlackAPIPostOperatorArguments, never>(
  "airflow.providers.slack.operators.slack.SlackAPIPostOperator",
  "json",
);

/** Arguments of {@link SlackWebhookOperator}. */
export interface SlackWebhookOperatorArguments {
  /** `slack_webhook_conn_id`, not templated. */
  slackWebhookConnId: Unsaid;
  /** `message: str = ""`, templated. */
  message?: Templated<string>;
  /** `attachments: list | None = None`, templated. */
  attachments?: Templated<readonly TemplatedJson[]> | null;
  /** `blocks: list | None = None`, templated. */
  blocks?: Templated<readonly TemplatedJson[]> | null;
  /** `channel: str | None = None`, templated. */
  channel?: Templated<string> | null;
  /** `username: str | None = None`, templated. */
  username?: Templated<string> | null;
  /** `icon_emoji: str | None = None`, not templated. */
  iconEmoji?: string | null;
  /** `icon_url: str | None = None`, not templated. */
  iconUrl?: string | null;
  /** `proxy: str | None = None`, templated. */
  proxy?: Templated<string> | null;
  /** `timeout: int | None = None`, not templated. */
  timeout?: number | null;
  /** `retry_handlers: list[RetryHandler] | None = None`, not templated. */
  retryHandlers?: readonly PythonObject[] | null;
}

/**
 * `airflow.providers.slack.operators.slack_webhook.SlackWebhookOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/operators/slack_webhook/index.html#airflow.providers.slack.operators.slack_webhook.SlackWebhookOperator)
 */
export const SlackWebhookOperator = /* @__PURE__ */ operatorClass<SlackWebhookOperatorArguments, null>(
  "airflow.providers.slack.operators.slack_webhook.SlackWebhookOperator",
  {},
);

/** Arguments of {@link SqlToSlackApiFileOperator}. */
export interface SqlToSlackApiFileOperatorArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `sql_conn_id: str`, not templated. */
  sqlConnId: string;
  /** `slack_filename: str`, templated. */
  slackFilename: Templated<string>;
  /** `sql_hook_params: dict | None = None`, not templated. */
  sqlHookParams?: Dict<Json> | null;
  /** `parameters: list | dict[str, Any] | None = None`, not templated. */
  parameters?: readonly Json[] | Dict<Json> | null;
  /** `slack_conn_id: str = "slack_api_default"`, not templated. */
  slackConnId?: string;
  /** `slack_channels: str | list[str] | None = None`, templated. */
  slackChannels?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `slack_initial_comment: str | None = None`, templated. */
  slackInitialComment?: Templated<string> | null;
  /** `slack_title: str | None = None`, templated. */
  slackTitle?: Templated<string> | null;
  /** `slack_base_url: str | None = None`, not templated. */
  slackBaseUrl?: string | null;
  /** `slack_method_version: Literal["v1", "v2"] | None = None`, not templated. */
  slackMethodVersion?: "v1" | "v2" | null;
  /** `df_kwargs: dict | None = None`, not templated. */
  dfKwargs?: Dict<Json> | null;
  /** `action_on_empty_df: Literal["send", "skip", "error"] = "send"`, not templated. */
  actionOnEmptyDf?: "send" | "skip" | "error";
  /** `slack_proxy: str | None = None`, not templated. */
  slackProxy?: string | null;
  /** `slack_timeout: int | None = None`, not templated. */
  slackTimeout?: number | null;
  /** `slack_retry_handlers: list[RetryHandler] | None = None`, not templated. */
  slackRetryHandlers?: readonly PythonObject[] | null;
}

/**
 * `airflow.providers.slack.transfers.sql_to_slack.SqlToSlackApiFileOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/transfers/sql_to_slack/index.html#airflow.providers.slack.transfers.sql_to_slack.SqlToSlackApiFileOperator)
 */
export const SqlToSlackApiFileOperator = /* @__PURE__ */ operatorClass<SqlToSlackApiFileOperatorArguments, null>(
  "airflow.providers.slack.transfers.sql_to_slack.SqlToSlackApiFileOperator",
  {},
);

/** Arguments of {@link SqlToSlackOperator}. */
export interface SqlToSlackOperatorArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `sql_conn_id: str`, not templated. */
  sqlConnId: string;
  /** `slack_message: str`, templated. */
  slackMessage: Templated<string>;
  /** `slack_webhook_conn_id: str | None = None`, not templated. */
  slackWebhookConnId?: string | null;
  /** `sql_hook_params: dict | None = None`, not templated. */
  sqlHookParams?: Dict<Json> | null;
  /** `slack_channel: str | None = None`, not templated. */
  slackChannel?: string | null;
  /** `results_df_name: str = "results_df"`, not templated. */
  resultsDfName?: string;
  /** `parameters: list | dict[str, Any] | None = None`, not templated. */
  parameters?: readonly Json[] | Dict<Json> | null;
  /**
   * `slack_conn_id: str`, not templated.
   *
   * @deprecated Use `slack_webhook_conn_id`.
   */
  slackConnId?: string;
  /** `slack_proxy: str | None = None`, not templated. */
  slackProxy?: string | null;
  /** `slack_timeout: int | None = None`, not templated. */
  slackTimeout?: number | null;
  /** `slack_retry_handlers: list[RetryHandler] | None = None`, not templated. */
  slackRetryHandlers?: readonly PythonObject[] | null;
}

/**
 * `airflow.providers.slack.transfers.sql_to_slack.SqlToSlackOperator`
 *
 * On Airflow 2.10.3. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/transfers/sql_to_slack/index.html#airflow.providers.slack.transfers.sql_to_slack.SqlToSlackOperator)
 *
 * @deprecated Use `SqlToSlackWebhookOperator`.
 */
export const SqlToSlackOperator = /* @__PURE__ */ operatorClass<SqlToSlackOperatorArguments, null>(
  "airflow.providers.slack.transfers.sql_to_slack.SqlToSlackOperator",
  {},
);

/** Arguments of {@link SqlToSlackWebhookOperator}. */
export interface SqlToSlackWebhookOperatorArguments {
  /** `sql: str`, templated. */
  sql: Templated<string>;
  /** `sql_conn_id: str`, not templated. */
  sqlConnId: string;
  /** `slack_message: str`, templated. */
  slackMessage: Templated<string>;
  /** `slack_webhook_conn_id: str | None = None`, not templated. */
  slackWebhookConnId?: string | null;
  /** `sql_hook_params: dict | None = None`, not templated. */
  sqlHookParams?: Dict<Json> | null;
  /** `slack_channel: str | None = None`, not templated. */
  slackChannel?: string | null;
  /** `results_df_name: str = "results_df"`, not templated. */
  resultsDfName?: string;
  /** `parameters: list | dict[str, Any] | None = None`, not templated. */
  parameters?: readonly Json[] | Dict<Json> | null;
  /** `slack_proxy: str | None = None`, not templated. */
  slackProxy?: string | null;
  /** `slack_timeout: int | None = None`, not templated. */
  slackTimeout?: number | null;
  /** `slack_retry_handlers: list[RetryHandler] | None = None`, not templated. */
  slackRetryHandlers?: readonly PythonObject[] | null;
  /**
   * `slack_conn_id: str`, not templated, on 2.10.3.
   *
   * @deprecated Use `slack_webhook_conn_id`.
   */
  slackConnId?: string;
}

/**
 * `airflow.providers.slack.transfers.sql_to_slack_webhook.SqlToSlackWebhookOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-slack/stable/_api/airflow/providers/slack/transfers/sql_to_slack_webhook/index.html#airflow.providers.slack.transfers.sql_to_slack_webhook.SqlToSlackWebhookOperator)
 */
export const SqlToSlackWebhookOperator = /* @__PURE__ */ operatorClass<SqlToSlackWebhookOperatorArguments, null>(
  "airflow.providers.slack.transfers.sql_to_slack_webhook.SqlToSlackWebhookOperator",
  {},
);
