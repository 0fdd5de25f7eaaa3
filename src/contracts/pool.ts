import { type Definition, define } from "./definition.ts";

export interface PoolOptions {
  /** Tasks that may hold it at one time, over all DAGs. */
  slots: number;
  /** A sentence for the people who see it in Airflow. */
  description?: string;
}

/** Slots that tasks of all DAGs share: what bounds how many of them use one thing at a time. */
export interface Pool extends Definition<"pool"> {
  readonly slots: number;
  readonly description: string;
}

/** Declares a pool of Airflow's. Tasks take their slots from it: `{ pool: shopApi }`. */
export function pool(id: string, { slots, description = "" }: PoolOptions): Pool {
  return define("pool", id, { slots, description }, pool);
}
