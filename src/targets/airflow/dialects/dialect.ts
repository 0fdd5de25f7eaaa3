import type { TriggerRule } from "../../../ir/task.ts";
import type { Doc } from "../python/document.ts";

/** What a compiled file says differently for one major version of Airflow. */
export interface Dialect {
  /** Where this version keeps what `path`, its full path on the newest Airflow, names. */
  locate(path: string): string;
  /** The argument of DAG that ends a run at its first failure. */
  readonly failFast: "fail_fast" | "fail_stop";
  /**
   * How this version sees that a run is late: by a deadline of the run, or by a service level of its tasks. Undefined: not at
   * all.
   */
  readonly late: "deadline" | "serviceLevel" | undefined;
  /** Whether an asset has a name beside its place. */
  readonly namesAssets: boolean;
  /** Whether ticks may come by a length of time, and not by cron alone. */
  readonly ticksByLength: boolean;
  /** Trigger rules that this version does not have. */
  readonly lacksRules: readonly TriggerRule[];
  /** The values of `retry_exponential_backoff`: double the delay each time, or leave it as it is. */
  readonly backoff: { readonly exponential: Doc; readonly fixed: Doc };
}
