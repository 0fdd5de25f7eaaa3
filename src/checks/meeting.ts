import { type ScheduleIr, zoneOf } from "../ir/dag.ts";
import { type CronTicks, cronTicks } from "../language/cron-ticks.ts";

/** How the ticks of two schedules lie to each other. Lengths of time are in minutes. */
export interface Meeting {
  /** Whether some tick of the one comes so long after a tick of the other, or the one never ticks at all. */
  everMeets(minutes: number): boolean;
  /** The shortest time, at most 31 days, after which each tick of the one follows a tick of the other; undefined: there is none. */
  apart(): number | undefined;
}

/** 2026-01-01, as the number of days from 1970-01-01. */
const firstDay = 20_454;
/** After 28 years the days of the year are the same weekdays again. */
const days = Array.from({ length: 28 * 365 + 7 }, (_, index) => firstDay + index);
const longest = 31;
const dayMinutes = 24 * 60;

/**
 * The meeting of two schedules in one zone, by cron or by a part of a day; undefined where nothing is known of it. Their clock is
 * that of the zone: that they may meet once a year because it is put back counts for nothing.
 */
export function meetingOf(own: ScheduleIr, other: ScheduleIr): Meeting | undefined {
  if (zoneOf(own) !== zoneOf(other)) return undefined;
  const [ticks, others] = [ticksOf(own), ticksOf(other)];
  if (!ticks || !others) return undefined;
  return {
    everMeets: (minutes) => {
      const shifts = [...ticks.minutes].flatMap((minute) => dayOf(others, minute - minutes) ?? []);
      const met = [...new Set(shifts)].some((shift) => days.some((day) => ticks.isOn(day) && others.isOn(day + shift)));
      return met || !days.some((day) => ticks.isOn(day));
    },
    apart: () => apart(ticks, others),
  };
}

function ticksOf(schedule: ScheduleIr): CronTicks | undefined {
  if (schedule.kind === "cron") return cronTicks(schedule.expression);
  // Ticks by a length of time begin at any moment, unless runs are made up for.
  if (schedule.kind !== "every" || schedule.at !== "interval") return undefined;
  const length = schedule.seconds / 60;
  if (!Number.isInteger(length) || dayMinutes % length !== 0) return undefined;
  return { minutes: new Set(Array.from({ length: dayMinutes / length }, (_, n) => n * length)), isOn: () => true };
}

/** The day, from the one that a minute is counted from, if others tick at it. */
function dayOf(others: CronTicks, minute: number): number | undefined {
  const day = Math.floor(minute / dayMinutes);
  return others.minutes.has(minute - day * dayMinutes) ? day : undefined;
}

function apart(own: CronTicks, others: CronTicks): number | undefined {
  const ownDays = days.filter((day) => own.isOn(day));
  const known = new Map<number, boolean>();
  const onAllDays = (shift: number): boolean => {
    const found = known.get(shift) ?? ownDays.every((day) => others.isOn(day + shift));
    known.set(shift, found);
    return found;
  };
  const first = Math.min(...own.minutes);
  const backwards = [...others.minutes].sort((a, b) => b - a);
  for (let back = 0; back <= longest; back += 1) {
    for (const minute of backwards) {
      const minutes = back * dayMinutes + first - minute;
      const shifts = [...own.minutes].map((each) => dayOf(others, each - minutes));
      if (minutes >= 0 && shifts.every((shift) => shift !== undefined && onAllDays(shift))) return minutes;
    }
  }
  return undefined;
}
