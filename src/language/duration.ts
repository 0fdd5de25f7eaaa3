/**
 * A length of time: a number and its unit, such as `"30s"`, `"5m"`, `"2h"` or `"1d"`.
 * @pattern ^[0-9]+[smhd]$
 */
export type Duration = `${number}${"s" | "m" | "h" | "d"}`;

/**
 * A day of the calendar, such as `"2026-01-31"`.
 * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
 */
export type IsoDate = `${number}-${number}-${number}`;

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** The length in whole seconds, or undefined where the text is not a {@link Duration} (`"-1e3m"` has its type, too). */
export function seconds(duration: string): number | undefined {
  const match = /^(\d{1,9})([smhd])$/.exec(duration);
  const unit = unitSeconds[match?.[2] ?? ""];
  return match && unit !== undefined ? Number(match[1]) * unit : undefined;
}

/** Whether the text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
