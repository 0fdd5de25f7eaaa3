// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link S3ToSFTPOperator}. */
export interface S3ToSFTPOperatorArguments {
  /** `s3_bucket: str`, templated. */
  s3Bucket: Templated<string>;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `sftp_path: str`, templated. */
  sftpPath: Templated<string>;
  /** `sftp_conn_id: str = "ssh_default"`, not templated. */
  sftpConnId?: string;
  /** `sftp_remote_host: str = ""`, not templated, on 3.2.1 and 3.3.1. */
  sftpRemoteHost?: string;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `s3_filenames: str | list[str] | None = None`, templated, on 3.3.1. */
  s3Filenames?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `sftp_filenames: str | list[str] | None = None`, templated, on 3.3.1. */
  sftpFilenames?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `confirm: bool = True`, not templated, not on 2.10.3 or 3.0.6. */
  confirm?: boolean;
  /** `fail_on_file_not_exist: bool = True`, not templated, on 3.3.1. */
  failOnFileNotExist?: boolean;
}

/**
 * `airflow.providers.amazon.aws.transfers.s3_to_sftp.S3ToSFTPOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/s3_to_sftp/index.html#airflow.providers.amazon.aws.transfers.s3_to_sftp.S3ToSFTPOperator)
 */
export const S3ToSFTPOperator = /* @__PURE__ */ operatorClass<S3ToSFTPOperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.s3_to_sftp.S3ToSFTPOperator",
  {},
);
