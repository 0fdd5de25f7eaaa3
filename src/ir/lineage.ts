import type { Text } from "./template.ts";

/**
 * How much of a dataset an access touches: all of it, the run's data interval, or fixed values of its partition columns.
 * Two accesses are disjoint only where both are `partitions` and a column that both name has two different constants.
 */
export type Scope =
  | { readonly kind: "whole" }
  | { readonly kind: "interval" }
  | { readonly kind: "partitions"; readonly values: Readonly<Record<string, Text>> };

/** What was there before the run, or whatever is there when the task gets to it. */
export type ReadVersion = "previous" | "latest";

/** One access to a dataset, by its id. */
export interface Access {
  readonly dataset: string;
  readonly scope: Scope;
  /** Of a read. Absent: what the tasks of its DAG leave that write it. */
  readonly version?: ReadVersion;
}

/** What a task reads and writes. */
export interface Lineage {
  readonly reads: readonly Access[];
  readonly writes: readonly Access[];
  /**
   * Datasets whose files it puts in order while their rows stay as they are: no writer, so nobody waits for it and it races
   * with nobody.
   */
  readonly maintains?: readonly string[];
}

export const whole: Scope = Object.freeze({ kind: "whole" });

/** A lineage whose reads are of the versions that are said of their datasets. */
export const readAs = (lineage: Lineage, versions: Readonly<Record<string, ReadVersion>> = {}): Lineage => ({
  ...lineage,
  reads: lineage.reads.map((read) => {
    const version = Object.hasOwn(versions, read.dataset) ? versions[read.dataset] : undefined;
    return version === undefined ? read : { ...read, version };
  }),
});
