import type { Grant } from "./grant.ts";
import type { Lineage, ReadVersion } from "./lineage.ts";
import type { Origin } from "./origin.ts";
import type { AirflowCall } from "./python-value.ts";
import type { Shape } from "./shape.ts";
import type { ExprValue, Json, Text, Value } from "./template.ts";

/** When a task runs, by how those before it ended. Airflow's trigger rules. */
export type TriggerRule =
  | "all_success"
  | "all_done"
  | "all_failed"
  | "one_success"
  | "one_failed"
  | "none_failed"
  | "none_failed_min_one_success"
  | "none_skipped"
  | "one_done"
  | "all_skipped"
  | "all_done_min_one_success"
  | "always";

/** Further tries after the first; times in seconds. */
export interface RetriesIr {
  readonly attempts: number;
  readonly delay: number;
  readonly backoff: "fixed" | "exponential";
  readonly maxDelay?: number;
}

/** Somebody who is told. */
export type NotifierIr =
  | AirflowNotifierIr
  | { readonly via: "sns"; readonly topic: string; readonly subject: Text; readonly message: Text }
  | { readonly via: "slack"; readonly connection: string; readonly text: Text }
  | {
      readonly via: "email";
      readonly connection: string;
      readonly to: readonly string[];
      readonly from?: string;
      readonly subject: Text;
      readonly html: Text;
    };

/** A notifier of Airflow's own: its class, and its keyword arguments by their Python names. */
export interface AirflowNotifierIr {
  readonly via: "airflow";
  readonly class: string;
  readonly arguments: Readonly<Record<string, Value>>;
  /** A package that it needs and that the catalog does not know, as pip names it. */
  readonly requires?: string;
}

/** Who is told of what. Absent: nobody. */
export interface TellsIr {
  readonly onFailure?: readonly NotifierIr[] | undefined;
  readonly onRetry?: readonly NotifierIr[] | undefined;
  readonly onSuccess?: readonly NotifierIr[] | undefined;
}

/** What somebody may be told of. */
export const tellEvents = ["onFailure", "onRetry", "onSuccess"] as const satisfies readonly (keyof TellsIr)[];

const nobody: readonly NotifierIr[] = [];

/** Who is told of any of it. */
export const toldOf = ({ onFailure = nobody, onRetry = nobody, onSuccess = nobody }: TellsIr): readonly NotifierIr[] =>
  onFailure === nobody && onRetry === nobody && onSuccess === nobody
    ? nobody
    : [...onFailure, ...onRetry, ...onSuccess];

/** What a task takes of a pool while it runs. */
export interface PoolUseIr {
  readonly id: string;
  readonly slots: number;
}

/** How much the tasks behind or before a task add to its priority. Airflow's weight rules. */
export type PriorityRule = "downstream" | "upstream" | "absolute";

/**
 * What a task does that a group may say for all tasks in it; times in seconds. Absent or `undefined`: Airflow's or the DAG's default
 * (see {@link StepIr} for why both are).
 */
export interface TaskDefaultsIr extends TellsIr {
  readonly retries?: RetriesIr | undefined;
  readonly timeout?: number | undefined;
  readonly pool?: PoolUseIr | undefined;
  readonly priority?: number | undefined;
  readonly priorityRule?: PriorityRule | undefined;
  readonly queue?: string | undefined;
  readonly dependsOnPast?: boolean | undefined;
  readonly waitForDownstream?: boolean | undefined;
}

/** Options that every task has, resolved. */
export interface TaskOptionsIr extends TaskDefaultsIr {
  readonly when: TriggerRule;
  /** Instances of this task at one time, over all runs. */
  readonly concurrency?: number | undefined;
  readonly doc?: string | undefined;
}

/** An operator call in its named form. `args` are what the operator's definition takes. */
export interface OperatorCall {
  readonly kind: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** One way that a branch may go. */
export interface ArmIr {
  /** The branch's full id. */
  readonly branch: string;
  readonly arm: string;
}

/** What a task is mapped over: it has an instance for each element. */
export interface MapIr {
  readonly over: ExprValue | readonly Json[];
  /** The task that hands on the elements, where they do not stand in the call itself; set by the `expand` pass. */
  readonly items?: string;
  /** Instances at one time in a run. */
  readonly limit?: number;
}

/**
 * Where a step stands in the order. What is said of few steps may also be `undefined`: the engine copies and reads objects of
 * one shape several times as fast, and there are thousands.
 */
interface StepIr {
  /** Ids of tasks and groups that the author named as coming first. */
  readonly after: readonly string[];
  /** Arms that it is behind: it runs where one of those of a branch is taken. */
  readonly arms?: readonly ArmIr[] | undefined;
  /** Words beside the arrows from steps before it, by their ids. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

export interface TaskIr extends StepIr {
  /** Full id, `group.task`. */
  readonly id: string;
  readonly group?: string | undefined;
  readonly origin: Origin;
  readonly operator: OperatorCall;
  readonly output: Shape;
  readonly options: TaskOptionsIr;
  readonly map?: MapIr | undefined;
  /** The task whose work this one takes down. */
  readonly tearsDown?: string | undefined;
  readonly lineage: Lineage;
  /** How it takes datasets that it reads, where its author says that; its lineage says so too. */
  readonly readings?: Readonly<Record<string, ReadVersion>> | undefined;
  readonly grants: readonly Grant[];
  /** The task of the author's that this one is a part of, such as a mart. */
  readonly composite?: string;
  /** Set by the Airflow target. */
  readonly airflow?: AirflowCall | undefined;
}

export interface GroupIr extends StepIr {
  /** Full id, `outer.inner`. */
  readonly id: string;
  readonly parent?: string;
  readonly origin: Origin;
  readonly doc?: string;
}
