import type { Origin } from "./origin.ts";
import type { GroupIr, NotifierIr, RetriesIr, TaskIr } from "./task.ts";
import type { Json } from "./template.ts";

/** When a DAG runs. */
export type ScheduleIr =
  | { readonly kind: "cron"; readonly expression: string; readonly timezone: string; readonly at: "interval" | "tick" }
  /** Each time that many seconds have passed since the start. */
  | { readonly kind: "every"; readonly seconds: number; readonly at: "interval" | "tick" }
  | { readonly kind: "once" }
  /** When `all` of the datasets have been written since the last run, or `any` of them. */
  | { readonly kind: "datasets"; readonly mode: "all" | "any"; readonly datasets: readonly string[] }
  | { readonly kind: "manual" };

/** The zone in which a schedule counts its days. */
export const zoneOf = (schedule: ScheduleIr): string => (schedule.kind === "cron" ? schedule.timezone : "UTC");

/** Whether the runs of a schedule cover data intervals, which have dates. */
export const hasIntervals = ({ kind }: ScheduleIr): boolean => kind === "cron" || kind === "every";

/** A value that a person or an event may set for one run, as JSON Schema. */
export interface ParamIr {
  readonly type: "string" | "integer" | "number" | "boolean" | "array" | "object";
  /** Absent where whoever starts a run must say it. */
  readonly default?: Json;
  /** `multiline` is Airflow's own, for its form. */
  readonly format?: "date" | "date-time" | "multiline";
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** A regular expression that is found in the text. */
  readonly pattern?: string;
  /** What a list holds. */
  readonly items?: { readonly type: "string" | "integer"; readonly enum?: readonly string[] };
  readonly title?: string;
  readonly description?: string;
}

/** Who is told when a run has not ended so many seconds after it was due. */
export interface LateIr {
  readonly after: number;
  readonly tell: readonly NotifierIr[];
}

/** What a role may do with a DAG. */
export type DagPermission = "can_read" | "can_edit" | "can_delete";

/** Why one task runs before another. */
export interface EdgeIr {
  readonly from: string;
  readonly to: string;
  /** Where `from` is a branch: the arms that lead to `to`. */
  readonly arms?: readonly string[];
  /** Words beside the arrow. */
  readonly label?: string;
  readonly because:
    | { readonly kind: "after" }
    | { readonly kind: "output" }
    /** The one takes down what the other set up. */
    | { readonly kind: "teardown" }
    | { readonly kind: "dataset"; readonly dataset: string }
    /** The one reads what is there before the other writes. */
    | { readonly kind: "previous"; readonly dataset: string };
}

export interface DagIr {
  readonly id: string;
  readonly origin: Origin;
  readonly description: string;
  readonly schedule: ScheduleIr;
  /** First day, `YYYY-MM-DD`, midnight in the schedule's zone. */
  readonly start: string;
  /** Last day, as the first one. */
  readonly end?: string;
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
  readonly onSuccess?: readonly NotifierIr[];
  readonly late?: LateIr;
  /** Whether a task that failed ends its run at once. */
  readonly failFast?: boolean;
  /** Whether it is paused when Airflow first sees it. Absent: as the environment says. */
  readonly paused?: boolean;
  /** What Airflow's roles may do with it. */
  readonly access?: Readonly<Record<string, readonly DagPermission[]>>;
  /** Markdown for the people who operate it. */
  readonly doc?: string;
  readonly groups: readonly GroupIr[];
  /** In a topological order that is stable under unrelated changes, after the `order` pass. */
  readonly tasks: readonly TaskIr[];
  /** Between tasks only, transitively reduced, after the `order` pass. */
  readonly edges: readonly EdgeIr[];
}
