/** The language of Sluice's specs: what `dags/*.dag.ts` and `lakehouse/` import. */
export { bigint, boolean, type Column, date, decimal, double, int, text, timestamp } from "./contracts/column.ts";
export { type Connection, connection } from "./contracts/connection.ts";
export { type ContainerTask, containerTask } from "./contracts/container-task.ts";
export { type Crawler, crawler } from "./contracts/crawler.ts";
export { type Dataset, dataset, type Zone } from "./contracts/dataset.ts";
export { type HandlerOf, type LambdaFunction, lambdaFunction } from "./contracts/function.ts";
export { type GlueJob, glueJob } from "./contracts/job.ts";
export { newObjects, type ObjectSource } from "./contracts/new-objects.ts";
export { type Bucket, bucket, type Secret, secret, type Topic, topic } from "./contracts/places.ts";
export { type Pool, pool } from "./contracts/pool.ts";
export { type RuleSet, ruleSet } from "./contracts/rule-set.ts";
export { type StateMachine, stateMachine } from "./contracts/state-machine.ts";
export { type Variable, variable } from "./contracts/variable.ts";
export { redshiftWarehouse, type Warehouse } from "./contracts/warehouse.ts";
export type { TriggerRule } from "./ir/task.ts";
export {
  allOf,
  anyOf,
  atLeast,
  atMost,
  type Condition,
  differs,
  equals,
  greater,
  holds,
  isOneOf,
  less,
  not,
  otherwise,
} from "./language/condition.ts";
export { type DagOptions, type DagSpec, dag } from "./language/dag.ts";
export { type DagRef, externalDag } from "./language/dag-ref.ts";
export type { Duration, IsoDate } from "./language/duration.ts";
export { type Notifier, notify } from "./language/notifier.ts";
export type { Operator } from "./language/operator.ts";
export { param } from "./language/param.ts";
export { latest, previous, type Reading } from "./language/reading.ts";
export { cron, every, manual, once, onUpdate, type Schedule } from "./language/schedule.ts";
export type { ConnectionRef } from "./language/settings.ts";
export type { Tasks } from "./language/steps.ts";
export { type Arm, type Group, label, type Retries, type Step, type Task, type TaskOptions } from "./language/task.ts";
export { type Expr, jinja, type Output, type Templated, tpl } from "./language/template.ts";
export { bash } from "./operators/bash.ts";
export { latestOnly } from "./operators/latest-only.ts";
export { build as mart } from "./operators/mart.ts";
export * as athena from "./operators/namespaces/athena.ts";
export * as dags from "./operators/namespaces/dags.ts";
export * as ecs from "./operators/namespaces/ecs.ts";
export * as glue from "./operators/namespaces/glue.ts";
export * as http from "./operators/namespaces/http.ts";
export * as lambda from "./operators/namespaces/lambda.ts";
export * as redshift from "./operators/namespaces/redshift.ts";
export * as s3 from "./operators/namespaces/s3.ts";
export * as sns from "./operators/namespaces/sns.ts";
export * as stepfunctions from "./operators/namespaces/stepfunctions.ts";
export { noop } from "./operators/noop.ts";
