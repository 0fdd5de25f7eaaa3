import type { ParamIr } from "../ir/dag.ts";
import { frozen } from "../ir/frozen.ts";
import type { Json } from "../ir/template.ts";
import type { IsoDate } from "./duration.ts";
import { type Expr, expr, ofDag } from "./template.ts";

declare const type: unique symbol;
/** A value that a person or an event may set for one run; `R` is true where whoever starts a run must say it. */
export interface Param<out T, out R extends boolean = boolean> extends ParamIr {
  readonly [type]: { readonly value: T; readonly required: R };
}

interface Described {
  /** Its name in Airflow's form. */
  readonly title?: string;
  readonly description?: string;
}
interface TextOptions<E extends string> extends Described {
  /** All that it may be. */
  readonly oneOf?: readonly E[];
  /** A regular expression, for JavaScript and Python, that is found in the text; `^` and `$` hold it to the whole. */
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A field of several lines in Airflow's form. */
  readonly multiline?: boolean;
}
interface NumberOptions extends Described {
  readonly min?: number;
  readonly max?: number;
}
interface ListOptions<E extends string> extends Described {
  /** All that its elements may be. */
  readonly oneOf?: readonly E[];
}

type Schema = Omit<ParamIr, "default">;

const text = <E extends string>({ oneOf, multiline = false, ...options }: TextOptions<E>): Schema => ({
  type: "string",
  ...(multiline ? { format: "multiline" as const } : {}),
  ...(oneOf ? { enum: oneOf } : {}),
  ...options,
});
const number = (type: "integer" | "number", { min, max, ...options }: NumberOptions): Schema => ({
  type,
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
  ...options,
});
const list = <E extends string>({ oneOf, ...options }: ListOptions<E>): Schema => ({
  type: "array",
  items: { type: "string", ...(oneOf ? { enum: oneOf } : {}) },
  ...options,
});

const given = <T>(schema: Schema, fallback: Json): Param<T, false> =>
  frozen(schema, { default: fallback }) as Param<T, false>;
const asked = <T>(schema: Schema): Param<T, true> => Object.freeze(schema) as Param<T, true>;

/** Params that whoever starts a run must say: for DAGs that nothing but people and other DAGs start. */
const required = {
  text: <const E extends string = string>(options: TextOptions<E> = {}): Param<E, true> => asked(text(options)),
  int: (options: NumberOptions = {}): Param<number, true> => asked(number("integer", options)),
  number: (options: NumberOptions = {}): Param<number, true> => asked(number("number", options)),
  flag: (options: Described = {}): Param<boolean, true> => asked({ type: "boolean", ...options }),
  date: (options: Described = {}): Param<IsoDate, true> => asked({ type: "string", format: "date", ...options }),
  moment: (options: Described = {}): Param<string, true> => asked({ type: "string", format: "date-time", ...options }),
  list: <const E extends string = string>(options: ListOptions<E> = {}): Param<readonly E[], true> =>
    asked(list(options)),
  object: (options: Described = {}): Param<Json, true> => asked({ type: "object", ...options }),
} as const;

/** Params of a DAG, with their defaults: `params: { rows: param.int(500, { min: 1 }) }`. */
export const param = {
  /** Text; `oneOf` lists what it may be. */
  text: <const E extends string = string>(fallback: NoInfer<E>, options: TextOptions<E> = {}): Param<E, false> =>
    given(text(options), fallback),
  /** A whole number. */
  int: (fallback: number, options: NumberOptions = {}): Param<number, false> =>
    given(number("integer", options), fallback),
  /** Any number. */
  number: (fallback: number, options: NumberOptions = {}): Param<number, false> =>
    given(number("number", options), fallback),
  /** True or false. */
  flag: (fallback: boolean, options: Described = {}): Param<boolean, false> =>
    given({ type: "boolean", ...options }, fallback),
  /** A day of the calendar. */
  date: (fallback: IsoDate, options: Described = {}): Param<IsoDate, false> =>
    given({ type: "string", format: "date", ...options }, fallback),
  /** A moment with its zone, ISO 8601: `"2026-01-31T10:00:00Z"`. */
  moment: (fallback: string, options: Described = {}): Param<string, false> =>
    given({ type: "string", format: "date-time", ...options }, fallback),
  /** Several texts; `oneOf` lists what each may be. */
  list: <const E extends string = string>(
    fallback: readonly NoInfer<E>[],
    options: ListOptions<E> = {},
  ): Param<readonly E[], false> => given(list(options), fallback),
  /** Any JSON object. */
  object: (fallback: { readonly [key: string]: Json }, options: Described = {}): Param<Json, false> =>
    given({ type: "object", ...options }, fallback),
  required,
} as const;

export type Params = Readonly<Record<string, Param<unknown>>>;
export type ParamRefs<P> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? Expr<T> : never };

/** References to the params of a DAG. */
export const paramRefs = <P extends Params>(dag: string, params: P): ParamRefs<P> =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(params).map(([name, { items }]) => [
        name,
        expr(
          ofDag(dag, { kind: "param", name }),
          items === undefined ? undefined : [items.type === "integer" ? "int" : "string"],
        ),
      ]),
    ),
  ) as ParamRefs<P>;
