import type { PythonObject } from "../ir/python-object.ts";
import { isDay, seconds } from "../language/duration.ts";
import { isExpr } from "../language/template.ts";
import { pythonCall } from "./values.ts";

/**
 * What an argument's text is in Python where it is not text: a length of time, a moment (also a day, or a time of day), or a
 * member of the enumeration of which this is the path.
 */
export type Conversion = "timedelta" | "moment" | `${string}.${string}`;

/** By argument, as authors write it. */
export type Conversions = Readonly<Record<string, Conversion>>;

/**
 * Arguments as authors write them → keyword arguments by their Python names; `bucketName` is `bucket_name`.
 *
 * @throws TypeError when text is not what its argument takes
 */
export function keywordArguments(args: object, conversions: Conversions): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(args)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const conversion = conversions[name];
        return [pythonNameOf(name), conversion === undefined ? value : converted(value, conversion, name)];
      }),
  );
}

export const pythonNameOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function converted(value: unknown, conversion: Conversion, name: string): unknown {
  if (Array.isArray(value)) return value.map((each) => converted(each, conversion, name));
  // A number of seconds, an expression, or an object of Python's own.
  if (typeof value !== "string" || isExpr(value)) return value;
  switch (conversion) {
    case "timedelta":
      return durationOf(value, name);
    case "moment":
      return momentOf(value, name);
    default:
      return pythonCall(conversion, { value });
  }
}

function durationOf(text: string, name: string): PythonObject {
  const length = seconds(text);
  if (length === undefined) {
    throw new TypeError(`${name} is '${text}', which is not a length of time: write 30s, 5m, 2h or 1d.`);
  }
  return { $python: { kind: "duration", seconds: length } };
}

const time = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const moment = /^(.+)T([\d:]+)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

function momentOf(text: string, name: string): PythonObject {
  const [, date = text, clock = "", zone = "Z"] = moment.exec(text) ?? [];
  if (time.test(text)) return pythonCall("datetime.time", clockOf(text));
  if (text === date && isDay(date)) return pythonCall("datetime.date", dayOf(date));
  if (!isDay(date) || !time.test(clock)) {
    throw new TypeError(`${name} is '${text}', which is no moment: write 2026-01-31T08:30:00Z, 2026-01-31 or 08:30.`);
  }
  // Pendulum knows zones by their names only.
  const [utcDate = "", utcClock = ""] = new Date(`${date}T${clock}${zone}`).toISOString().split(/[T.]/);
  return pythonCall("pendulum.datetime", { ...dayOf(utcDate), ...clockOf(utcClock), tz: "UTC" });
}

function dayOf(date: string): Readonly<Record<string, number>> {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

function clockOf(clock: string): Readonly<Record<string, number>> {
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map(Number);
  return { hour, minute, second };
}
