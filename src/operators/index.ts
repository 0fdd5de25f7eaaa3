import { type AthenaQuery, athenaQuery } from "./athena-query.ts";
import { type Branch, branchOperator } from "./branch.ts";
import { type TriggerDag, triggerDag } from "./dags-trigger.ts";
import { type WaitForDag, waitForDag } from "./dags-wait.ts";
import type { OperatorDefinition } from "./definition.ts";
import { type GlueAggregate, glueAggregate } from "./glue-aggregate.ts";
import { type GlueConform, glueConform } from "./glue-conform.ts";
import { type LambdaInvoke, lambdaInvoke } from "./lambda-invoke.ts";
import { type LatestOnly, latestOnlyOperator } from "./latest-only.ts";
import { type MapItems, mapItems } from "./map-items.ts";
import { type Mart, mart } from "./mart.ts";
import { type Noop, noopOperator } from "./noop.ts";
import { type Only, onlyOperator } from "./only.ts";
import { type RedshiftSql, redshiftSql } from "./redshift-sql.ts";
import { type RedshiftStatements, redshiftStatements } from "./redshift-statements.ts";
import { type S3Wait, s3Wait } from "./s3-wait.ts";
import { type SnsPublish, snsPublish } from "./sns-publish.ts";

/** Every operator's arguments by its kind, in the named form. */
export interface Operators {
  "athena.query": AthenaQuery;
  branch: Branch;
  "dags.trigger": TriggerDag;
  "dags.wait": WaitForDag;
  "glue.aggregate": GlueAggregate;
  "glue.conform": GlueConform;
  "lambda.invoke": LambdaInvoke;
  "latest.only": LatestOnly;
  "map.items": MapItems;
  mart: Mart;
  noop: Noop;
  only: Only;
  "redshift.sql": RedshiftSql;
  "redshift.statements": RedshiftStatements;
  "s3.wait": S3Wait;
  "sns.publish": SnsPublish;
}

const definitions: { readonly [K in keyof Operators]: OperatorDefinition<Operators[K]> } = {
  "athena.query": athenaQuery,
  branch: branchOperator,
  "dags.trigger": triggerDag,
  "dags.wait": waitForDag,
  "glue.aggregate": glueAggregate,
  "glue.conform": glueConform,
  "lambda.invoke": lambdaInvoke,
  "latest.only": latestOnlyOperator,
  "map.items": mapItems,
  mart,
  noop: noopOperator,
  only: onlyOperator,
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
