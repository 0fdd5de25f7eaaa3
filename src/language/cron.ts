/** Checks a cron expression while it is typed; {@link cronProblem} checks it again, with ranges. */
export type CheckedCron<E extends string> = string extends E
  ? string
  : Split<E, " "> extends infer F extends readonly string[]
    ? F["length"] extends 5
      ? Problem<F, ["minute", "hour", "day", "month", "weekday"]> extends infer P
        ? [P] extends [never]
          ? E
          : P
        : never
      : `cron takes five fields (minute hour day month weekday); this has ${F["length"]}`
    : never;

type Split<S extends string, D extends string> = S extends `${infer H}${D}${infer T}` ? [H, ...Split<T, D>] : [S];
type Problem<F extends readonly string[], N extends readonly string[]> = F extends [
  infer A extends string,
  ...infer R extends string[],
]
  ? N extends [infer B extends string, ...infer M extends string[]]
    ? (Split<A, ",">[number] extends Atom<B> ? never : `${B} field '${A}' is out of range or malformed`) | Problem<R, M>
    : never
  : never;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type To59 = `${Digit}` | `${1 | 2 | 3 | 4 | 5}${Digit}` | `0${Digit}`;
type To23 = `${Digit}` | `1${Digit}` | "20" | "21" | "22" | "23" | `0${Digit}`;
type To31 = `${Exclude<Digit, 0>}` | `0${Exclude<Digit, 0>}` | `${1 | 2}${Digit}` | "30" | "31";
type To12 = `${Exclude<Digit, 0>}` | `0${Exclude<Digit, 0>}` | "10" | "11" | "12";
type Month = "JAN" | "FEB" | "MAR" | "APR" | "MAY" | "JUN" | "JUL" | "AUG" | "SEP" | "OCT" | "NOV" | "DEC";
type Weekday = "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN";
interface Values {
  minute: To59;
  hour: To23;
  day: To31;
  month: To12 | Month;
  weekday: `${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}` | Weekday;
}
type Atom<B extends string> = B extends keyof Values
  ?
      | "*"
      | Values[B]
      | `*/${number}`
      | `${Values[B]}-${number}`
      | `${Values[B]}-${Month | Weekday}`
      | `${Values[B]}-${number}/${number}`
  : never;

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
interface Field {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}
const fields: readonly Field[] = [
  { name: "minute", from: 0, to: 59, names: [] },
  { name: "hour", from: 0, to: 23, names: [] },
  { name: "day", from: 1, to: 31, names: [] },
  { name: "month", from: 1, to: 12, names: ["", ...months] },
  { name: "weekday", from: 0, to: 7, names: weekdays },
];

/** What is wrong with a five-field cron expression, in a sentence; undefined where nothing is. */
export function cronProblem(expression: string): string | undefined {
  const parts = expression.split(" ");
  if (parts.length !== 5) {
    return `cron takes five fields with one space between them (minute hour day month weekday); this has ${parts.length}`;
  }
  for (const [index, field] of fields.entries()) {
    const text = parts[index] ?? "";
    const atoms = text.split(",");
    if (!atoms.every((atom) => rangeOf(atom, field))) {
      return `the ${field.name} field '${text}' is out of range or malformed (${field.from}-${field.to}, lists, ranges and steps)`;
    }
    const one = atoms.find((atom) => atom.includes("-") && isOneValue(rangeOf(atom, field)));
    if (one !== undefined) {
      return `the ${field.name} field has '${one}', a range of one value, which Airflow takes for all values: write that value alone`;
    }
  }
  const [, , days = [], listed = []] = parts.map((text, index) => [...valuesOf(text, fields[index])]);
  if (listed.some((month) => Math.min(...days) <= (longestMonths[month - 1] ?? 0))) return undefined;
  return `no month of '${parts[3]}' has a day of '${parts[2]}', so that Airflow finds no next run`;
}

/**
 * Days of the months, in leap years. A weekday beside a day does not help one that never comes: croniter, which Airflow asks,
 * looks for the next of each, and raises where there is none (6.2.2 and 6.2.4, as run).
 */
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One field of a cron expression: its text, and the values that it names. */
export interface CronField {
  readonly text: string;
  readonly values: ReadonlySet<number>;
}

/** Minute, hour, day, month and weekday of an expression (Sunday is 0 or 7); undefined where it is none. */
export function cronFields(expression: string): readonly CronField[] | undefined {
  if (cronProblem(expression) !== undefined) return undefined;
  return expression.split(" ").map((text, index) => ({ text, values: valuesOf(text, fields[index]) }));
}

/** The values that a field's text names, as far as they are in range. */
function valuesOf(text: string, field: Field | undefined): ReadonlySet<number> {
  const values = new Set<number>();
  if (field === undefined) return values;
  for (const atom of text.split(",")) {
    const { from, to, step } = rangeOf(atom, field) ?? { from: 0, to: -1, step: 1 };
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return values;
}

/** Every `step`th value of a range. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** croniter, by which Airflow counts, goes round the whole cycle from a value to itself: 2-2 are all hours. */
const isOneValue = (range: Range | undefined): boolean => range !== undefined && range.from === range.to;

function rangeOf(atom: string, field: Field): Range | undefined {
  const match = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d{1,2}))?$/.exec(atom);
  if (!match) return undefined;
  const [, star, first, last, given] = match;
  const step = Number(given ?? 1);
  if (step < 1 || step > field.to) return undefined;
  if (star !== undefined) return { from: field.from, to: field.to, step };
  const from = numberOf(first ?? "", field);
  if (from === undefined) return undefined;
  // A step over one value ("5/10") means different things to different readers of cron.
  if (last === undefined) return given === undefined ? { from, to: from, step } : undefined;
  const to = numberOf(last, field);
  return to !== undefined && from <= to ? { from, to, step } : undefined;
}

function numberOf(text: string, field: Field): number | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : field.names.indexOf(text.toUpperCase() || "?");
  return number >= field.from && number <= field.to ? number : undefined;
}
