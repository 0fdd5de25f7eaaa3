import type { DefinitionAllowances } from "../diagnostics/allowable.ts";
import { type Definition, define } from "./definition.ts";

export interface PoolOptions {
  /** Tasks that may hold it at one time, over all DAGs. */
  slots: number;
  /** A sentence for the people who see it in Airflow. */
  description?: string;
  /** Warnings about it that are right as it is, by their codes, each with the reason. */
  allow?: DefinitionAllowances;
}

/** Slots that tasks of all DAGs share: what bounds how many of them use one thing at a time. */
export interface Pool extends Definition<"pool"> {
  readonly slots: number;
  readonly description: string;
}

/** Declares a pool of Airflow's. Tasks take their slots from it: `{ pool: shopApi }`. */
export function pool(id: string, { slots, description = "", allow }: PoolOptions): Pool {
  return define("pool", id, { slots, description, allow }, pool);
}
