// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  operatorClass,
  type Templated,
  type TemplatedUnsaid,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link S3ToFTPOperator}. */
export interface S3ToFTPOperatorArguments {
  /** `s3_bucket`, templated. */
  s3Bucket: TemplatedUnsaid;
  /** `s3_key`, templated. */
  s3Key: TemplatedUnsaid;
  /** `ftp_path`, templated. */
  ftpPath: TemplatedUnsaid;
  /** `s3_filenames: str | list[str] | None = None`, templated, on 3.3.1. */
  s3Filenames?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `ftp_filenames: str | list[str] | None = None`, templated, on 3.3.1. */
  ftpFilenames?: Templated<string> | Templated<readonly Templated<string>[]> | null;
  /** `aws_conn_id = "aws_default"`, not templated. */
  awsConnId?: Unsaid;
  /** `ftp_conn_id = "ftp_default"`, not templated. */
  ftpConnId?: Unsaid;
  /** `fail_on_file_not_exist: bool = True`, not templated, on 3.3.1. */
  failOnFileNotExist?: boolean;
}

/**
 * `airflow.providers.amazon.aws.transfers.s3_to_ftp.S3ToFTPOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/transfers/s3_to_ftp/index.html#airflow.providers.amazon.aws.transfers.s3_to_ftp.S3ToFTPOperator)
 */
export const S3ToFTPOperator = /* @__PURE__ */ operatorClass<S3ToFTPOperatorArguments, never>(
  "airflow.providers.amazon.aws.transfers.s3_to_ftp.S3ToFTPOperator",
  "json",
);
