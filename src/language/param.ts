import type { ParamIr } from "../ir/dag.ts";
import { type Expr, expr } from "./template.ts";

declare const type: unique symbol;
/** A value that a person or an event may set for one run. */
export interface Param<out T> extends ParamIr {
  readonly [type]: T;
}

interface Described {
  readonly title?: string;
  readonly description?: string;
}
interface TextOptions<E extends string> extends Described {
  readonly oneOf?: readonly E[];
}
interface IntOptions extends Described {
  readonly min?: number;
  readonly max?: number;
}

const made = <T>(param: ParamIr): Param<T> => Object.freeze(param) as Param<T>;

/** Params of a DAG, with their defaults: `params: { rows: param.int(500, { min: 1 }) }`. */
export const param = {
  /** Text; `oneOf` lists what it may be. */
  text: <const E extends string = string>(fallback: NoInfer<E>, { oneOf, ...options }: TextOptions<E> = {}): Param<E> =>
    made({ type: "string", default: fallback, ...(oneOf ? { enum: oneOf } : {}), ...options }),
  /** A whole number. */
  int: (fallback: number, { min, max, ...options }: IntOptions = {}): Param<number> =>
    made({
      type: "integer",
      default: fallback,
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
      ...options,
    }),
  /** True or false. */
  flag: (fallback: boolean, options: Described = {}): Param<boolean> =>
    made({ type: "boolean", default: fallback, ...options }),
} as const;

export type Params = Readonly<Record<string, Param<unknown>>>;
export type ParamRefs<P> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? Expr<T> : never };

/** References to the params of a DAG. */
export const paramRefs = <P extends Params>(params: P): ParamRefs<P> =>
  Object.freeze(
    Object.fromEntries(Object.keys(params).map((name) => [name, expr({ kind: "param", name })])),
  ) as ParamRefs<P>;
