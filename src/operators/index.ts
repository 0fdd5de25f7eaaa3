import { type AirflowOperator, airflowOperator } from "./airflow-operator.ts";
import { type AthenaQuery, athenaQuery } from "./athena-query.ts";
import type { OperatorDefinition } from "./definition.ts";
import { type GlueAggregate, glueAggregate } from "./glue-aggregate.ts";
import { type GlueConform, glueConform } from "./glue-conform.ts";
import { type LambdaInvoke, lambdaInvoke } from "./lambda-invoke.ts";
import { type Mart, mart } from "./mart.ts";
import { type Noop, noopOperator } from "./noop.ts";
import { type RedshiftSql, redshiftSql } from "./redshift-sql.ts";
import { type RedshiftStatements, redshiftStatements } from "./redshift-statements.ts";
import { type S3Wait, s3Wait } from "./s3-wait.ts";
import { type SnsPublish, snsPublish } from "./sns-publish.ts";

/** Every operator's arguments by its kind, in the named form. */
export interface Operators {
  "airflow.operator": AirflowOperator;
  "athena.query": AthenaQuery;
  "glue.aggregate": GlueAggregate;
  "glue.conform": GlueConform;
  "lambda.invoke": LambdaInvoke;
  mart: Mart;
  noop: Noop;
  "redshift.sql": RedshiftSql;
  "redshift.statements": RedshiftStatements;
  "s3.wait": S3Wait;
  "sns.publish": SnsPublish;
}

const definitions: { readonly [K in keyof Operators]: OperatorDefinition<Operators[K]> } = {
  "airflow.operator": airflowOperator,
  "athena.query": athenaQuery,
  "glue.aggregate": glueAggregate,
  "glue.conform": glueConform,
  "lambda.invoke": lambdaInvoke,
  mart,
  noop: noopOperator,
  "redshift.sql": redshiftSql,
  "redshift.statements": redshiftStatements,
  "s3.wait": s3Wait,
  "sns.publish": snsPublish,
};

/**
 * The definition of an operator's kind. Arguments come from the kind's own factory, whose type is the same interface, so
 * that the caller may hand them on: the one place where the kind's link to its arguments is not in the types.
 */
export function definitionOf(kind: string): OperatorDefinition<Readonly<Record<string, unknown>>> {
  if (!Object.hasOwn(definitions, kind)) throw new Error(`No operator is called '${kind}'.`);
  return definitions[kind as keyof Operators] as unknown as OperatorDefinition<Readonly<Record<string, unknown>>>;
}
