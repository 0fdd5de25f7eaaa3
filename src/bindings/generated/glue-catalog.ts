// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link GlueCatalogBatchDeletePartitionOperator}. */
export interface GlueCatalogBatchDeletePartitionOperatorArguments {
  /** `database_name: str`, templated. */
  databaseName: Templated<string>;
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `partitions_to_delete: list[dict[str, list[str]]]`, templated. */
  partitionsToDelete: Templated<readonly Templated<Dict<Templated<readonly Templated<string>[]>>>[]>;
  /** `catalog_id: str | None = None`, templated. */
  catalogId?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogBatchDeletePartitionOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_catalog/index.html#airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogBatchDeletePartitionOperator)
 */
export const GlueCatalogBatchDeletePartitionOperator = /* @__PURE__ */ operatorClass<GlueCatalogBatchDeletePartitionOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogBatchDeletePartitionOperator",
  "json",
);

/** Arguments of {@link GlueCatalogCreateDatabaseOperator}. */
export interface GlueCatalogCreateDatabaseOperatorArguments {
  /** `database_name: str`, templated. */
  databaseName: Templated<string>;
  /** `description: str | None = None`, templated. */
  description?: Templated<string> | null;
  /** `location_uri: str | None = None`, templated. */
  locationUri?: Templated<string> | null;
  /** `parameters: dict[str, str] | None = None`, not templated. */
  parameters?: Dict<string> | null;
  /** `catalog_id: str | None = None`, not templated. */
  catalogId?: string | null;
  /** `tags: dict[str, str] | None = None`, not templated. */
  tags?: Dict<string> | null;
  /** `if_exists: Literal["fail", "skip"] = "skip"`, not templated. */
  ifExists?: "fail" | "skip";
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
 * `airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreateDatabaseOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_catalog/index.html#airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreateDatabaseOperator)
 */
export const GlueCatalogCreateDatabaseOperator = /* @__PURE__ */ operatorClass<GlueCatalogCreateDatabaseOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreateDatabaseOperator",
  "string",
);

/** Arguments of {@link GlueCatalogCreatePartitionOperator}. */
export interface GlueCatalogCreatePartitionOperatorArguments {
  /** `database_name: str`, templated. */
  databaseName: Templated<string>;
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `partition_input: dict[str, Any]`, not templated. */
  partitionInput: Dict<Json>;
  /** `catalog_id: str | None = None`, templated. */
  catalogId?: Templated<string> | null;
  /** `if_exists: Literal["fail", "skip"] = "skip"`, not templated. */
  ifExists?: "fail" | "skip";
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
 * `airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreatePartitionOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_catalog/index.html#airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreatePartitionOperator)
 */
export const GlueCatalogCreatePartitionOperator = /* @__PURE__ */ operatorClass<GlueCatalogCreatePartitionOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreatePartitionOperator",
  {},
);

/** Arguments of {@link GlueCatalogCreateTableOperator}. */
export interface GlueCatalogCreateTableOperatorArguments {
  /** `database_name: str`, templated. */
  databaseName: Templated<string>;
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `table_input: dict[str, Any]`, not templated. */
  tableInput: Dict<Json>;
  /** `catalog_id: str | None = None`, templated. */
  catalogId?: Templated<string> | null;
  /** `if_exists: Literal["fail", "skip"] = "skip"`, not templated. */
  ifExists?: "fail" | "skip";
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
 * `airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreateTableOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_catalog/index.html#airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreateTableOperator)
 */
export const GlueCatalogCreateTableOperator = /* @__PURE__ */ operatorClass<GlueCatalogCreateTableOperatorArguments, string>(
  "airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogCreateTableOperator",
  "string",
);

/** Arguments of {@link GlueCatalogDeleteDatabaseOperator}. */
export interface GlueCatalogDeleteDatabaseOperatorArguments {
  /** `database_name: str`, templated. */
  databaseName: Templated<string>;
  /** `catalog_id: str | None = None`, not templated. */
  catalogId?: string | null;
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
 * `airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogDeleteDatabaseOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_catalog/index.html#airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogDeleteDatabaseOperator)
 */
export const GlueCatalogDeleteDatabaseOperator = /* @__PURE__ */ operatorClass<GlueCatalogDeleteDatabaseOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogDeleteDatabaseOperator",
  {},
);

/** Arguments of {@link GlueCatalogDeleteTableOperator}. */
export interface GlueCatalogDeleteTableOperatorArguments {
  /** `database_name: str`, templated. */
  databaseName: Templated<string>;
  /** `table_name: str`, templated. */
  tableName: Templated<string>;
  /** `catalog_id: str | None = None`, templated. */
  catalogId?: Templated<string> | null;
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
 * `airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogDeleteTableOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/glue_catalog/index.html#airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogDeleteTableOperator)
 */
export const GlueCatalogDeleteTableOperator = /* @__PURE__ */ operatorClass<GlueCatalogDeleteTableOperatorArguments, null>(
  "airflow.providers.amazon.aws.operators.glue_catalog.GlueCatalogDeleteTableOperator",
  {},
);
