import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cronProblem } from "../../src/language/cron.ts";
import { cronFieldTexts, cronRanges } from "../support/cron.ts";

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
  // Seen in croniter 5.0 to 6.2: `0 2-2 * * *` ticks every hour.
  const oneValue = (name: string, text: string) =>
    `the ${name} field has '${text}', a range of one value, which Airflow takes for all values: write that value alone`;

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
    ["0 2-2 * * *", oneValue("hour", "2-2")],
    ["0 2 1,4-04/10 * *", oneValue("day", "4-04/10")],
    ["0 2 * * MON-1", oneValue("weekday", "MON-1")],
    ["000 2 * * *", field("minute", "000", "0-59")],
    ["0 2 30 2 *", "no month of '2' has a day of '30', so that Airflow finds no next run"],
    ["0 2 31 APR,JUN *", "no month of 'APR,JUN' has a day of '31', so that Airflow finds no next run"],
    ["0 2 30,31 2 1", "no month of '2' has a day of '30,31', so that Airflow finds no next run"],
  ])("is not %j", (expression, problem) => {
    expect(cronProblem(expression)).toBe(problem);
  });

  test("may have any list of values, ranges and steps in range, and none out of it", () => {
    fc.assert(
      fc.property(cronFieldTexts, (parts) => {
        // Such as the 31st of June, which is in range.
        expect(cronProblem(parts.join(" ")) ?? "no month").toContain("no month");
      }),
    );
    fc.assert(
      fc.property(cronFieldTexts, fc.nat({ max: 4 }), fc.nat({ max: 39 }), (parts, which, beyond) => {
        const far = (cronRanges[which]?.[1] ?? 0) + 1 + beyond;
        expect(cronProblem(parts.with(which, `${parts[which]},${far}`).join(" "))).toContain(`${far}' is out of range`);
      }),
    );
  });
});
