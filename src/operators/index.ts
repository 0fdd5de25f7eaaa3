import { type AirflowOperator, airflowOperator } from "./airflow-operator.ts";
import { type AthenaQuery, athenaQuery } from "./athena-query.ts";
import { type Bash, bashOperator } from "./bash.ts";
import { type Branch, branchOperator } from "./branch.ts";
import { type TriggerDag, triggerDag } from "./dags-trigger.ts";
import { type WaitForDag, waitForDag } from "./dags-wait.ts";
import type { OperatorDefinition } from "./definition.ts";
import { type EcsRun, ecsRun } from "./ecs-run.ts";
import { type GlueAggregate, glueAggregate } from "./glue-aggregate.ts";
import { type Compaction, glueCompact } from "./glue-compact.ts";
import { type GlueConform, glueConform } from "./glue-conform.ts";
import { type GlueCrawl, glueCrawl } from "./glue-crawl.ts";
import { type GlueEvaluateQuality, glueEvaluateQuality } from "./glue-evaluate-quality.ts";
import { type GlueRun, glueRun } from "./glue-run.ts";
import { type HttpRequest, httpRequest } from "./http-request.ts";
import { type LambdaInvoke, lambdaInvoke } from "./lambda-invoke.ts";
import { type LatestOnly, latestOnlyOperator } from "./latest-only.ts";
import { type MapItems, mapItems } from "./map-items.ts";
import { type Mart, mart } from "./mart.ts";
import { type Noop, noopOperator } from "./noop.ts";
import { type Only, onlyOperator } from "./only.ts";
import { type PythonCall, pythonCall } from "./python.ts";
import { type RedshiftLoad, redshiftLoad } from "./redshift-load.ts";
import { type RedshiftSql, redshiftSql } from "./redshift-sql.ts";
import { type RedshiftStatements, redshiftStatements } from "./redshift-statements.ts";
import { type RedshiftUnload, redshiftUnload } from "./redshift-unload.ts";
import { type S3Copy, s3Copy } from "./s3-copy.ts";
import { type S3Delete, s3Delete } from "./s3-delete.ts";
import { type S3Move, s3Move } from "./s3-move.ts";
import { type S3Wait, s3Wait } from "./s3-wait.ts";
import { type S3Write, s3Write } from "./s3-write.ts";
import { type SnsPublish, snsPublish } from "./sns-publish.ts";
import { type StepFunctionsStart, stepFunctionsStart } from "./stepfunctions-start.ts";

/** Every operator's arguments by its kind, in the named form. */
export interface Operators {
  "airflow.operator": AirflowOperator;
  "athena.query": AthenaQuery;
  bash: Bash;
  "ecs.run": EcsRun;
  branch: Branch;
  "dags.trigger": TriggerDag;
  "dags.wait": WaitForDag;
  "glue.aggregate": GlueAggregate;
  "glue.compact": Compaction;
  "glue.conform": GlueConform;
  "glue.crawl": GlueCrawl;
  "glue.evaluateQuality": GlueEvaluateQuality;
  "glue.run": GlueRun;
  "http.request": HttpRequest;
  "lambda.invoke": LambdaInvoke;
  "latest.only": LatestOnly;
  "map.items": MapItems;
  mart: Mart;
  noop: Noop;
  python: PythonCall;
  "redshift.load": RedshiftLoad;
  only: Only;
  "redshift.sql": RedshiftSql;
  "redshift.statements": RedshiftStatements;
  "redshift.unload": RedshiftUnload;
  "s3.copy": S3Copy;
  "s3.delete": S3Delete;
  "s3.move": S3Move;
  "s3.wait": S3Wait;
  "s3.write": S3Write;
  "sns.publish": SnsPublish;
  "stepfunctions.start": StepFunctionsStart;
}

const definitions: { readonly [K in keyof Operators]: OperatorDefinition<Operators[K]> } = {
  "airflow.operator": airflowOperator,
  "athena.query": athenaQuery,
  bash: bashOperator,
  "ecs.run": ecsRun,
  branch: branchOperator,
  "dags.trigger": triggerDag,
  "dags.wait": waitForDag,
  "glue.aggregate": glueAggregate,
  "glue.compact": glueCompact,
  "glue.conform": glueConform,
  "glue.crawl": glueCrawl,
  "glue.evaluateQuality": glueEvaluateQuality,
  "glue.run": glueRun,
  "http.request": httpRequest,
  "lambda.invoke": lambdaInvoke,
  "latest.only": latestOnlyOperator,
  "map.items": mapItems,
  mart,
  noop: noopOperator,
  python: pythonCall,
  "redshift.load": redshiftLoad,
  only: onlyOperator,
  "redshift.sql": redshiftSql,
  "redshift.statements": redshiftStatements,
  "redshift.unload": redshiftUnload,
  "s3.copy": s3Copy,
  "s3.delete": s3Delete,
  "s3.move": s3Move,
  "s3.wait": s3Wait,
  "s3.write": s3Write,
  "sns.publish": snsPublish,
  "stepfunctions.start": stepFunctionsStart,
};

/**
 * The definition of an operator's kind. Arguments come from the kind's own factory, whose type is the same interface, so
 * that the caller may hand them on: the one place where the kind's link to its arguments is not in the types.
 */
export function definitionOf(kind: string): OperatorDefinition<Readonly<Record<string, unknown>>> {
  if (!Object.hasOwn(definitions, kind)) throw new Error(`No operator is called '${kind}'.`);
  return definitions[kind as keyof Operators] as unknown as OperatorDefinition<Readonly<Record<string, unknown>>>;
}
