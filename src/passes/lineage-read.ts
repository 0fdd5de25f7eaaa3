import type { Report } from "../diagnostics/diagnostic.ts";
import { type Lineage, type ReadVersion, readAs } from "../ir/lineage.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { TaskIr } from "../ir/task.ts";

/** A reading with its dataset by its id. */
export interface NamedReading {
  readonly dataset: string;
  readonly version: ReadVersion;
}

/** What a task reads and writes, with how its author says that it takes what it reads. */
export function lineageRead(
  lineage: Lineage,
  reads: readonly NamedReading[],
  origin: Origin,
  report: Report,
): Pick<TaskIr, "lineage" | "readings"> {
  if (reads.length === 0) return { lineage };
  const readings: Record<string, ReadVersion> = {};
  for (const { dataset, version } of reads) {
    if (readings[dataset] !== undefined && readings[dataset] !== version) {
      report({
        code: "lineage/reading",
        severity: "error",
        at: at(origin, "reads"),
        message: `'${dataset}' is read as it was before this run, and as it is.`,
        fix: "Say one of previous(…) and latest(…).",
      });
    }
    readings[dataset] = version;
  }
  return { lineage: readAs(lineage, readings), readings };
}
