import { InvalidArgumentError, Option } from "commander";
import { isDay } from "../language/duration.ts";

/** An option that is a whole number from 1. */
export const countOption = (flags: string, description: string, fallback: number): Option =>
  new Option(flags, description).default(fallback).argParser((given) => {
    const value = Number(given);
    if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("Write a whole number from 1.");
    return value;
  });

/** Node's timers count 2^31 - 1 milliseconds, and a longer one ends at once; some minutes are for the start. */
const mostSeconds = 2_000_000;

/** Reads a number of seconds. */
export function secondsOption(given: string): number {
  const value = Number(given);
  if (!(value > 0 && value <= mostSeconds))
    throw new InvalidArgumentError(`Write a number of seconds, as 600; at most ${mostSeconds}.`);
  return value;
}

const instant = /^(?<day>[\d-]{10})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Reads one more day, or instant with its zone: what the local Airflow takes for the start of a data interval. */
export function collectDate(given: string, before: readonly string[] = []): readonly string[] {
  const day = instant.exec(given)?.groups?.day ?? given;
  // Python's calendar begins with the year 1.
  if (!isDay(day) || day.startsWith("0000")) {
    throw new InvalidArgumentError("Write a day, as 2026-01-31, or an instant with its zone, as 2026-01-31T05:00Z.");
  }
  return [...before, given];
}
