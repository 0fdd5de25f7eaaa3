import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";

/** Does nothing: a place for others to wait for. */
// biome-ignore lint/suspicious/noEmptyInterface: the operator takes no arguments, and the registry names an interface for each.
export interface Noop {}

/** Does nothing: a place for others to wait for. */
export const noop = (): Operator<null> => operator(noopOperator.kind, {}, {});

export const noopOperator: OperatorDefinition<Noop> = {
  kind: "noop",
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow: () => ({ class: "airflow.providers.standard.operators.empty.EmptyOperator", args: {} }),
};
