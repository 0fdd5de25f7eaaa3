import type { Pool } from "../contracts/pool.ts";
import type { Allowances } from "../diagnostics/allowable.ts";
import type { Origin } from "../ir/origin.ts";
import type { PriorityRule, TriggerRule } from "../ir/task.ts";
import type { Duration } from "./duration.ts";
import type { Notifier } from "./notifier.ts";
import type { Operator } from "./operator.ts";
import type { Reading } from "./reading.ts";
import type { Expr, Output } from "./template.ts";

/** A place in the order of one DAG: a task, a group or an arm of a branch. `D` is the DAG's id. */
export interface Step<out D extends string = string> {
  readonly kind: "task" | "group" | "arm";
  readonly dag: D;
  /** The full id, `group.task`; an arm's is its branch's. */
  readonly id: string;
}

/** A step with words for Airflow's graph beside the arrow from it. */
export interface Labelled<out D extends string = string> extends Step<D> {
  readonly label: string;
}

/** One way that a branch may go: `after: size.big`. */
export interface Arm<out D extends string = string> extends Step<D> {
  readonly kind: "arm";
  readonly arm: string;
}

/** The same step, with words for Airflow's graph beside the arrow from it: `after: label("only Mondays", prepare)`. */
export const label = <D extends string>(text: string, step: Step<D>): Labelled<D> =>
  Object.freeze({ ...step, label: text });

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
  /**
   * How it takes datasets that it reads: {@link previous} for what was there before this run, {@link latest} for whatever is
   * there.
   * @default what the tasks of its DAG leave that write them
   */
  reads?: OneOrMany<Reading>;
  /** Instances of this task at one time, over all runs of its DAG. */
  concurrency?: number;
  /** Warnings about it that are right as it is, by their codes, each with the reason. */
  allow?: Allowances;
  /**
   * The task whose work this one takes down: it runs when that one has succeeded and all between them have ended, however they
   * did, and does not decide how the run ended.
   */
  tearsDown?: Task<NoInfer<D>>;
}

/** What a mapped task may be told. */
export interface MapOptions<D extends string = string> extends TaskOptions<D> {
  /**
   * Instances at one time in a run.
   * @default as many as Airflow lets run
   */
  limit?: number;
}

/** A task as it was written. */
export interface TaskNode {
  readonly id: string;
  readonly group: string | undefined;
  readonly operator: Operator;
  readonly options: MapOptions;
  /** For a mapped task: a list, or the expression of one. */
  readonly over: readonly unknown[] | Expr<readonly unknown[]> | undefined;
  readonly origin: Origin;
}

/** A group as it was written. */
export interface GroupNode {
  readonly id: string;
  readonly parent: string | undefined;
  readonly options: GroupOptions;
  readonly origin: Origin;
}
