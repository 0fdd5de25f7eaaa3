import { at } from "../ir/origin.ts";
import type { Check } from "./check.ts";

/** What a task says of how it takes a dataset, where it does not read that, or nobody writes it so. */
export const readings: Check = ({ resolved }, _context, report) => {
  for (const { id: dag, tasks } of resolved.dags) {
    const writers = new Map(
      tasks.flatMap(({ id, lineage }) => lineage.writes.map(({ dataset }) => [dataset, id] as const)),
    );
    for (const { id, origin, lineage, readings = {} } of tasks) {
      const tell = (message: string, fix: string) =>
        report({ code: "lineage/reading", severity: "error", at: at(origin, "reads"), message, fix });
      for (const [dataset, version] of Object.entries(readings)) {
        const writer = writers.get(dataset);
        if (!lineage.reads.some((read) => read.dataset === dataset)) {
          tell(
            `'${id}' says how it reads '${dataset}', and does not read it.`,
            "Take it away, or name the dataset that its SQL, function or job reads.",
          );
        } else if (version === "latest" && writer !== undefined) {
          tell(
            `'${id}' takes whatever is in '${dataset}', which '${writer}' of the same DAG writes: before or after, by chance.`,
            "Say previous(…) to read what was there before, or nothing to read what this run writes.",
          );
        } else if (version === "previous" && writer === undefined) {
          tell(
            `'${id}' reads what was in '${dataset}' before this run, and no task of '${dag}' writes it.`,
            "Say latest(…) to read what other DAGs have left there.",
          );
        }
      }
    }
  }
};
