// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link FTPToS3Operator}. */
export interface FTPToS3OperatorArguments {
  /** `ftp_path: str`, templated. */
  ftpPath: Templated<string>;
  /** `s3_bucket: str`, templated. */
  s3Bucket: Templated<string>;
  /** `s3_key: str`, templated. */
  s3Key: Templated<string>;
  /** `ftp_filenames: str | list[str] | None = None`, templated. */
  ftpFilenames?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `s3_filenames: str | list[str] | None = None`, templated. */
  s3Filenames?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `ftp_conn_id: str = "ftp_default"`, not templated. */
  ftpConnId?: string;
  /** `aws_conn_id: str | None = "aws_default"`, not templated. */
  awsConnId?: string | null;
  /** `replace: bool = False`, not templated. */
  replace?: boolean;
  /** `encrypt: bool = False`, not templated. */
  encrypt?: boolean;
  /** `gzip: bool = False`, not templated. */
  gzip?: boolean;
  /** `acl_policy: str | None = None`, not templated. */
  aclPolicy?: string | null;
  /** `fail_on_file_not_exist: bool = True`, not templated, on 3.3.1. */
  failOnFileNotExist?: boolean;
}

/**
 * `airflow.providers.amazon.aws.transfers.ftp_to_s3.FTPToS3Operator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/ftp_to_s3/index.html#airflow.providers.amazon.aws.transfers.ftp_to_s3.FTPToS3Operator)
 */
export const FTPToS3Operator = /* @__PURE__ */ operatorClass<FTPToS3OperatorArguments, never>(
  "airflow.providers.amazon.aws.transfers.ftp_to_s3.FTPToS3Operator",
  "json",
);
