import { execFileSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cronTicks } from "../../../src/language/cron-ticks.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";
import { cronFieldTexts } from "../../support/cron.ts";

/** Expressions whose days are said in both ways, which readers of cron take differently. */
const twoWays = [
  "0 2 1 * MON",
  "0 2 */2 * MON",
  "0 2 1 * */2",
  "0 2 */1 * MON",
  "0 2 1-31 * MON",
  "0 2 1-31 * */2",
  "0 2 */2 * 0-6",
  "0 2 13 * 0-7",
  "0 2 13 * MON,*",
  "0 2 * * 1-7/2",
  "0 2 * * 5-7",
  "0 2 * * 7",
  "0 2 29 2 *",
  "0 2 31 4 *",
];

// Iterating over all minutes would take minutes: the days that have a tick, and all ticks of the first of them.
const script = `
import json, sys
from datetime import date, datetime, time, timedelta
from croniter import croniter
from croniter.croniter import CroniterBadDateError

first, last = (date.fromisoformat(day) for day in sys.argv[1:])
def ticks(expression):
    days, minutes, now = [], [], datetime.combine(first, time()) - timedelta(minutes=1)
    while True:
        try:
            now = croniter(expression, now).get_next(datetime)
        except CroniterBadDateError:
            break
        if now.date() > last:
            break
        days.append((now.date() - date(1970, 1, 1)).days)
        if len(days) == 1:
            within = croniter(expression, now - timedelta(minutes=1))
            tick = within.get_next(datetime)
            while tick.date() == now.date():
                minutes.append(tick.hour * 60 + tick.minute)
                tick = within.get_next(datetime)
        now = datetime.combine(now.date(), time(23, 59))
    return [days, minutes]
print(json.dumps([ticks(each) for each in json.load(sys.stdin)]))
`;

test("the ticks of an expression are those that Airflow's croniter counts", async () => {
  const expressions = [
    ...twoWays,
    ...fc.sample(
      cronFieldTexts.map((fields) => fields.join(" ")),
      { numRuns: 40, seed: 11 },
    ),
  ];
  const { python } = await ensureEnvironment("airflow-3.3.1", { projectRoot: packageRoot });
  const answer = execFileSync(python, ["-c", script, "2026-01-01", "2028-02-29"], {
    input: JSON.stringify(expressions),
    encoding: "utf8",
  });
  const counted = JSON.parse(answer) as readonly (readonly [days: number[], minutes: number[]])[];
  const [first, last] = ["2026-01-01", "2028-02-29"].map((day) => Date.parse(day) / 86_400_000);
  const days = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  for (const [index, expression] of expressions.entries()) {
    const ticks = cronTicks(expression);
    const own = days.filter((day) => ticks?.isOn(day));
    const minutes = own.length === 0 ? [] : [...(ticks?.minutes ?? [])].sort((a, b) => a - b);
    expect([expression, own, minutes]).toEqual([expression, ...(counted[index] ?? [])]);
  }
  expect(counted.filter(([found]) => found.length > 0).length).toBeGreaterThan(40);
});
