import { expect, test } from "@jest/globals";
import { cron, dag, dags, externalDag, manual, noop, onUpdate, param, type Schedule } from "sluice";
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

test.each<[string, Schedule<object>, Schedule<object>, `${number}h` | undefined, string | undefined]>([
  ["the same schedule", cron("0 2 * * *"), cron("0 2 * * *"), undefined, undefined],
  ["another hour, said", cron("0 2 * * *"), cron("0 23 * * *"), "3h", undefined],
  ["another hour, and a day before it", cron("0 2 * * *"), cron("0 23 * * *"), "27h", undefined],
  ["another hour, not said", cron("0 2 * * *"), cron("0 23 * * *"), undefined, 'Say how much earlier: earlier: "3h".'],
  ["another hour, wrongly said", cron("30 2 * * *"), cron("0 0 * * *"), "2h", 'Say how much earlier: earlier: "150m".'],
  ["another rhythm", cron("0 2 * * MON"), cron("0 2 * * *"), undefined, 'Say how much earlier: earlier: "3h".'],
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
