import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";

/** Skips what comes after it in runs that are not the latest. */
// biome-ignore lint/suspicious/noEmptyInterface: the operator takes no arguments, and the registry names an interface for each.
export interface LatestOnly {}

/**
 * Skips what comes right after it in runs that make up for the past, and goes on in the latest one and in those that people
 * start: for tasks that only make sense now, such as telling somebody.
 */
export const latestOnly = (): Operator<null> => operator(latestOnlyOperator.kind, {}, {});

export const latestOnlyOperator: OperatorDefinition<LatestOnly> = {
  kind: "latest.only",
  skipsOthers: "all",
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow: () => ({ class: "airflow.providers.standard.operators.latest_only.LatestOnlyOperator", args: {} }),
};
