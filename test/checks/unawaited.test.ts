import { expect, test } from "@jest/globals";
import { dag, dags, lambda, manual, noop, onUpdate } from "sluice";
import { unawaited } from "../../src/checks/unawaited.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { countCustomers, customers, generateOrders, ordersRaw } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const checked = (...specs: readonly DagSpec[]) => checkedBy(unawaited, specs, contextOf());
const deliver = lambda.invoke({
  function: generateOrders,
  payload: { date: "2026-01-01", rows: 1 },
  writes: customers,
});
const count = lambda.invoke({ function: countCustomers });
const writes = dag("writes", daily, (d) => void d.task("deliver", deliver));
const reads = (options: Partial<Parameters<typeof dag>[1]> = {}) =>
  dag("reads", { ...daily, ...options }, (d) => void d.task("count", count));

test("what only another DAG writes, read at a time of the day", () => {
  expect(checked(writes, reads())).toEqual([
    {
      code: "lineage/unawaited",
      at: "task count",
      message: "'count' reads 'customers', which the DAG 'writes' writes, and 'reads' does not wait for that.",
      fix: `Start 'reads' by onUpdate(…) of the dataset, or let a task wait: dags.wait({ dag: … }). Where yesterday's data will do, say so: { reads: latest(…) } on the task.`,
    },
  ]);
});

test("what comes from outside, what the DAG writes itself, and what its writing or a person starts", () => {
  expect(checked(reads())).toEqual([]);
  const both = dag("reads", daily, (d) => {
    d.task("deliver", deliver);
    d.task("count", count);
  });
  expect(checked(writes, both)).toEqual([]);
  expect(checked(writes, reads({ schedule: onUpdate(customers) }), reads({ schedule: manual }))).toEqual([]);
});

test("what a DAG writes that this one starts: it is the last round's", () => {
  const starts = dag("starts", daily, (d) => {
    d.task("deliver", lambda.invoke({ function: generateOrders, payload: { date: "2026-01-01", rows: 1 } }));
    d.task("count", count);
  });
  const started = dag("started", { ...daily, schedule: onUpdate(ordersRaw) }, (d) => void d.task("write", deliver));
  expect(checked(starts, started)).toEqual([]);
});

test("a DAG with a task that waits", () => {
  const waits = dag("reads", daily, (d) => {
    const there = d.task("wait", dags.wait({ dag: writes }));
    d.task("look", noop(), { after: there });
    d.task("count", count, { after: there });
  });
  expect(checked(writes, waits)).toEqual([]);
});
