import type { Allowances } from "../diagnostics/allowable.ts";
import type { DagPermission } from "../ir/dag.ts";
import { frozen } from "../ir/frozen.ts";
import type { Origin } from "../ir/origin.ts";
import type { Shape } from "../ir/shape.ts";
import type { DagRef } from "./dag-ref.ts";
import type { Duration, IsoDate } from "./duration.ts";
import { type SqlArguments, type SqlFile, sqlFile } from "./file.ts";
import type { Notifier } from "./notifier.ts";
import type { Operator } from "./operator.ts";
import { callerOf } from "./origin.ts";
import { type ParamRefs, type Params, paramRefs } from "./param.ts";
import type { Schedule } from "./schedule.ts";
import { type ScriptArguments, type ScriptOptions, script } from "./script.ts";
import { type Settings, settings } from "./settings.ts";
import type { ValueOf } from "./shape.ts";
import { isA, refuseAsync, Steps, type Tasks } from "./steps.ts";
import type { GroupNode, Retries, TaskNode } from "./task.ts";
import { type Expr, expr } from "./template.ts";

/** What a DAG may be told. */
export interface DagOptions<P extends Params = Params, Run = unknown> {
  /** A sentence for the people who operate it. */
  description: string;
  /** When it runs: `cron("0 2 * * *")`, or `manual`. */
  schedule: Schedule<Run>;
  /** The first day that it may run for. */
  start: IsoDate;
  /** The last day that it may run for. */
  end?: IsoDate;
  /**
   * Whether the runs between the start and now are made up for.
   * @default false
   */
  catchup?: boolean;
  /** What a person may set for one run. */
  params?: P;
  tags?: readonly string[];
  /** Who answers for it. */
  owner?: string;
  /** Markdown for the people who operate it: what to do when it fails. */
  doc?: string;
  /** What roles of Airflow's may do with it, beyond what they may do with all DAGs. */
  access?: Readonly<Record<string, readonly DagPermission[]>>;
  /**
   * Whether it is paused when Airflow first sees it.
   * @default what the environment says; MWAA: true
   */
  paused?: boolean;
  /**
   * Runs of this DAG at one time.
   * @default 1 where it writes anything but its run's interval, else 16
   */
  maxActiveRuns?: number;
  /** Tasks of this DAG at one time. */
  maxActiveTasks?: number;
  /** The longest that a run may take. */
  timeout?: Duration;
  /** Tries of each task that says nothing else. A number is that many further tries, 5 minutes apart. */
  retries?: Retries | number;
  /** Who is told when a run has failed. */
  onFailure?: Notifier | readonly Notifier[];
  /** Who is told when a run has succeeded. */
  onSuccess?: Notifier | readonly Notifier[];
  /**
   * Who is told, once for each run, when it has not ended so long after it was due: `{ after: "2h", tell: notify.sns(support) }`. The
   * run goes on.
   */
  late?: Late;
  /** Ends a run at the first task that failed for good: tasks that run are stopped, others are skipped. */
  failFast?: boolean;
  /** Warnings about it or any of its tasks that are right as it is, by their codes, each with the reason. */
  allow?: Allowances;
}

/** When a run is late, and who is told. */
export interface Late {
  /** How long after it was due it may end. */
  after: Duration;
  /** By SNS or e-mail. */
  tell: Notifier | readonly Notifier[];
}

/** What the body of a DAG is handed, besides what its schedule gives. */
export interface DagContext<P> extends Settings {
  /** The run's params. */
  readonly params: ParamRefs<P>;
  /** The run's id. Airflow: `{{ run_id }}`. */
  readonly runId: Expr<string>;
  /** A SQL file in this DAG's folder, `dags/<dag id>/`, and what its `:name`s stand for. */
  sql(path: `${string}.sql`, bind?: SqlArguments): SqlFile;
  /**
   * Runs `main` of a Python file in this DAG's folder. Its parameters are checked against the arguments; the task's output is
   * what it returns.
   */
  python<const O extends Shape = "json">(
    path: `${string}.py`,
    given?: ScriptArguments,
    options?: ScriptOptions<O>,
  ): Operator<ValueOf<O>>;
}

/** A DAG as it was written. */
export interface DagSpec<out D extends string = string, out P extends Params = Params> extends DagRef<D, P> {
  readonly kind: "dag";
  readonly options: DagOptions;
  readonly groups: readonly GroupNode[];
  readonly tasks: readonly TaskNode[];
  readonly origin: Origin;
}

let tellOf: ((spec: DagSpec) => void) | undefined;

/** Runs what defines DAGs, and tells of each of them: one that nobody exports is seen in no other way. */
export function tellingOfDags<T>(tell: (spec: DagSpec) => void, run: () => T): T {
  const outer = tellOf;
  tellOf = tell;
  try {
    return run();
  } finally {
    tellOf = outer;
  }
}

/** Defines a DAG. The body runs once, while the spec is read; it adds tasks and returns nothing. */
export function dag<const D extends string, const P extends Params = {}, Run extends object = object>(
  id: D,
  options: DagOptions<P, Run>,
  body: (d: Tasks<D> & DagContext<P> & Run) => void,
): DagSpec<D, P> {
  const origin = callerOf(dag);
  if (!isA("schedule", options.schedule))
    throw new TypeError(`The schedule of '${id}' is none. Write cron("0 2 * * *"), or manual.`);
  const steps = new Steps<D>(id);

  const context: DagContext<P> = {
    params: paramRefs(id, options.params ?? ({} as P)),
    runId: expr({ kind: "context", name: "runId" }),
    sql: (path, bind = {}) => sqlFile(id, path, bind),
    python: (path, given = {}, options = {}) => script(id, path, given, options),
    ...settings,
  };
  refuseAsync(id, body({ ...options.schedule.context, ...context, ...steps.within(undefined) }));
  const spec = Object.freeze({
    kind: "dag",
    id,
    options: frozen(options),
    groups: Object.freeze(steps.groups),
    tasks: Object.freeze(steps.tasks),
    origin,
  }) as unknown as DagSpec<D, P>;
  tellOf?.(spec);
  return spec;
}
