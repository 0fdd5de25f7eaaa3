// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link SFTPToS3Operator}. */
export interface SFTPToS3OperatorArguments {
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
  /** `sftp_filenames: str | list[str] | None = None`, templated, on 3.3.1. */
  sftpFilenames?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `s3_filenames: str | list[str] | None = None`, templated, on 3.3.1. */
  s3Filenames?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `use_temp_file: bool = True`, not templated. */
  useTempFile?: boolean;
  /** `fail_on_file_not_exist: bool = True`, not templated, not on 2.10.3. */
  failOnFileNotExist?: boolean;
  /** `replace: bool = False`, not templated, on 3.3.1. */
  replace?: boolean;
  /** `encrypt: bool = False`, not templated, on 3.3.1. */
  encrypt?: boolean;
  /** `gzip: bool = False`, not templated, on 3.3.1. */
  gzip?: boolean;
  /** `acl_policy: str | None = None`, not templated, on 3.3.1. */
  aclPolicy?: string | null;
  /** `aws_conn_id: str = "aws_default"`, not templated, on 3.3.1. */
  awsConnId?: string;
  /**
   * `s3_conn_id: str | None = None`, not templated.
   *
   * @deprecated Use `aws_conn_id`.
   */
  s3ConnId?: string | null;
}

/**
 * `airflow.providers.amazon.aws.transfers.sftp_to_s3.SFTPToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/sftp_to_s3/index.html#airflow.providers.amazon.aws.transfers.sftp_to_s3.SFTPToS3Operator)
 */
export const SFTPToS3Operator = /* @__PURE__ */ operatorClass<SFTPToS3OperatorArguments, null>(
  "airflow.providers.amazon.aws.transfers.sftp_to_s3.SFTPToS3Operator",
  {},
);
