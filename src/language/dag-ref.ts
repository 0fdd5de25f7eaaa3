import type { Param, Params } from "./param.ts";
import type { Deep } from "./template.ts";

declare const takes: unique symbol;
/** A DAG that others start or wait for; `P` are its params. */
export interface DagRef<out D extends string = string, out P extends Params = Params> {
  readonly kind: "dag" | "externalDag";
  readonly id: D;
  /** Phantom: carries the params in the type. */
  readonly [takes]: P;
}

/** A DAG that is not written here, by its id in the same Airflow. */
export const externalDag = <const D extends string>(id: D): DagRef<D> =>
  Object.freeze({ kind: "externalDag", id }) as DagRef<D>;

/** What a run of a DAG may be told, and must where its params have no default. */
export type RunParams<P extends Params> = {
  readonly [K in keyof P as P[K] extends Param<unknown, true> ? K : never]: ValueOf<P[K]>;
} & { readonly [K in keyof P as P[K] extends Param<unknown, true> ? never : K]?: ValueOf<P[K]> };

type ValueOf<P> = P extends Param<infer T> ? Deep<T> : never;

/** Requires `params` where a run must be told some. */
export type NeedsParams<P extends Params> = {} extends RunParams<P> ? unknown : { readonly params: unknown };
