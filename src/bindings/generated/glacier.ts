// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Duration,
  type Json,
  operatorClass,
  type Templated,
  type Unsaid,
} from "../index.ts";

/** Arguments of {@link GlacierCreateJobOperator}. */
export interface GlacierCreateJobOperatorArguments {
  /** `vault_name: str`, templated. */
  vaultName: Templated<string>;
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
 * `airflow.providers.amazon.aws.operators.glacier.GlacierCreateJobOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glacier/index.html#airflow.providers.amazon.aws.operators.glacier.GlacierCreateJobOperator)
 */
export const GlacierCreateJobOperator = /* @__PURE__ */ operatorClass<GlacierCreateJobOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.glacier.GlacierCreateJobOperator",
  "json",
);

/** Arguments of {@link GlacierUploadArchiveOperator}. */
export interface GlacierUploadArchiveOperatorArguments {
  /** `vault_name: str`, templated. */
  vaultName: Templated<string>;
  /** `body: Any`, not templated. */
  body: Unsaid;
  /** `checksum: str | None = None`, not templated. */
  checksum?: string | null;
  /** `archive_description: str | None = None`, not templated. */
  archiveDescription?: string | null;
  /** `account_id: str | None = None`, not templated. */
  accountId?: string | null;
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
 * `airflow.providers.amazon.aws.operators.glacier.GlacierUploadArchiveOperator`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glacier/index.html#airflow.providers.amazon.aws.operators.glacier.GlacierUploadArchiveOperator)
 */
export const GlacierUploadArchiveOperator = /* @__PURE__ */ operatorClass<GlacierUploadArchiveOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.glacier.GlacierUploadArchiveOperator",
  "json",
);

/** Arguments of {@link GlacierJobOperationSensor}. */
export interface GlacierJobOperationSensorArguments {
  /** `vault_name: str`, templated. */
  vaultName: Templated<string>;
  /** `job_id: str`, templated. */
  jobId: Templated<string>;
  /** `poke_interval: int = 1200`, not templated. */
  pokeInterval?: number;
  /** `mode: str = "reschedule"`, not templated. */
  mode?: string;
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
  /** `soft_fail: bool = False`, not templated. */
  softFail?: boolean;
  /** `exponential_backoff: bool = False`, not templated. */
  exponentialBackoff?: boolean;
  /** `max_wait: timedelta | float | None = None`, not templated. */
  maxWait?: Duration | number | null;
  /** `silent_fail: bool = False`, not templated. */
  silentFail?: boolean;
  /** `never_fail: bool = False`, not templated. */
  neverFail?: boolean;
}

/**
 * `airflow.providers.amazon.aws.sensors.glacier.GlacierJobOperationSensor`
 *
 * On Airflow 2.10.3, 2.11.2, 3.0.6, 3.2.1 and 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/sensors/glacier/index.html#airflow.providers.amazon.aws.sensors.glacier.GlacierJobOperationSensor)
 */
export const GlacierJobOperationSensor = /* @__PURE__ */ operatorClass<GlacierJobOperationSensorArguments, never>(
  "airflow.providers.amazon.aws.sensors.glacier.GlacierJobOperationSensor",
  "json",
  { convert: { maxWait: "timedelta" }, sensor: true },
);
