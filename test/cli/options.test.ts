import { describe, expect, test } from "@jest/globals";
import { collectDate, secondsOption } from "../../src/cli/options.ts";

describe("dates of runs", () => {
  test.each(["2026-01-31", "2026-01-31T05:00Z", "2026-01-31T05:00:00.000Z", "2026-01-31T05:00:30+02:00", "9999-12-31"])(
    "%s is one",
    (date) => expect(collectDate(date, ["2026-01-30"])).toEqual(["2026-01-30", date]),
  );

  // All but the first are dates for JavaScript's Date; the local Airflow, which is Python, knows none of them.
  test.each([
    "yesterday",
    "2026-02-30",
    "2026-1-5",
    "2026",
    "Jan 31 2026",
    "12/31/2026",
    "2026-01-31 05:00Z",
    "2026-01-31T05:00",
    "2026-01-31T24:00Z",
    "0000-01-01",
    "",
  ])("'%s' is none", (date) => {
    expect(() => collectDate(date)).toThrow(
      "Write a day, as 2026-01-31, or an instant with its zone, as 2026-01-31T05:00Z.",
    );
  });
});

test("seconds are more than none", () => {
  expect(secondsOption("0.5")).toBe(0.5);
  expect(secondsOption("2000000")).toBe(2_000_000);
  for (const given of ["0", "-3", "soon", "3000000", "Infinity"])
    expect(() => secondsOption(given)).toThrow("Write a number of seconds");
});
