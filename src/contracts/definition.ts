import type { DefinitionAllowances } from "../diagnostics/allowable.ts";
import { frozen } from "../ir/frozen.ts";
import type { Origin } from "../ir/origin.ts";
import type { DefinitionKind } from "../ir/ref.ts";
import { callerOf } from "../language/origin.ts";

const mark: unique symbol = Symbol.for("sluice.definition");

/** Something that exists in the lakehouse, declared once and used as a value. */
export interface Definition<out K extends DefinitionKind = DefinitionKind> {
  readonly kind: K;
  /** What it is called, in the lakehouse's own words; {@link namesOf} gives its physical name. */
  readonly id: string;
  readonly origin: Origin;
  /** Warnings about it that are right as it is. */
  readonly allow?: DefinitionAllowances | undefined;
  readonly [mark]: true;
}

/** Freezes a definition and notes where `entry`, the function that the author called, was called. */
export function define<K extends DefinitionKind, const B extends object>(
  kind: K,
  id: string,
  body: B,
  entry: (...args: never[]) => unknown,
): Definition<K> & B {
  return frozen(body, { kind, id, origin: callerOf(entry), [mark]: true as const });
}

/** Whether a value of a spec is a definition. */
export const isDefinition = (candidate: unknown): candidate is Definition =>
  typeof candidate === "object" && candidate !== null && mark in candidate;
