import type { Pool } from "../contracts/pool.ts";
import type { Origin } from "../ir/origin.ts";
import type { PriorityRule, TriggerRule } from "../ir/task.ts";
import type { Duration } from "./duration.ts";
import type { Notifier } from "./notifier.ts";
import type { Operator } from "./operator.ts";
import type { Output } from "./template.ts";

/** A place in the order of one DAG: a task or a group. `D` is the DAG's id. */
export interface Step<out D extends string = string> {
  readonly kind: "task" | "group";
  readonly dag: D;
  /** The full id, `group.task`. */
  readonly id: string;
}

/** A task; `O` is what it hands on. */
export interface Task<out D extends string = string, out O = unknown> extends Step<D> {
  readonly kind: "task";
  /** What the task returned. A task that uses it runs after this one. */
  readonly output: Output<O>;
}

/** Several tasks under one name; `R` is what its body returned. */
export interface Group<out D extends string = string, out R = unknown> extends Step<D> {
  readonly kind: "group";
  readonly tasks: R;
}

export interface Retries {
  /** Further tries after the first. */
  attempts: number;
  /**
   * Wait before the first of them.
   * @default "5m"
   */
  delay?: Duration;
  /**
   * Whether the wait doubles with each try.
   * @default "fixed"
   */
  backoff?: "fixed" | "exponential";
  /** The longest wait that backoff may reach. */
  maxDelay?: Duration;
}

type OneOrMany<T> = T | readonly T[];

/** What a task may be told, or a group for all tasks in it that say nothing else. */
export interface TaskDefaults {
  /** Overrides the DAG's. A number is that many further tries, 5 minutes apart. */
  retries?: Retries | number;
  /** The longest that one try may take. */
  timeout?: Duration;
  /**
   * The pool that it takes a slot of while it runs.
   * @default Airflow's own pool
   */
  pool?: Pool;
  /**
   * Slots that it takes.
   * @default 1
   */
  poolSlots?: number;
  /**
   * Of tasks that wait for a slot, the one with the higher number runs first.
   * @default 1
   */
  priority?: number;
  /**
   * Which tasks add their priority to this one's: those behind it, those before it, or none.
   * @default "downstream"
   */
  priorityRule?: PriorityRule;
  /** The workers' queue that it runs in. */
  queue?: string;
  /** Runs only where the task itself succeeded, or was skipped, in the run before. */
  dependsOnPast?: boolean;
  /** Runs only where the tasks just behind it have succeeded in the run before, and itself too. */
  waitForDownstream?: boolean;
  /** Who is told when it has failed for good. */
  onFailure?: OneOrMany<Notifier>;
  /** Who is told when a try has failed and another comes. */
  onRetry?: OneOrMany<Notifier>;
  /** Who is told when it has succeeded. */
  onSuccess?: OneOrMany<Notifier>;
}

/** What a group may be told. What tasks in it say themselves, or groups within it, comes first. */
export interface GroupOptions<D extends string = string> extends TaskDefaults {
  /** Steps that must come first, besides those that the data shows. */
  after?: OneOrMany<Step<NoInfer<D>>>;
  /** A sentence for the people who operate it. */
  doc?: string;
}

/** What every task may be told. */
export interface TaskOptions<D extends string = string> extends GroupOptions<D> {
  /**
   * Runs when the steps before it ended like this. Airflow's trigger rules.
   * @default "all_success"
   */
  when?: TriggerRule;
  /** Instances of this task at one time, over all runs of its DAG. */
  concurrency?: number;
}

/** A task as it was written. */
export interface TaskNode {
  readonly id: string;
  readonly group: string | undefined;
  readonly operator: Operator;
  readonly options: TaskOptions;
  readonly origin: Origin;
}

/** A group as it was written. */
export interface GroupNode {
  readonly id: string;
  readonly parent: string | undefined;
  readonly options: GroupOptions;
  readonly origin: Origin;
}
