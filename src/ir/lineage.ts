import type { Text } from "./template.ts";

/**
 * How much of a dataset an access touches: all of it, the run's data interval, or fixed values of its partition columns.
 * Two accesses are disjoint only where both are `partitions` and a column that both name has two different constants.
 */
export type Scope =
  | { readonly kind: "whole" }
  | { readonly kind: "interval" }
  | { readonly kind: "partitions"; readonly values: Readonly<Record<string, Text>> };

/** One access to a dataset, by its id. */
export interface Access {
  readonly dataset: string;
  readonly scope: Scope;
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
