import { type CronField, cronFields } from "./cron.ts";

/** When a cron expression ticks, by the clock of its zone. */
export interface CronTicks {
  /** Minutes from midnight at which it ticks, on each of its days. */
  readonly minutes: ReadonlySet<number>;
  /** Whether it ticks on a day: the number of days from 1970-01-01. */
  isOn(day: number): boolean;
}

const dayLength = 86_400_000;
const allDays = 31;
const allWeekdays = 7;

/** The ticks of an expression, as croniter 6.2 counts them, by which Airflow does; undefined where it is no expression. */
export function cronTicks(expression: string): CronTicks | undefined {
  const [minute, hour, day, month, weekday] = cronFields(expression) ?? [];
  if (!minute || !hour || !day || !month || !weekday) return undefined;
  const weekdays = new Set([...weekday.values].map((value) => value % allWeekdays));
  const byDay = isRestricted(day.values.size === allDays, day, weekday);
  const byWeekday = isRestricted(weekdays.size === allWeekdays, weekday, day);
  return {
    minutes: new Set([...hour.values].flatMap((h) => [...minute.values].map((m) => h * 60 + m))),
    isOn(number) {
      const date = new Date(number * dayLength);
      if (!month.values.has(date.getUTCMonth() + 1)) return false;
      const [inDays, inWeekdays] = [day.values.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
      // Cron's own rule: where both are restricted, either is enough.
      return byDay && byWeekday ? inDays || inWeekdays : (!byDay || inDays) && (!byWeekday || inWeekdays);
    },
  };
}

/** Whether a field of days restricts them: one that names all of them does so only beside another without a star. */
const isRestricted = (all: boolean, { text }: CronField, other: CronField): boolean =>
  !text.split(",").includes("*") && !(all && other.text.includes("*"));
