import { type Definition, define } from "./definition.ts";

/** A Glue crawler that something else deploys. */
export interface Crawler extends Definition<"crawler"> {
  readonly name?: string;
}

/**
 * Declares a Glue crawler that something else deploys, so that tasks may run it.
 *
 * @param options - `name`: what it is called; by default the environment's prefix, a dash and the id
 */
export function crawler(id: string, options: { name?: string } = {}): Crawler {
  return define("crawler", id, { ...options }, crawler);
}
