import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isDay, seconds } from "../../src/language/duration.ts";

describe("a length of time", () => {
  test.each([
    ["0s", 0],
    ["30s", 30],
    ["5m", 300],
    ["05m", 300],
    ["2h", 7_200],
    ["1d", 86_400],
    ["999999999s", 999_999_999],
  ])("%s", (text, length) => {
    expect(seconds(text)).toBe(length);
  });

  // All but the first few have the type.
  test.each([
    "",
    "5",
    "m",
    "5 min",
    "5w",
    "-5m",
    "+5m",
    "1e3m",
    "1.5h",
    " 5m",
    "5 m",
    "5m ",
    "5m\n",
    "Infinityd",
    "0x5m",
    "1234567890s",
  ])("is not %j", (text) => {
    expect(seconds(text)).toBeUndefined();
  });
});

describe("a day", () => {
  test("is each that the calendar has, and no other", () => {
    const day = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        expect(isDay(date.toISOString().slice(0, 10))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = new Date(Date.UTC(2_000 + (year % 400), month, 0)).getUTCDate();
        const dayOf = (number: number) =>
          `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${number}`;
        expect([isDay(dayOf(last)), isDay(dayOf(last + 1))]).toEqual([true, false]);
      }),
    );
  });

  test.each([
    "",
    "2026-1-1",
    "2026-01-1",
    "26-01-01",
    "2026-02-30",
    "2026-00-10",
    "2026-01-01T00:00",
    "2026-01-01\n",
    "-2026-01-01",
  ])("is not %j", (text) => {
    expect(isDay(text)).toBe(false);
  });
});
