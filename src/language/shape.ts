import type { Scalar, Shape } from "../ir/shape.ts";
import type { Json } from "../ir/template.ts";
import type { IsoDate } from "./duration.ts";

export type { Json };

interface Scalars {
  string: string;
  int: number;
  number: number;
  boolean: boolean;
  date: IsoDate;
  json: Json;
}

/** The TypeScript type of the values that a {@link Shape} describes. */
export type ValueOf<S> = S extends keyof Scalars
  ? Scalars[S]
  : S extends `${infer N extends Scalar}?`
    ? Scalars[N]
    : S extends readonly [infer E]
      ? readonly ValueOf<E>[]
      : Extract<S[keyof S], `${string}?`> extends never
        ? { readonly [K in keyof S]: ValueOf<S[K]> }
        : Optional<S>;
type Optional<S> = { readonly [K in keyof S as S[K] extends `${string}?` ? never : K]: ValueOf<S[K]> } & {
  readonly [K in keyof S as S[K] extends `${string}?` ? K : never]?: ValueOf<S[K]>;
};

/** Requires the field `F` where the shape has a part that may not be absent. */
export type Needs<S extends Shape, F extends string> = {} extends ValueOf<S> ? unknown : { readonly [K in F]: unknown };
