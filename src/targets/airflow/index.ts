import type { Catalog } from "../../catalog/catalog.ts";
import { sqlName } from "../../contracts/dataset.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { DagFile } from "../../ir/artifact.ts";
import type { DagIr } from "../../ir/dag.ts";
import type { Program } from "../../ir/program.ts";
import type { OperatorContext } from "../../operators/definition.ts";
import { definitionOf } from "../../operators/index.ts";
import { emittedCalls } from "./check/emitted-calls.ts";
import { CallContext, checkCalls } from "./check/index.ts";
import { checkOutputs } from "./check/outputs.ts";
import { lowerDag } from "./lower-dag.ts";
import type { AssetNames } from "./module.ts";
import { Requirements } from "./requirements.ts";
import { type LowerOptions, saidOf } from "./said.ts";

/** What Airflow gets of a program. */
export interface AirflowFiles {
  /** The DAGs' files, in their order; as many as there were before the first mistake. */
  readonly files: readonly DagFile[];
  /** What they need that the image of Amazon MWAA does not hold, as pip names it, sorted. */
  readonly requirements: readonly string[];
}

/**
 * A program as DAG files, each of whose calls is checked against the Airflow that it is for. One DAG after the other, so
 * that what is made of one is gone before the next: of a thousand, keeping it takes longer than making it.
 */
export function lowerToAirflow(
  { dags }: Program,
  context: OperatorContext,
  { catalog, report }: { readonly catalog: Catalog; readonly report: Report },
): AirflowFiles {
  const options = lowerOptions(context);
  const against = new CallContext(catalog, options.airflow);
  const files: DagFile[] = [];
  const requirements = new Requirements(against.version);
  let refused = false;
  for (const dag of dags) {
    const called = withAirflowCalls(dag, context);
    const said = saidOf(called, options);
    const calls = emittedCalls(called, said);
    const tell: Report = (found) => {
      refused ||= found.severity === "error";
      report(found);
    };
    checkCalls(calls, against, tell);
    checkOutputs(called, tell);
    if (refused) continue;
    requirements.add(calls);
    files.push(lowerDag(called, said));
  }
  return { files, requirements: requirements.sorted() };
}

const lowerOptions = (context: OperatorContext): LowerOptions => ({
  airflow: context.env.airflow,
  region: context.env.region,
  topicArn: context.names.topicArn,
  asset: (id) => assetOf(id, context),
});

function assetOf(id: string, { lakehouse, names }: OperatorContext): AssetNames {
  const dataset = lakehouse.find("dataset", id);
  if (!dataset) throw new Error(`"${id}" is written or waited for, and the lakehouse does not have it`);
  return { name: sqlName(dataset), uri: names.assetUri(dataset) };
}

/** The DAG with each task's Airflow call. */
export const withAirflowCalls = (dag: DagIr, context: OperatorContext): DagIr => ({
  ...dag,
  tasks: dag.tasks.map((task) => {
    const { kind, args } = task.operator;
    const definition = definitionOf(kind);
    const airflow = definition.airflowAt?.({ dag, task }, args, context) ?? definition.airflow?.(args, context);
    if (airflow === undefined) throw new Error(`"${kind}" of the task "${task.id}" has no Airflow call`);
    return { ...task, airflow };
  }),
});
