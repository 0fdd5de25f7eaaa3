import { expect, test } from "@jest/globals";
import { dag, dataset, lambda, lambdaFunction, mart, noop, pool, text } from "sluice";
import { sharedDatasets } from "../../src/checks/shared-datasets.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { passes } from "../../src/passes/index.ts";
import { checkedBy, contextOf, onlyDag, through } from "../support/compiling.ts";
import * as shop from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const { dailyRevenue, generateOrders, totals } = shop;
const writer = pool("writer", { slots: 1 });
const wide = pool("wide", { slots: 2 });
const sql = Object.fromEntries(["a", "b", "c"].map((id) => [`dags/${id}/m.sql`, { text: "SELECT 1" }]));
const context = contextOf({ sql, exports: { ...shop, writer, wide } });
const checked = (...specs: readonly DagSpec[]) => checkedBy(sharedDatasets, specs, context);
const deliver = lambda.invoke({ function: generateOrders, payload: { date: "2026-01-01", rows: 1 } });
const delivers = (id: string, options: { pool?: typeof writer; poolSlots?: number } = {}) =>
  dag(id, daily, (d) => void d.task("deliver", deliver, options));

test("two DAGs that write one dataset; each is told against one other", () => {
  expect(checked(delivers("a"), delivers("b")).map(({ code, at, message }) => [code, at, message])).toEqual([
    [
      "race/shared-dataset",
      "task deliver",
      "'deliver' of 'b' writes 'orders_raw', and so does 'deliver' of 'a': their runs may do so at the same time.",
    ],
  ]);
  expect(checked(delivers("a"), delivers("b"), delivers("c"))).toHaveLength(2);
});

test("writers of one DAG are another check's", () => {
  const twice = dag("a", daily, (d) => {
    d.task("first", deliver);
    d.task("second", deliver);
  });
  expect(checked(twice)).toEqual([]);
});

test("a pool with room for one of them keeps them apart", () => {
  expect(checked(delivers("a", { pool: writer }), delivers("b", { pool: writer }))).toEqual([]);
  expect(checked(delivers("a", { pool: wide, poolSlots: 2 }), delivers("b", { pool: wide }))).toEqual([]);
  expect(checked(delivers("a", { pool: wide }), delivers("b", { pool: wide }))).toHaveLength(1);
  expect(checked(delivers("a", { pool: writer }), delivers("b"))).toHaveLength(1);
});

test("different partitions of a mart are different data", () => {
  const of = (id: string, day: string) =>
    dag(id, daily, (d) => {
      d.task("m", mart({ to: dailyRevenue, sql: d.sql("m.sql"), partition: { order_date: day } }));
    });
  expect(checked(of("a", "2026-01-01"), of("b", "2026-01-02"))).toEqual([]);
  expect(checked(of("a", "2026-01-01"), of("b", "2026-01-01"))).toHaveLength(1);
});

test("a pool that the contract names, which each writer takes", () => {
  const notes = dataset("notes", { text: text() }, { zone: "raw", format: "json", writePool: writer });
  const note = lambdaFunction("note", { writes: [notes] });
  const own = contextOf({ exports: { writer, wide, notes, note } });
  const writes = (id: string, options: { pool?: typeof wide } = {}) =>
    dag(id, daily, (d) => {
      d.task("note", lambda.invoke({ function: note }), options);
      d.task("other", noop());
    });
  expect(checkedBy(sharedDatasets, [writes("a"), writes("b")], own)).toEqual([]);
  const { tasks } = onlyDag(through(passes, [writes("a")], own).program);
  expect(tasks.map(({ options }) => options.pool)).toEqual([{ id: "writer", slots: 1 }, undefined]);
  expect(
    through(passes, [writes("a", { pool: wide })], own).diagnostics.map(({ code, message }) => [code, message]),
  ).toEqual([
    [
      "pool/several",
      "'note' takes the pool 'wide', and writes 'notes', whose writers take 'writer': Airflow gives a task one pool.",
    ],
  ]);
});

test("a mart is several tasks, which no pool keeps together", () => {
  const of = (id: string) =>
    dag(id, daily, (d) => void d.task("m", mart({ to: totals, sql: d.sql("m.sql") }), { pool: writer }));
  expect(checked(of("a"), of("b")).map(({ at, fix }) => [at, fix])).toEqual([
    [
      "task m",
      'A mart is several tasks, which no pool keeps together: write it in one DAG. Where they never meet: allow: { "race/shared-dataset": "why" }.',
    ],
  ]);
});
