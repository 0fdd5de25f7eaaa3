import { isMart } from "../contracts/dataset.ts";
import type { Check } from "./check.ts";

/** A dataset that is read must come from somewhere: a task of the project, or outside, and then its contract says so. */
export const unwritten: Check = ({ resolved }, { lakehouse }, report) => {
  const written = new Set(
    resolved.dags.flatMap(({ tasks }) => tasks.flatMap(({ lineage }) => lineage.writes.map(({ dataset }) => dataset))),
  );
  for (const { tasks } of resolved.dags) {
    for (const { lineage, origin, id } of tasks) {
      for (const { dataset } of lineage.reads) {
        const contract = lakehouse.find("dataset", dataset)?.contract;
        if (written.has(dataset) || !contract || (!isMart(contract) && contract.external)) continue;
        report({
          code: "lineage/no-writer",
          severity: "error",
          at: origin,
          message: `'${id}' reads '${dataset}', which no task of this project writes.`,
          fix: isMart(contract)
            ? "Add the task that writes it."
            : "Add the task that writes it, or say external: true in its contract.",
        });
      }
    }
  }
};
