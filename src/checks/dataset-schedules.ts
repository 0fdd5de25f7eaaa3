import { isMart } from "../contracts/dataset.ts";
import type { DagIr } from "../ir/dag.ts";
import { at } from "../ir/origin.ts";
import type { Check } from "./check.ts";

/** DAGs that datasets start: somebody writes those, and no DAG starts itself, be it through others. */
export const datasetSchedules: Check = ({ resolved }, { lakehouse }, report) => {
  const waiting = resolved.dags.filter(({ schedule }) => schedule.kind === "datasets");
  if (waiting.length === 0) return;
  const writers = new Map<string, DagIr[]>();
  for (const dag of resolved.dags) {
    for (const dataset of writtenBy(dag)) writers.set(dataset, [...(writers.get(dataset) ?? []), dag]);
  }
  for (const dag of waiting) {
    if (dag.schedule.kind !== "datasets") continue;
    for (const id of new Set(dag.schedule.datasets)) {
      const contract = lakehouse.find("dataset", id)?.contract;
      if (writers.has(id) || !contract) continue;
      const external = !isMart(contract) && contract.external === true;
      report({
        code: "schedule/no-writer",
        severity: "error",
        at: at(dag.origin, "schedule"),
        message: external
          ? `'${dag.id}' runs when '${id}' has been written, and that happens outside this project: Airflow does not hear of it.`
          : `'${dag.id}' runs when '${id}' has been written, and no task of this project writes it.`,
        fix: external
          ? "Give the DAG a schedule by time, and let its first task wait for the data."
          : "Add the task that writes it, or choose another schedule.",
      });
    }
    const circle = circleFrom(dag, writers);
    if (!circle) continue;
    report({
      code: "schedule/cycle",
      severity: "error",
      at: at(dag.origin, "schedule"),
      message: `'${dag.id}' starts itself again and again: ${circle}.`,
      fix: "Give one of these DAGs a schedule by time.",
    });
  }
};

const writtenBy = ({ tasks }: DagIr): ReadonlySet<string> =>
  new Set(tasks.flatMap(({ lineage }) => lineage.writes.map(({ dataset }) => dataset)));

/**
 * The shortest way from what starts a DAG back to the DAG, in words. A DAG that waits for all of several datasets is not
 * started by one of them alone, but each round writes the others too, or never ends the first.
 */
function circleFrom(start: DagIr, writers: ReadonlyMap<string, readonly DagIr[]>): string | undefined {
  interface Step {
    readonly dag: DagIr;
    /** From the DAG to where the search began: what is written, and the DAG that it starts. */
    readonly way: readonly string[];
  }
  const seen = new Set<DagIr>();
  let open: readonly Step[] = [{ dag: start, way: [] }];
  while (open.length > 0) {
    const next: Step[] = [];
    for (const { dag, way } of open) {
      for (const dataset of dag.schedule.kind === "datasets" ? dag.schedule.datasets : []) {
        for (const writer of writers.get(dataset) ?? []) {
          const longer = [`writes '${dataset}', which starts '${dag.id}'`, ...way];
          if (writer === start) return `it ${longer.join(", which ")}`;
          if (!seen.has(writer)) next.push({ dag: writer, way: longer });
          seen.add(writer);
        }
      }
    }
    open = next;
  }
  return undefined;
}
