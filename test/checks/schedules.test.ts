import { describe, expect, test } from "@jest/globals";
import { cron, type Duration, dag, every, type IsoDate, manual } from "sluice";
import { schedules } from "../../src/checks/schedules.ts";
import type { AirflowVersion } from "../../src/contracts/environment.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();
const checked = (spec: DagSpec) => checkedBy(schedules, [spec], context);
const scheduled = (expression: string, timezone = "UTC") =>
  checked(dag("x", { ...daily, schedule: cron(expression, { timezone }) }, () => {}));

test("schedules and starts that exist", () => {
  expect(scheduled("*/15 0-6,22 * JAN-MAR MON-FRI", "Europe/Berlin")).toEqual([]);
  expect(checked(dag("x", { ...daily, schedule: manual, start: "2024-02-29" }, () => {}))).toEqual([]);
});

// Types see a literal expression; one in a `string` variable comes here.
test.each([
  ["0 2 * *", "cron takes five fields with one space between them (minute hour day month weekday); this has 4"],
  ["0  2 * * *", "cron takes five fields with one space between them (minute hour day month weekday); this has 6"],
  ["@daily", "cron takes five fields with one space between them (minute hour day month weekday); this has 1"],
  ["0 25 * * *", "the hour field '25' is out of range or malformed (0-23, lists, ranges and steps)"],
  ["0 2 0 * *", "the day field '0' is out of range or malformed (1-31, lists, ranges and steps)"],
  ["0 2 * 13 *", "the month field '13' is out of range or malformed (1-12, lists, ranges and steps)"],
])("the cron expression %j", (expression, problem) => {
  expect(scheduled(expression)).toEqual([
    {
      code: "cron/invalid",
      at: "dag x schedule",
      message: `'${expression}': ${problem}.`,
      fix: "Write five fields, such as 0 2 * * * for 02:00 on every day, or 30 6 * * MON-FRI.",
    },
  ]);
});

describe("a start", () => {
  test.each(["2026-02-29", "2026-13-01", "2026-1-1", "1-2-3", "0x1-1-1"] as const)("is not %s", (start: IsoDate) => {
    expect(checked(dag("x", { ...daily, start }, () => {}))).toEqual([
      {
        code: "dag/bad-start",
        at: "dag x start",
        message: `'${start}' is not a day of the calendar.`,
        fix: "Write a day that exists, as 2026-01-31.",
      },
    ]);
  });
});

describe("an end", () => {
  const ending = (end: IsoDate) => checked(dag("x", { ...daily, end }, () => {}));

  test("is a day from the start on", () => {
    expect(ending("2026-01-01")).toEqual([]);
    expect(ending("2025-12-31")).toEqual([
      {
        code: "dag/bad-end",
        at: "dag x end",
        message: "It ends on 2025-12-31, before it starts, on 2026-01-01.",
        fix: "Write a day from the start on.",
      },
    ]);
    expect(ending("2026-02-30")).toEqual([
      {
        code: "dag/bad-end",
        at: "dag x end",
        message: "'2026-02-30' is not a day of the calendar.",
        fix: "Write it as 2026-01-31.",
      },
    ]);
  });
});

test("a length of time that Airflow's scheduler can keep", () => {
  const running = (length: Duration) => checked(dag("x", { ...daily, schedule: every(length) }, () => {}));
  expect(running("1m")).toEqual([]);
  expect(running("30s")).toEqual([
    {
      code: "schedule/bad-length",
      at: "dag x schedule",
      message: "It runs every 30 seconds: Airflow's scheduler is not made for less than 60.",
      fix: "Write 1m or more.",
    },
  ]);
});

test("intervals that Airflow would count from another moment than the DAG's start", () => {
  const running = (length: Duration, options = {}) =>
    checked(dag("x", { ...daily, start: "2026-01-05", schedule: every(length), ...options }, () => {}));
  // The 5th of January 2026 is a Monday, the 1st of January 1970 was a Thursday.
  expect(running("7d")).toEqual([
    {
      code: "schedule/shifted",
      at: "dag x schedule",
      message:
        "Its intervals are counted from 2026-01-05; without catchup, Airflow counts from 1970-01-01, and they would begin at other times.",
      fix: "Say catchup: true, start it on 2026-01-08, or write the times with cron(…).",
    },
  ]);
  expect(running("5h").map(({ fix }) => fix)).toEqual([
    "Say catchup: true, start it on 2026-01-07, or write the times with cron(…).",
  ]);
  expect(running("86399s").map(({ fix }) => fix)).toEqual(["Say catchup: true, or write the times with cron(…)."]);
  expect([
    ...running("6h"),
    ...running("90m"),
    ...running("7d", { catchup: true }),
    ...running("7d", { start: "2026-01-08" }),
    ...running("7d", { schedule: every("7d", { at: "tick" }) }),
  ]).toEqual([]);
});

test("ticks by a length of time, on an Airflow that has none", () => {
  const spec = dag("x", { ...daily, schedule: every("6h", { at: "tick" }) }, () => {});
  const on = (airflow: AirflowVersion) =>
    checkedBy(schedules, [spec], { ...context, env: { ...context.env, airflow } }).map(({ message }) => message);
  expect([on("2.11.2"), on("3.0.6")]).toEqual([[], []]);
  expect(on("2.10.3")).toEqual(["Airflow 2.10.3, which 'test' has, does not know ticks by a length of time."]);
});

describe("a time zone", () => {
  test.each([
    "UTC",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Asia/Calcutta",
    "Europe/Belfast",
    "US/Eastern",
    "GMT0",
    "America/Argentina/Buenos_Aires",
    "Etc/GMT+5",
    "America/Port-au-Prince",
  ])("is %s", (zone) => {
    expect(scheduled("0 2 * * *", zone)).toEqual([]);
  });

  const otherwise = "Write it as Europe/Berlin, or leave it away for UTC.";
  // JavaScript takes names in any case, and offsets; Airflow looks for a file of that name.
  test.each([
    ["Europe/Berln", "Did you mean Europe/Berlin?"],
    ["europe/berlin", "Did you mean Europe/Berlin?"],
    ["EUROPE/BERLIN", "Did you mean Europe/Berlin?"],
    // JavaScript tells the case of one name of each zone only, and these are not its.
    ["asia/kolkata", "Did you mean Asia/Kolkata?"],
    ["Asia/KOLKATA", "Did you mean Asia/Kolkata?"],
    ["Europe/BELFAST", "Did you mean Europe/Belfast?"],
    ["Us/Eastern", "Did you mean US/Eastern?"],
    ["utc", "Did you mean UTC?"],
    ["+01:00", otherwise],
    ["-05:00", otherwise],
    ["", otherwise],
    ["Mars/Olympus", otherwise],
  ])("is not %j", (zone, fix) => {
    expect(scheduled("0 2 * * *", zone)).toEqual([
      {
        code: "time/unknown-zone",
        at: "dag x schedule",
        message: `'${zone}' is not a time zone of the IANA database.`,
        fix,
      },
    ]);
  });
});
