// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link ImapAttachmentToS3Operator}. */
export interface ImapAttachmentToS3OperatorArguments {
  /** `imap_attachment_name: str`, templated. */
  imapAttachmentName: Templated<string>;
  /** `s3_bucket: str`, not templated. */
  s3Bucket: string;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `imap_check_regex: bool = False`, not templated. */
  imapCheckRegex?: boolean;
  /** `imap_mail_folder: str = "INBOX"`, not templated. */
  imapMailFolder?: string;
  /** `imap_mail_filter: str = "All"`, templated. */
  imapMailFilter?: Templated<string>;
  /** `s3_overwrite: bool = False`, not templated. */
  s3Overwrite?: boolean;
  /** `imap_conn_id: str = "imap_default"`, not templated. */
  imapConnId?: string;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.imap_attachment_to_s3.ImapAttachmentToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/imap_attachment_to_s3/index.html#airflow.providers.amazon.aws.transfers.imap_attachment_to_s3.ImapAttachmentToS3Operator)
 */
export const ImapAttachmentToS3Operator = /* @__PURE__ */ operatorClass<ImapAttachmentToS3OperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.imap_attachment_to_s3.ImapAttachmentToS3Operator",
  {},
);
