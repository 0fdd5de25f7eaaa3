import type { ScheduleIr } from "../ir/dag.ts";
import type { CheckedCron } from "./cron.ts";
import type { IsoDate } from "./duration.ts";
import { type Expr, expr } from "./template.ts";

declare const run: unique symbol;
/** When a DAG runs. `Run` is what a run knows about itself. */
export interface Schedule<out Run> {
  readonly schedule: ScheduleIr;
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

const lacking = <const Why extends string>(why: Why): Unavailable<Why> => Object.freeze({ [unavailable]: why });

/** Why a run does not have a value; undefined where `value` stands for no such thing. */
export const whyUnavailable = (value: object): string | undefined =>
  unavailable in value && typeof value[unavailable] === "string" ? value[unavailable] : undefined;

/** What a run knows that a person starts. */
export interface Undated {
  /** Not here: nothing but a schedule gives a run its data interval. Take a param instead. */
  readonly ds: Unavailable<"a run that a person starts has no data interval; take a param instead">;
}

export interface CronOptions {
  /**
   * IANA time zone in which the expression is read.
   * @default "UTC"
   */
  timezone?: string;
  /**
   * What a run covers: the `interval` that has just ended, or nothing but the `tick` at which it starts.
   * @default "interval"
   */
  at?: "interval" | "tick";
}

const dated: Dated = Object.freeze({
  ds: expr<IsoDate>({ kind: "context", name: "ds" }),
  localDate: expr<IsoDate>({ kind: "context", name: "localDate" }),
  dataIntervalStart: expr<string>({ kind: "context", name: "dataIntervalStart" }),
  dataIntervalEnd: expr<string>({ kind: "context", name: "dataIntervalEnd" }),
});
const undated: Undated = Object.freeze({
  ds: lacking("a run that a person starts has no data interval; take a param instead"),
});

const made = <Run>(schedule: ScheduleIr, context: Run): Schedule<Run> =>
  Object.freeze({ schedule: Object.freeze(schedule), context }) as Schedule<Run>;

/**
 * Runs at the times of a five-field cron expression (minute hour day month weekday). The run at 02:00 covers the data
 * interval that has just ended, on every Airflow version.
 */
export const cron = <const E extends string>(
  expression: [CheckedCron<E>] extends [E] ? E : CheckedCron<E>,
  options: CronOptions = {},
): Schedule<Dated> =>
  made({ kind: "cron", expression, timezone: options.timezone ?? "UTC", at: options.at ?? "interval" }, dated);

/** Runs only when a person or another DAG starts it. */
export const manual: Schedule<Undated> = made({ kind: "manual" }, undated);
