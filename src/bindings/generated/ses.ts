// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  notifierClass,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link SesNotifier}. */
export interface SesNotifierArguments {
  /** `mail_from: str`, templated. */
  mailFrom: Templated<string>;
  /** `to: str | list[str]`, templated. */
  to: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `subject: str`, templated. */
  subject: Templated<string>;
  /** `html_content: str`, templated. */
  htmlContent: Templated<string>;
  /** `aws_conn_id: str | None = "aws_default"`, templated. */
  awsConnId?: Templated<string> | null;
  /** `region_name: str | None = None`, templated. */
  regionName?: Templated<string> | null;
  /** `files: list[str] | None = None`, templated. */
  files?: Templated<readonly Templated<string>[]> | null;
  /** `cc: str | list[str] | None = None`, templated. */
  cc?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `bcc: str | list[str] | None = None`, templated. */
  bcc?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `mime_subtype: str = "mixed"`, templated. */
  mimeSubtype?: Templated<string>;
  /** `mime_charset: str = "utf-8"`, templated. */
  mimeCharset?: Templated<string>;
  /** `reply_to: str | None = None`, templated. */
  replyTo?: Templated<string> | null;
  /** `return_path: str | None = None`, templated. */
  returnPath?: Templated<string> | null;
  /** `custom_headers: dict[str, Any] | None = None`, templated. */
  customHeaders?: Templated<Dict<TemplatedJson>> | null;
}

/**
 * `airflow.providers.amazon.aws.notifications.ses.SesNotifier`
 *
 * On Airflow 2.11.2, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/notifications/ses/index.html#airflow.providers.amazon.aws.notifications.ses.SesNotifier)
 */
export const SesNotifier = /* @__PURE__ */ notifierClass<SesNotifierArguments>(
  "airflow.providers.amazon.aws.notifications.ses.SesNotifier",
);

/** Arguments of {@link SesEmailOperator}. */
export interface SesEmailOperatorArguments {
  /** `mail_from: str`, templated. */
  mailFrom: Templated<string>;
  /** `to: str | list[str]`, templated. */
  to: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `subject: str`, templated. */
  subject: Templated<string>;
  /** `html_content: str`, templated. */
  htmlContent: Templated<string>;
  /** `files: list[str] | None = None`, not templated. */
  files?: readonly string[] | null;
  /** `cc: str | list[str] | None = None`, templated. */
  cc?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `bcc: str | list[str] | None = None`, templated. */
  bcc?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `mime_subtype: str = "mixed"`, templated. */
  mimeSubtype?: Templated<string>;
  /** `mime_charset: str = "utf-8"`, templated. */
  mimeCharset?: Templated<string>;
  /** `reply_to: str | None = None`, templated. */
  replyTo?: Templated<string> | null;
  /** `return_path: str | None = None`, templated. */
  returnPath?: Templated<string> | null;
  /** `custom_headers: dict[str, Any] | None = None`, templated. */
  customHeaders?: Templated<Dict<TemplatedJson>> | null;
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
 * `airflow.providers.amazon.aws.operators.ses.SesEmailOperator`
 *
 * On Airflow 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ses/index.html#airflow.providers.amazon.aws.operators.ses.SesEmailOperator)
 */
export const SesEmailOperator = /* @__PURE__ */ operatorClass<SesEmailOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ses.SesEmailOperator",
  "json",
);
