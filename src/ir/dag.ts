import type { Origin } from "./origin.ts";
import type { GroupIr, NotifierIr, RetriesIr, TaskIr } from "./task.ts";

/** When a DAG runs. */
export type ScheduleIr =
  | { readonly kind: "cron"; readonly expression: string; readonly timezone: string; readonly at: "interval" | "tick" }
  | { readonly kind: "manual" };

/** A value that a person or an event may set for one run, as JSON Schema. */
export interface ParamIr {
  readonly type: "string" | "integer" | "boolean";
  readonly default?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly title?: string;
  readonly description?: string;
}

/** Why one task runs before another. */
export interface EdgeIr {
  readonly from: string;
  readonly to: string;
  readonly because:
    | { readonly kind: "after" }
    | { readonly kind: "output" }
    | { readonly kind: "dataset"; readonly dataset: string };
}

export interface DagIr {
  readonly id: string;
  readonly origin: Origin;
  readonly description: string;
  readonly schedule: ScheduleIr;
  /** First day, `YYYY-MM-DD`, midnight in the schedule's zone. */
  readonly start: string;
  readonly catchup: boolean;
  readonly params: Readonly<Record<string, ParamIr>>;
  readonly tags: readonly string[];
  readonly owner?: string;
  readonly maxActiveRuns: number;
  readonly maxActiveTasks?: number;
  /** Longest run, in seconds. */
  readonly timeout?: number;
  /** What tasks do that say nothing else. */
  readonly retries?: RetriesIr;
  readonly onFailure: readonly NotifierIr[];
  readonly groups: readonly GroupIr[];
  /** In a topological order that is stable under unrelated changes, after the `order` pass. */
  readonly tasks: readonly TaskIr[];
  /** Between tasks only, transitively reduced, after the `order` pass. */
  readonly edges: readonly EdgeIr[];
}
