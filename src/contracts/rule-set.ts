import type { Dataset } from "./dataset.ts";
import { type Definition, define } from "./definition.ts";

export interface RuleSetOptions {
  /** The dataset whose table the rules are about. */
  dataset: Dataset<string, string, "lake">;
  /** Name of the role that Glue evaluates them with. */
  role: string;
  /**
   * What it is called.
   * @default the environment's prefix, a dash and the id
   */
  name?: string;
}

/** A rule set of Glue's Data Quality that something else deploys. */
export interface RuleSet extends Definition<"ruleSet">, Readonly<RuleSetOptions> {}

/** Declares a rule set of Glue's Data Quality that something else deploys, so that tasks may evaluate it. */
export function ruleSet(id: string, options: RuleSetOptions): RuleSet {
  return define("ruleSet", id, { ...options }, ruleSet);
}
