import { expect, test } from "@jest/globals";
import {
  cron,
  type Duration,
  dag,
  dags,
  every,
  externalDag,
  manual,
  noop,
  onUpdate,
  param,
  type Schedule,
} from "sluice";
import { otherDags } from "../../src/checks/other-dags.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { ordersRaw } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();
const checked = (...specs: readonly DagSpec[]) => checkedBy(otherDags, specs, context);
const orders = dag("orders", { ...daily, params: { rows: param.int(1) } }, (d) => void d.task("load", noop()));

test("DAGs that are there, and those that are not written here", () => {
  const spec = dag("x", daily, (d) => {
    d.task("a", dags.trigger({ dag: orders, params: { rows: 3 } }));
    d.task("b", dags.trigger({ dag: externalDag("theirs"), params: { any: "thing" } }));
    d.task("c", dags.wait({ dag: orders, task: "load" }));
    d.task("e", dags.wait({ dag: externalDag("theirs"), task: "whatever" }));
  });
  expect(checked(spec, orders)).toEqual([]);
});

test("a DAG that no file exports, a param and a step that it does not have, and the DAG itself", () => {
  const spec = dag("x", daily, (d) => {
    const params = { row: 3 } as {};
    d.task("a", dags.trigger({ dag: orders, params }));
    d.task("b", dags.wait({ dag: orders, task: "lod" }));
    d.task("c", dags.trigger({ dag: dag("order", daily, () => {}) }));
    d.task("e", dags.wait({ dag: externalDag("x") }));
  });
  expect(checked(spec, orders)).toEqual([
    {
      code: "dag/bad-param",
      at: "task a args.params.row",
      message: "'a' tells 'orders' the param 'row', which it does not have.",
      fix: "Did you mean rows?",
    },
    {
      code: "task/unknown-step",
      at: "task b args.task",
      message: "'b' waits for 'lod' of 'orders', which has no step of that id.",
      fix: "Did you mean load?",
    },
    {
      code: "dag/unknown",
      at: "task c args.dag",
      message: "'c' names the DAG 'order', which no file in dags/ exports.",
      fix: "Did you mean orders?",
    },
    {
      code: "schedule/cycle",
      at: "task e args.dag",
      message: "'e' waits for its own DAG, 'x'.",
      fix: "Name another DAG.",
    },
  ]);
});

const leave = "Leave earlier away: their intervals start at the same moment.";
const together = "Let both tick at one moment, or start this one by onUpdate(…) what the other writes.";

test.each<[string, Schedule<object>, Schedule<object>, Duration | undefined, string | undefined]>([
  ["the same schedule", cron("0 2 * * *"), cron("0 2 * * *"), undefined, undefined],
  ["another hour, said", cron("0 2 * * *"), cron("0 23 * * *"), "3h", undefined],
  ["another hour, and a day before it", cron("0 2 * * *"), cron("0 23 * * *"), "27h", undefined],
  ["another hour, not said", cron("0 2 * * *"), cron("0 23 * * *"), undefined, 'Say how much earlier: earlier: "3h".'],
  ["another hour, wrongly said", cron("30 2 * * *"), cron("0 0 * * *"), "2h", 'Say how much earlier: earlier: "150m".'],
  ["the same schedule, and an hour that is none", cron("0 2 * * *"), cron("0 2 * * *"), "3h", leave],
  ["a rhythm that has each of its own ticks", cron("0 2 * * MON"), cron("0 2 * * *"), undefined, undefined],
  ["hours, by day", cron("0 3 * * *"), cron("0 * * * *"), undefined, undefined],
  ["another rhythm at an hour that it never has", cron("0 2 * * 1"), cron("0 2 * * *"), "3h", leave],
  ["another rhythm, and days of it", cron("0 2 * * *"), cron("0 2 * * 1"), "48h", undefined],
  [
    "another day of the week",
    cron("0 2 * * MON"),
    cron("0 1 * * SUN"),
    undefined,
    'Say how much earlier: earlier: "25h".',
  ],
  [
    "a day of the month, in all months",
    cron("0 2 15 * *"),
    cron("0 2 1 * *"),
    undefined,
    'Say how much earlier: earlier: "336h".',
  ],
  ["months that differ in length", cron("0 2 1 * *"), cron("0 2 15 * *"), undefined, together],
  ["weekdays of a month that meet now and then", cron("0 2 29 2 *"), cron("0 2 * * MON"), undefined, undefined],
  ["months that are never the same", cron("0 2 1 1-6 *"), cron("0 2 1 7-12 *"), undefined, together],
  ["seconds, which cron does not have", cron("0 2 * * *"), cron("* * * * *"), "90s", leave],
  [
    "one zone",
    cron("0 2 * * *", { timezone: "Europe/Berlin" }),
    cron("30 0 * * *", { timezone: "Europe/Berlin" }),
    "1h",
    'Say how much earlier: earlier: "90m".',
  ],
  ["a length of time", every("1d"), cron("0 2 * * *"), undefined, 'Say how much earlier: earlier: "22h".'],
  ["parts of a day", every("12h"), every("6h"), "3h", leave],
  ["parts of a day that meet", every("12h"), cron.hourly(), "3h", undefined],
  ["what is not by the clock", every("7h"), cron("0 2 * * *"), undefined, undefined],
  ["ticks that begin at any moment", every("6h", { at: "tick" }), cron("0 2 * * *"), undefined, undefined],
  [
    "zones, of which nothing is known",
    cron("0 2 * * *"),
    cron.daily({ timezone: "Europe/Berlin" }),
    undefined,
    undefined,
  ],
  [
    "no dates",
    cron("0 2 * * *"),
    manual,
    undefined,
    "Give both DAGs a schedule by time, or start this one by onUpdate(…) what the other writes.",
  ],
  [
    "no dates of its own",
    onUpdate(ordersRaw),
    cron("0 2 * * *"),
    undefined,
    "Give both DAGs a schedule by time, or start this one by onUpdate(…) what the other writes.",
  ],
])("waiting over %s", (_what, own, theirs, earlier, fix) => {
  const other = dag("other", { ...daily, schedule: theirs }, () => {});
  const spec = dag("x", { ...daily, schedule: own }, (d) => {
    d.task("a", dags.wait({ dag: other, ...(earlier === undefined ? {} : { earlier }) }));
  });
  const found = checked(spec, other);
  expect(found.map(({ code }) => code)).toEqual(fix === undefined ? [] : ["schedule/never-meets"]);
  expect(found[0]?.fix).toBe(fix);
});
