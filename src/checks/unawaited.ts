import type { DagIr } from "../ir/dag.ts";
import type { Check } from "./check.ts";

/** Tasks that read what only other DAGs write, in a DAG that the clock starts and that waits for nothing. */
export const unawaited: Check = ({ resolved }, _context, report) => {
  const writers = new Map<string, DagIr[]>();
  for (const dag of resolved.dags) {
    for (const dataset of new Set(dag.tasks.flatMap(({ lineage }) => lineage.writes.map((each) => each.dataset))))
      writers.set(dataset, [...(writers.get(dataset) ?? []), dag]);
  }
  for (const dag of resolved.dags) {
    if (!startsByTheClock(dag) || dag.tasks.some(({ operator }) => waits.has(operator.kind))) continue;
    for (const task of dag.tasks) {
      const awaited = task.lineage.reads.filter(({ version }) => version === undefined);
      for (const dataset of new Set(awaited.map((each) => each.dataset))) {
        const others = writers.get(dataset) ?? [];
        const [other] = others;
        if (!other || others.includes(dag) || others.some((each) => isStartedBy(each, dag, writers))) continue;
        report({
          code: "lineage/unawaited",
          severity: "warning",
          at: task.origin,
          message: `'${task.id}' reads '${dataset}', which the DAG '${other.id}' writes, and '${dag.id}' does not wait for that.`,
          fix: `Start '${dag.id}' by onUpdate(…) of the dataset, or let a task wait: dags.wait({ dag: … }). Where yesterday's data will do, say so: { reads: latest(…) } on the task.`,
        });
      }
    }
  }
};

const startsByTheClock = ({ schedule: { kind } }: DagIr): boolean => kind === "cron" || kind === "every";

/** Whether what one DAG writes starts another: it reads what that left the last time, and can wait for nothing newer. */
const isStartedBy = ({ schedule }: DagIr, dag: DagIr, writers: ReadonlyMap<string, readonly DagIr[]>): boolean =>
  schedule.kind === "datasets" && schedule.datasets.some((dataset) => writers.get(dataset)?.includes(dag));

/** Operators that wait for something that others do. */
const waits: ReadonlySet<string> = new Set(["dags.wait", "s3.wait"]);
