import type { PythonObject } from "../ir/python-object.ts";
import { seconds } from "../language/duration.ts";
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

const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const time = /^(\d\d):(\d\d)(?::(\d\d))?$/;
const moment = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?$/;

function momentOf(text: string, name: string): PythonObject {
  const numbers = (found: RegExpExecArray, ...names: readonly string[]) =>
    Object.fromEntries(names.map((each, index) => [each, Number(found[index + 1] ?? 0)]));
  const onDay = day.exec(text);
  if (onDay) return pythonCall("datetime.date", numbers(onDay, "year", "month", "day"));
  const atTime = time.exec(text);
  if (atTime) return pythonCall("datetime.time", numbers(atTime, "hour", "minute", "second"));
  const at = moment.exec(text);
  if (!at) {
    throw new TypeError(`${name} is '${text}', which is no moment: write 2026-01-31T08:30:00Z, 2026-01-31 or 08:30.`);
  }
  const zone = at[7] ?? "Z";
  return pythonCall("pendulum.datetime", {
    ...numbers(at, "year", "month", "day", "hour", "minute", "second"),
    tz: zone === "Z" ? "UTC" : zone,
  });
}
