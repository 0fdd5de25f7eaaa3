import { type Definition, define } from "./definition.ts";

/** A Redshift warehouse; `S` are its schemas. */
export interface Warehouse<out S extends string = string> extends Definition<"warehouse"> {
  readonly schemas: readonly S[];
}

/** Declares a Redshift warehouse and the schemas that its marts live in. */
export function redshiftWarehouse<const S extends string>(
  id: string,
  options: { schemas: readonly S[] },
): Warehouse<S> {
  return define("warehouse", id, { schemas: Object.freeze([...options.schemas]) }, redshiftWarehouse);
}
