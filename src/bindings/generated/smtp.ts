// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  notifierClass,
  operatorClass,
  type Templated,
  type TemplatedJson,
} from "../index.ts";

/** Arguments of {@link SmtpNotifier}. */
export interface SmtpNotifierArguments {
  /** `to: str | list[str]`, templated. */
  to: Templated<string> | Templated<readonly Templated<string>[]>;
  /** `from_email: str | None = None`, templated, required (on 2.10.3). */
  fromEmail?: Templated<string> | null;
  /** `subject: str | None = None`, templated. */
  subject?: Templated<string> | null;
  /** `html_content: str | None = None`, templated. */
  htmlContent?: Templated<string> | null;
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
  /** `custom_headers: dict[str, Any] | None = None`, templated. */
  customHeaders?: Templated<Dict<TemplatedJson>> | null;
  /** `smtp_conn_id: str | None = None`, not templated. */
  smtpConnId?: string | null;
  /** `auth_type: str = "basic"`, not templated, not on 2.10.3. */
  authType?: string;
  /** `template: str | None = None`, not templated. */
  template?: string | null;
}

/**
 * `airflow.providers.smtp.notifications.smtp.SmtpNotifier`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-smtp/stable/_api/airflow/providers/smtp/notifications/smtp/index.html#airflow.providers.smtp.notifications.smtp.SmtpNotifier)
 */
export const SmtpNotifier = /* @__PURE__ */ notifierClass<SmtpNotifierArguments>(
  "airflow.providers.smtp.notifications.smtp.SmtpNotifier",
);

/** Arguments of {@link EmailOperator}. */
export interface EmailOperatorArguments {
  /** `to: list[str] | str`, templated. */
  to: Templated<readonly Templated<string>[]> | Templated<string>;
  /** `subject: str | None = None`, templated, required (on 2.10.3). */
  subject?: Templated<string> | null;
  /** `html_content: str | None = None`, templated, required (on 2.10.3). */
  htmlContent?: Templated<string> | null;
  /** `from_email: str | None = None`, templated. */
  fromEmail?: Templated<string> | null;
  /** `files: list | None = None`, templated. */
  files?: Templated<readonly TemplatedJson[]> | null;
  /** `cc: list[str] | str | None = None`, templated. */
  cc?: Templated<readonly Templated<string>[]> | Templated<string> | null;
  /** `bcc: list[str] | str | None = None`, templated. */
  bcc?: Templated<readonly Templated<string>[]> | Templated<string> | null;
  /** `mime_subtype: str = "mixed"`, templated (not on 2.10.3 or 3.0.6). */
  mimeSubtype?: Templated<string>;
  /** `mime_charset: str = "utf-8"`, templated (not on 2.10.3 or 3.0.6). */
  mimeCharset?: Templated<string>;
  /** `conn_id: str = "smtp_default"`, templated (not on 2.10.3 or 3.0.6). */
  connId?: Templated<string>;
  /** `custom_headers: dict[str, Any] | None = None`, templated (not on 2.10.3 or 3.0.6). */
  customHeaders?: Templated<Dict<TemplatedJson>> | null;
}

/**
 * `airflow.providers.smtp.operators.smtp.EmailOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-smtp/stable/_api/airflow/providers/smtp/operators/smtp/index.html#airflow.providers.smtp.operators.smtp.EmailOperator)
 */
export const EmailOperator = /* @__PURE__ */ operatorClass<EmailOperatorArguments, never>(
  "airflow.providers.smtp.operators.smtp.EmailOperator",
  "json",
);
