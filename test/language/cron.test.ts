import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cronProblem } from "../../src/language/cron.ts";

describe("a cron expression", () => {
  test.each([
    "0 2 * * *",
    "*/15 0-6,22 * JAN-MAR MON-FRI",
    "0,30 8-18 1,15,31 */2 0-7",
    "59 23 31 12 7",
    "00 02 01 01 0",
    "5-50/5 * * * sun",
    "* * * * *",
    "0 2 29 2 *",
    "0 2 31 2-4 *",
    "0 2 29-31 FEB *",
    "0 2 */30 2 *",
  ])("may be %s", (expression) => {
    expect(cronProblem(expression)).toBeUndefined();
  });

  const fields = "cron takes five fields with one space between them (minute hour day month weekday); this has";
  const field = (name: string, text: string, range: string) =>
    `the ${name} field '${text}' is out of range or malformed (${range}, lists, ranges and steps)`;

  test.each([
    ["", `${fields} 1`],
    ["0 2 * *", `${fields} 4`],
    [" 0 2 * * *", `${fields} 6`],
    ["0\t2 * * *", `${fields} 4`],
    ["60 2 * * *", field("minute", "60", "0-59")],
    ["-1 2 * * *", field("minute", "-1", "0-59")],
    ["0 24 * * *", field("hour", "24", "0-23")],
    ["0 2 0 * *", field("day", "0", "1-31")],
    ["0 2 * 0 *", field("month", "0", "1-12")],
    ["0 2 * MAI *", field("month", "MAI", "1-12")],
    ["0 2 * * 8", field("weekday", "8", "0-7")],
    ["0 2 * * JAN", field("weekday", "JAN", "0-7")],
    ["0 2 ? * *", field("day", "?", "1-31")],
    ["0 2 L * *", field("day", "L", "1-31")],
    ["0,,5 2 * * *", field("minute", "0,,5", "0-59")],
    ["5-1 2 * * *", field("minute", "5-1", "0-59")],
    ["0 2 * * FRI-MON", field("weekday", "FRI-MON", "0-7")],
    ["*/0 2 * * *", field("minute", "*/0", "0-59")],
    ["*/60 2 * * *", field("minute", "*/60", "0-59")],
    ["1-5-9 2 * * *", field("minute", "1-5-9", "0-59")],
    ["5/10 2 * * *", field("minute", "5/10", "0-59")],
    ["1.5 2 * * *", field("minute", "1.5", "0-59")],
    ["000 2 * * *", field("minute", "000", "0-59")],
    ["0 2 30 2 *", "no month of '2' has a day of '30', so that Airflow finds no next run"],
    ["0 2 31 APR,JUN *", "no month of 'APR,JUN' has a day of '31', so that Airflow finds no next run"],
    ["0 2 30,31 2-2 1", "no month of '2-2' has a day of '30,31', so that Airflow finds no next run"],
  ])("is not %j", (expression, problem) => {
    expect(cronProblem(expression)).toBe(problem);
  });

  test("may have any list of values, ranges and steps in range, and none out of it", () => {
    const ranges = [
      [0, 59],
      [0, 23],
      [1, 31],
      [1, 12],
      [0, 7],
    ] as const;
    const within = (from: number, to: number) => {
      const value = fc.integer({ min: from, max: to });
      return fc.oneof(
        fc.constant("*"),
        fc.integer({ min: 1, max: to }).map((step) => `*/${step}`),
        value.map(String),
        fc.tuple(value, value).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
        fc
          .tuple(value, value, fc.integer({ min: 1, max: to }))
          .map(([a, b, step]) => `${Math.min(a, b)}-${Math.max(a, b)}/${step}`),
      );
    };
    const expression = fc.tuple(
      ...ranges.map(([from, to]) =>
        fc.array(within(from, to), { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join(",")),
      ),
    );
    fc.assert(
      fc.property(expression, (parts) => {
        // Such as the 31st of June, which is in range.
        expect(cronProblem(parts.join(" ")) ?? "no month").toContain("no month");
      }),
    );
    fc.assert(
      fc.property(expression, fc.nat({ max: 4 }), fc.nat({ max: 39 }), (parts, which, beyond) => {
        const far = (ranges[which]?.[1] ?? 0) + 1 + beyond;
        expect(cronProblem(parts.with(which, `${parts[which]},${far}`).join(" "))).toContain(`${far}' is out of range`);
      }),
    );
  });
});
