import { at } from "../ir/origin.ts";
import { cronProblem } from "../language/cron.ts";
import { isDay } from "../language/duration.ts";
import type { Check } from "./check.ts";

/** Schedules and starts that exist: what a `string` variable carried past the types. */
export const schedules: Check = ({ resolved }, _context, report) => {
  for (const { start, schedule, origin } of resolved.dags) {
    if (!isDay(start)) {
      report({
        code: "dag/bad-start",
        severity: "error",
        at: at(origin, "start"),
        message: `'${start}' is not a day of the calendar.`,
        fix: "Write it as 2026-01-31.",
      });
    }
    if (schedule.kind !== "cron") continue;
    const problem = cronProblem(schedule.expression);
    if (problem !== undefined) {
      report({
        code: "cron/invalid",
        severity: "error",
        at: at(origin, "schedule"),
        message: `'${schedule.expression}': ${problem}.`,
      });
    }
    if (!isZone(schedule.timezone)) {
      report({
        code: "time/unknown-zone",
        severity: "error",
        at: at(origin, "schedule"),
        message: `'${schedule.timezone}' is not a time zone of the IANA database.`,
        fix: "Write it as Europe/Berlin, or leave it away for UTC.",
      });
    }
  }
};

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    // An offset is a zone to JavaScript and none to Airflow.
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}
