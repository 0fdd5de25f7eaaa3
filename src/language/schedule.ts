import type { Dataset } from "../contracts/dataset.ts";
import type { ScheduleIr } from "../ir/dag.ts";
import type { CheckedCron } from "./cron.ts";
import type { Duration, IsoDate } from "./duration.ts";
import { type Expr, expr } from "./template.ts";

/** A schedule as it was written: datasets as values, lengths of time as text. */
export type AuthoredSchedule =
  | Exclude<ScheduleIr, { kind: "every" | "datasets" }>
  | { readonly kind: "every"; readonly length: Duration; readonly at: "interval" | "tick" }
  | { readonly kind: "datasets"; readonly mode: "all" | "any"; readonly datasets: readonly Dataset[] };

declare const run: unique symbol;
/** When a DAG runs. `Run` is what a run knows about itself. */
export interface Schedule<out Run> {
  readonly schedule: AuthoredSchedule;
  /** What a run of this schedule knows, as expressions. */
  readonly context: Run;
  readonly [run]: Run;
}

/** What a run over a data interval knows. */
export interface Dated {
  /** The day on which the run's data interval starts, in UTC, `YYYY-MM-DD`. Airflow: `{{ ds }}`. */
  readonly ds: Expr<IsoDate>;
  /** The day on which the run's data interval starts, in the schedule's time zone, `YYYY-MM-DD`. */
  readonly localDate: Expr<IsoDate>;
  /** Start of the data interval, ISO 8601. Airflow: `{{ data_interval_start }}`. */
  readonly dataIntervalStart: Expr<string>;
  /** End of the data interval, ISO 8601. Airflow: `{{ data_interval_end }}`. */
  readonly dataIntervalEnd: Expr<string>;
}

const unavailable: unique symbol = Symbol.for("sluice.unavailable");
/** Something that the runs of a DAG do not have, and why. */
export interface Unavailable<out Why extends string> {
  readonly [unavailable]: Why;
}

/** Why a run does not have a value; undefined where `value` stands for no such thing. */
export const whyUnavailable = (value: object): string | undefined =>
  unavailable in value && typeof value[unavailable] === "string" ? value[unavailable] : undefined;

/** What a run without a data interval knows: none of its dates, and why. */
export interface Undated<out Why extends string> {
  /** Not here: nothing but a schedule by time gives a run its data interval. */
  readonly ds: Unavailable<Why>;
  /** Not here, for there is no data interval. */
  readonly localDate: Unavailable<Why>;
  /** Not here, for there is no data interval. */
  readonly dataIntervalStart: Unavailable<Why>;
  /** Not here, for there is no data interval. */
  readonly dataIntervalEnd: Unavailable<Why>;
}

export interface CoverOptions {
  /**
   * What a run covers: the `interval` that has just ended, or nothing but the `tick` at which it starts.
   * @default "interval"
   */
  at?: "interval" | "tick";
}

export interface CronOptions extends CoverOptions {
  /**
   * IANA time zone in which the expression is read.
   * @default "UTC"
   */
  timezone?: string;
}

const dated: Dated = Object.freeze({
  ds: expr<IsoDate>({ kind: "context", name: "ds" }),
  localDate: expr<IsoDate>({ kind: "context", name: "localDate" }),
  dataIntervalStart: expr<string>({ kind: "context", name: "dataIntervalStart" }),
  dataIntervalEnd: expr<string>({ kind: "context", name: "dataIntervalEnd" }),
});

function undated<const Why extends string>(why: Why): Undated<Why> {
  const lacking: Unavailable<Why> = Object.freeze({ [unavailable]: why });
  return Object.freeze({ ds: lacking, localDate: lacking, dataIntervalStart: lacking, dataIntervalEnd: lacking });
}

const made = <Run>(schedule: AuthoredSchedule, context: Run): Schedule<Run> =>
  Object.freeze({ schedule: Object.freeze(schedule), context }) as Schedule<Run>;

const byCron = <const E extends string>(
  expression: [CheckedCron<E>] extends [E] ? E : CheckedCron<E>,
  options: CronOptions = {},
): Schedule<Dated> => cronOf(expression, options);

const cronOf = (expression: string, { timezone = "UTC", at = "interval" }: CronOptions): Schedule<Dated> =>
  made({ kind: "cron", expression, timezone, at }, dated);

const preset =
  (expression: string) =>
  (options: CronOptions = {}): Schedule<Dated> =>
    cronOf(expression, options);

/**
 * Runs at the times of a five-field cron expression (minute hour day month weekday). The run at 02:00 covers the data
 * interval that has just ended, on every Airflow version. Presets: `cron.daily()` and its kin.
 */
export const cron = Object.assign(byCron, {
  /** At the start of each hour. */
  hourly: preset("0 * * * *"),
  /** At midnight. */
  daily: preset("0 0 * * *"),
  /** At midnight before Sunday. */
  weekly: preset("0 0 * * 0"),
  /** At midnight before the first of a month. */
  monthly: preset("0 0 1 * *"),
  /** At midnight before the first of January, April, July and October. */
  quarterly: preset("0 0 1 1,4,7,10 *"),
  /** At midnight before the first of January. */
  yearly: preset("0 0 1 1 *"),
});

/**
 * Runs each time this long has passed, counted from the DAG's start: `every("6h")`. With `at: "tick"` and without catchup, it is
 * counted from when Airflow first sees the DAG.
 */
export const every = (length: Duration, { at = "interval" }: CoverOptions = {}): Schedule<Dated> =>
  made({ kind: "every", length, at }, dated);

/** Runs once, at the DAG's start. */
export const once = made(
  { kind: "once" },
  undated("a run that happens once has no data interval; write the date, or take a param"),
);

type Datasets = readonly [Dataset, ...Dataset[]];
const onDatasets = (mode: "all" | "any", datasets: Datasets) =>
  made(
    { kind: "datasets", mode, datasets: Object.freeze([...datasets]) },
    undated("a run that datasets start has no data interval; read all of the dataset, or take a param"),
  );

/**
 * Runs when tasks of any DAG have written datasets: all of those named since the last run, or one with `onUpdate.any(…)`. Its runs
 * have no dates.
 */
export const onUpdate = Object.assign((...datasets: Datasets) => onDatasets("all", datasets), {
  /** When all of them have been written since the last run. */
  all: (...datasets: Datasets) => onDatasets("all", datasets),
  /** When one of them has been written. */
  any: (...datasets: Datasets) => onDatasets("any", datasets),
});

/** Runs only when a person or another DAG starts it. */
export const manual = made(
  { kind: "manual" },
  undated("a run that a person starts has no data interval; take a param instead"),
);
