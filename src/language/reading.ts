import type { Dataset } from "../contracts/dataset.ts";
import type { ReadVersion } from "../ir/lineage.ts";

/** How a task takes a dataset that it reads. */
export interface Reading {
  readonly dataset: Dataset;
  readonly version: ReadVersion;
}

/**
 * What was in the dataset before this run: the tasks of the DAG that write it wait for the one that reads it so, instead of
 * the other way round. `{ reads: previous(orders) }`.
 */
export const previous = (dataset: Dataset): Reading => Object.freeze({ dataset, version: "previous" });

/** Whatever is in a dataset that other DAGs write, without waiting for them: `{ reads: latest(rates) }`. */
export const latest = (dataset: Dataset): Reading => Object.freeze({ dataset, version: "latest" });
