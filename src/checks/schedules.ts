import { nearest } from "../diagnostics/nearest.ts";
import { at } from "../ir/origin.ts";
import { cronProblem } from "../language/cron.ts";
import { isDay } from "../language/duration.ts";
import { timeZones } from "../language/time-zones.ts";
import { ticksByLength } from "../targets/airflow/dialects/index.ts";
import type { Check } from "./check.ts";

/** Seconds; a scheduler's own round takes some. */
const shortest = 60;

/** Schedules and starts that exist: what a `string` variable carried past the types. */
export const schedules: Check = ({ resolved }, { env }, report) => {
  for (const { start, end, schedule, catchup, origin } of resolved.dags) {
    if (!isDay(start)) {
      report({
        code: "dag/bad-start",
        severity: "error",
        at: at(origin, "start"),
        message: start === undefined ? "The DAG has no start." : `'${start}' is not a day of the calendar.`,
        fix: "Write a day that exists, as 2026-01-31.",
      });
    }
    if (end !== undefined && !(isDay(end) && start <= end)) {
      report({
        code: "dag/bad-end",
        severity: "error",
        at: at(origin, "end"),
        message: isDay(end)
          ? `It ends on ${end}, before it starts, on ${start}.`
          : `'${end}' is not a day of the calendar.`,
        fix: isDay(end) ? "Write a day from the start on." : "Write it as 2026-01-31.",
      });
    }
    if (schedule.kind === "every" && schedule.at === "tick" && !ticksByLength(env.airflow)) {
      report({
        code: "schedule/unavailable",
        severity: "error",
        at: at(origin, "schedule"),
        message: `Airflow ${env.airflow}, which '${env.name}' has, does not know ticks by a length of time.`,
        fix: 'Leave at: "tick" away, or write the times with cron(…).',
      });
    }
    if (schedule.kind === "every" && schedule.seconds < shortest) {
      report({
        code: "schedule/bad-length",
        severity: "error",
        at: at(origin, "schedule"),
        message: `It runs every ${schedule.seconds} seconds: Airflow's scheduler is not made for less than ${shortest}.`,
        fix: "Write 1m or more.",
      });
    }
    if (schedule.kind === "every" && schedule.at === "interval" && !catchup && isDay(start)) {
      const beside = daysFrom(start) * daySeconds;
      if (schedule.seconds >= shortest && beside % schedule.seconds !== 0) {
        report({
          code: "schedule/shifted",
          severity: "error",
          at: at(origin, "schedule"),
          message: `Its intervals are counted from ${start}; without catchup, Airflow counts from 1970-01-01, and they would begin at other times.`,
          fix: `Say catchup: true${orStart(beside, schedule.seconds)}, or write the times with cron(…).`,
        });
      }
    }
    if (schedule.kind !== "cron") continue;
    const problem = cronProblem(schedule.expression);
    if (problem !== undefined) {
      report({
        code: "cron/invalid",
        severity: "error",
        at: at(origin, "schedule"),
        message: `'${schedule.expression}': ${problem}.`,
        fix: "Write five fields, such as 0 2 * * * for 02:00 on every day, or 30 6 * * MON-FRI.",
      });
    }
    if (!isZone(schedule.timezone)) {
      report({
        code: "time/unknown-zone",
        severity: "error",
        at: at(origin, "schedule"),
        message: `'${schedule.timezone}' is not a time zone of the IANA database.`,
        fix: instead(schedule.timezone),
      });
    }
  }
};

const daySeconds = 86_400;

/** Days from 1970-01-01. */
const daysFrom = (day: string): number => Date.parse(`${day}T00:00:00Z`) / (daySeconds * 1000);

/** A start, within a year, from which both count alike: `_round` of DeltaDataIntervalTimetable, 2.10.3 to 3.3.1, counts from 1970. */
function orStart(from: number, length: number): string {
  for (let midnight = from; midnight < from + 366 * daySeconds; midnight += daySeconds) {
    if (midnight % length === 0) return `, start it on ${new Date(midnight * 1000).toISOString().slice(0, 10)}`;
  }
  return "";
}

/** Names as Airflow takes them: JavaScript takes any case, and offsets too, where Airflow looks for a file of that name. */
function isZone(zone: string): boolean {
  // Most schedules are in this one.
  if (zone === "UTC") return true;
  known ??= new Set(timeZones());
  // One that is newer than the list is known by the name that JavaScript has for it.
  return known.has(zone) || newer(zone);
}

let known: ReadonlySet<string> | undefined;

function newer(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone === zone && zone.includes("/");
  } catch {
    return false;
  }
}

function instead(zone: string): string {
  const names = timeZones();
  const meant = names.find((name) => name.toLowerCase() === zone.toLowerCase()) ?? nearest(zone, names);
  return meant === undefined ? "Write it as Europe/Berlin, or leave it away for UTC." : `Did you mean ${meant}?`;
}
