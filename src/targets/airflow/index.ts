import { sqlName } from "../../contracts/dataset.ts";
import type { Artifact } from "../../ir/artifact.ts";
import type { DagIr } from "../../ir/dag.ts";
import type { Program } from "../../ir/program.ts";
import type { OperatorContext } from "../../operators/definition.ts";
import { definitionOf } from "../../operators/index.ts";
import { type LowerOptions, lowerDag } from "./lower-dag.ts";
import type { AssetNames } from "./module.ts";

export { type LowerOptions, lowerDag } from "./lower-dag.ts";

/** The program's DAGs, which have their tasks' Airflow calls, as DAG files in the same order. */
export const lowerToAirflow = (program: Program, context: OperatorContext): readonly Artifact[] =>
  program.dags.map((dag) => lowerDag(dag, lowerOptions(context)));

export const lowerOptions = (context: OperatorContext): LowerOptions => ({
  airflow: context.env.airflow,
  region: context.env.region,
  topicArn: context.names.topicArn,
  asset: (id) => assetOf(id, context),
});

/** The program with each task's Airflow call. */
export const withAirflowCalls = (program: Program, context: OperatorContext): Program => ({
  ...program,
  dags: program.dags.map((dag) => withCalls(dag, context)),
});

function assetOf(id: string, { lakehouse, names }: OperatorContext): AssetNames {
  const dataset = lakehouse.find("dataset", id);
  if (!dataset) throw new Error(`"${id}" is written or waited for, and the lakehouse does not have it`);
  return { name: sqlName(dataset), uri: names.assetUri(dataset) };
}

/** The DAG with each task's Airflow call. */
const withCalls = (dag: DagIr, context: OperatorContext): DagIr => ({
  ...dag,
  tasks: dag.tasks.map((task) => {
    const { kind, args } = task.operator;
    const definition = definitionOf(kind);
    const airflow = definition.airflowAt?.({ dag, task }, args, context) ?? definition.airflow?.(args, context);
    if (airflow === undefined) throw new Error(`"${kind}" of the task "${task.id}" has no Airflow call`);
    return { ...task, airflow };
  }),
});
