export type Scalar = "string" | "int" | "number" | "boolean" | "date" | "json";

/** What a value looks like: a scalar's name (`"string?"` where it may be absent), `[element]` for a list, or fields. */
export type Shape = Scalar | `${Scalar}?` | readonly [Shape] | { readonly [field: string]: Shape };
