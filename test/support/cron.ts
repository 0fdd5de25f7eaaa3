import fc from "fast-check";

/** The least and the greatest value of each field of a cron expression. */
export const cronRanges = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** A field of a cron expression: a list of stars, values and ranges, with and without steps. */
function field(from: number, to: number): fc.Arbitrary<string> {
  const value = fc.integer({ min: from, max: to });
  const range = fc
    .tuple(value, value)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  const atom = fc.oneof(
    fc.constant("*"),
    fc.integer({ min: 1, max: to }).map((step) => `*/${step}`),
    value.map(String),
    range,
    fc.tuple(range, fc.integer({ min: 1, max: to })).map(([values, step]) => `${values}/${step}`),
  );
  return fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join(","));
}

/** The five fields of cron expressions. */
export const cronFieldTexts: fc.Arbitrary<readonly string[]> = fc.tuple(
  ...cronRanges.map(([from, to]) => field(from, to)),
);
