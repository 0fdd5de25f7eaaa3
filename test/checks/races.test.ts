import { describe, expect, test } from "@jest/globals";
import { dag, lambda, mart, noop, type Task } from "sluice";
import { races } from "../../src/checks/races.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { customers, generateOrders, ordersRaw, shares } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({
  sql: { "dags/x/s.sql": { text: "SELECT * FROM bronze.orders_raw", reads: ["bronze.orders_raw"] } },
});
const checked = (spec: DagSpec) => checkedBy(races, [spec], context);
const write = (writes: Parameters<typeof lambda.invoke>[0]["writes"]) =>
  lambda.invoke({ function: generateOrders, payload: { date: "2026-01-01", rows: 1 }, ...(writes ? { writes } : {}) });
const told = (first: string, second: string, dataset = "orders_raw") => ({
  code: "race/unordered-writers",
  at: `task ${second}`,
  message: `'${first}' and '${second}' both write '${dataset}', and neither waits for the other.`,
  fix: "Say which comes first: { after: … } on one of them, or give them different partitions.",
});

test("writers in an order, also through others and however those end", () => {
  const spec = dag("x", daily, (d) => {
    const a = d.task("a", write(ordersRaw));
    const between = d.task("between", noop(), { after: a, when: "all_done" });
    d.task("b", write([ordersRaw, customers]), {
      after: d.group("g", (g) => void g.task("in", noop(), { after: between })),
    });
  });
  expect(checked(spec)).toEqual([]);
});

test("writers of different datasets, and one that writes one twice", () => {
  const spec = dag("x", daily, (d) => {
    d.task("a", write([ordersRaw, ordersRaw]));
    d.task("b", write(customers));
  });
  expect(checked(spec)).toEqual([]);
});

test("writers in no order, each pair of them", () => {
  const spec = dag("x", daily, (d) => {
    const first = d.task("first", noop());
    const a = d.task("a", write(ordersRaw), { after: first });
    d.task("b", write(ordersRaw), { after: first });
    d.task("c", write(ordersRaw), { after: a });
  });
  expect(checked(spec)).toEqual([told("a", "b"), told("b", "c")]);
});

describe("marts", () => {
  const twoOf = (one: object, other: object, later = false) =>
    dag("x", daily, (d) => {
      const a: Task = d.task("a", mart({ to: shares, sql: d.sql("s.sql"), partition: one }));
      d.task("b", mart({ to: shares, sql: d.sql("s.sql"), partition: other }), later ? { after: a as Task<"x"> } : {});
    });

  test("of different partitions run side by side", () => {
    expect(checked(twoOf({ country: "NL" }, { country: "DE" }))).toEqual([]);
  });

  test("of one partition, or of partitions that may be one, do not", () => {
    expect(checked(twoOf({ country: "NL" }, { country: "NL" }))).toEqual([told("a", "b", "shares")]);
    expect(checked(twoOf({ country: "NL" }, { day: "2026-01-01" }))).toEqual([told("a", "b", "shares")]);
    expect(checked(twoOf({ country: "NL" }, {}))).toEqual([told("a", "b", "shares")]);
    expect(checked(twoOf({ country: "NL" }, { country: "NL" }, true))).toEqual([]);
  });
});

test("in a DAG with a circle, writers that do have an order are not told", () => {
  const spec = dag("x", daily, (d) => {
    const waits: Task<"x">[] = [];
    // Both are below the circle or in it; the one that is written second comes first.
    d.task("last", write(ordersRaw), { after: waits });
    const first = d.task("first", write(ordersRaw));
    waits.push(d.task("one", noop(), { after: first }));
    const circle: Task<"x">[] = [];
    circle.push(d.task("round", noop(), { after: d.task("about", noop(), { after: circle }) }));
  });
  expect(checked(spec)).toEqual([]);
});
