import type { Dataset } from "./dataset.ts";
import { type Definition, define } from "./definition.ts";
import type { EventTimes } from "./function.ts";

/** A Glue crawler that Sluice deploys. */
export interface CrawlerOptions {
  /**
   * The dataset whose files it looks at. What it finds becomes a table in a database of its own, so that the table of the
   * contract stays what the contract says.
   */
  dataset: Dataset;
  /** When Glue runs it, in UTC, beside the tasks that do. A rate is none of Glue's schedules. */
  schedule?: Extract<EventTimes, `cron(${string})`>;
  /** Its name follows from its id. */
  name?: never;
}

/** A Glue crawler. */
export interface Crawler extends Definition<"crawler"> {
  /** What it is called, where that does not follow from its id. */
  readonly name?: string;
  /** Absent where something else deploys it. */
  readonly dataset?: Dataset;
  readonly schedule?: string;
}

/**
 * Declares a Glue crawler, so that tasks may run it: one over a dataset's files, which Sluice deploys, or one that something else deploys.
 *
 * @param options - what it looks at; or `name`, what the other's is called, by default the environment's prefix, a dash and the id
 */
export function crawler(id: string, options: CrawlerOptions | { name?: string; dataset?: never } = {}): Crawler {
  return define("crawler", id, { ...options }, crawler);
}
