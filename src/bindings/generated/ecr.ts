// Made by `npm run generate` from src/catalog/data/operators.json: do not edit.

import {
  type Dict,
  type Json,
  operatorClass,
  type Templated,
} from "../index.ts";

/** Arguments of {@link EcrCreateRepositoryOperator}. */
export interface EcrCreateRepositoryOperatorArguments {
  /** `repository_name: str`, templated. */
  repositoryName: Templated<string>;
  /** `registry_id: str | None = None`, templated. */
  registryId?: Templated<string> | null;
  /** `tags: list[dict[str, str]] | None = None`, templated. */
  tags?: Templated<readonly Templated<Dict<Templated<string>>>[]> | null;
  /** `image_tag_mutability: str | None = None`, templated. */
  imageTagMutability?: Templated<string> | null;
  /** `image_tag_mutability_exclusion_filters: list[dict[str, str]] | None = None`, templated. */
  imageTagMutabilityExclusionFilters?: Templated<readonly Templated<Dict<Templated<string>>>[]> | null;
  /** `image_scanning_configuration: dict[str, bool] | None = None`, templated. */
  imageScanningConfiguration?: Templated<Dict<Templated<boolean>>> | null;
  /** `encryption_configuration: dict[str, str] | None = None`, templated. */
  encryptionConfiguration?: Templated<Dict<Templated<string>>> | null;
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
 * `airflow.providers.amazon.aws.operators.ecr.EcrCreateRepositoryOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ecr/index.html#airflow.providers.amazon.aws.operators.ecr.EcrCreateRepositoryOperator)
 */
export const EcrCreateRepositoryOperator = /* @__PURE__ */ operatorClass<EcrCreateRepositoryOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ecr.EcrCreateRepositoryOperator",
  "json",
);

/** Arguments of {@link EcrDeleteRepositoryOperator}. */
export interface EcrDeleteRepositoryOperatorArguments {
  /** `repository_name: str`, templated. */
  repositoryName: Templated<string>;
  /** `registry_id: str | None = None`, templated. */
  registryId?: Templated<string> | null;
  /** `force: bool = False`, templated. */
  force?: Templated<boolean>;
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
 * `airflow.providers.amazon.aws.operators.ecr.EcrDeleteRepositoryOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ecr/index.html#airflow.providers.amazon.aws.operators.ecr.EcrDeleteRepositoryOperator)
 */
export const EcrDeleteRepositoryOperator = /* @__PURE__ */ operatorClass<EcrDeleteRepositoryOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ecr.EcrDeleteRepositoryOperator",
  "json",
);

/** Arguments of {@link EcrSetRepositoryPolicyOperator}. */
export interface EcrSetRepositoryPolicyOperatorArguments {
  /** `repository_name: str`, templated. */
  repositoryName: Templated<string>;
  /** `policy_text: str`, templated. */
  policyText: Templated<string>;
  /** `registry_id: str | None = None`, templated. */
  registryId?: Templated<string> | null;
  /** `force: bool = False`, templated. */
  force?: Templated<boolean>;
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
 * `airflow.providers.amazon.aws.operators.ecr.EcrSetRepositoryPolicyOperator`
 *
 * On Airflow 3.3.1. [Reference](https://airflow.apache.org/docs/apache-airflow-providers-amazon/stable/_api/airflow/providers/amazon/aws/operators/ecr/index.html#airflow.providers.amazon.aws.operators.ecr.EcrSetRepositoryPolicyOperator)
 */
export const EcrSetRepositoryPolicyOperator = /* @__PURE__ */ operatorClass<EcrSetRepositoryPolicyOperatorArguments, never>(
  "airflow.providers.amazon.aws.operators.ecr.EcrSetRepositoryPolicyOperator",
  "json",
);
