import { expect, test } from "@jest/globals";
import { dag, dataset, noop, pool, text } from "sluice";
import { pools } from "../../src/checks/pools.ts";
import { checkedBy, contextOf, through, told } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const shopApi = pool("shop_api", { slots: 2 });
const context = contextOf({ exports: { shopApi } });

test("slots that a pool has", () => {
  const spec = dag("x", daily, (d) => {
    d.task("a", noop(), { pool: shopApi, poolSlots: 2 });
    d.group("g", (g) => void g.task("b", noop()), { pool: shopApi });
  });
  expect(checkedBy(pools, [spec], context)).toEqual([]);
});

test("more slots than a pool has", () => {
  const spec = dag("x", daily, (d) => void d.task("a", noop(), { pool: shopApi, poolSlots: 3 }));
  expect(checkedBy(pools, [spec], context)).toEqual([
    {
      code: "pool/slots",
      at: "task a poolSlots",
      message: "'a' takes 3 slots of the pool 'shop_api', which has 2: it would never run.",
      fix: "Take fewer, or give the pool more.",
    },
  ]);
});

test("of a pool without slots only the pool is wrong", () => {
  const none = pool("none", { slots: 0 });
  const spec = dag("x", daily, (d) => void d.task("a", noop(), { pool: none }));
  expect(checkedBy(pools, [spec], contextOf({ exports: { none } })).map(({ code }) => code)).toEqual(["pool/bad"]);
});

test("slots of no pool, no slots, and a pool that the lakehouse does not export", () => {
  const other = pool("other", { slots: 1 });
  const spec = dag("x", daily, (d) => {
    d.task("a", noop(), { poolSlots: 2 });
    d.task("b", noop(), { pool: shopApi, poolSlots: 0 });
    d.group("g", () => {}, { pool: other });
  });
  expect(told(through([], [spec], context).diagnostics, [spec], context.lakehouse)).toEqual([
    {
      code: "definition/not-exported",
      at: "group g pool",
      message: "The pool 'other' is used here, but lakehouse/index.ts does not export it.",
      fix: "Export it there: only what the lakehouse exports is created.",
    },
    {
      code: "pool/slots",
      at: "task a poolSlots",
      message: "It takes 2 slots, and does not say of which pool.",
      fix: "Name the pool beside them: { pool: shopApi, poolSlots: 2 }; or take poolSlots away.",
    },
    {
      code: "dag/bad-limit",
      at: "task b poolSlots",
      message: "poolSlots is 0, which is no limit.",
      fix: "Write a whole number from 1.",
    },
  ]);
});

test("pools that Airflow does not take", () => {
  const wrong = [
    pool("default_pool", { slots: 3 }),
    pool("none", { slots: 0 }),
    pool("half", { slots: 1.5 }),
    pool("x".repeat(257), { slots: 1 }),
  ];
  const found = checkedBy(pools, [], contextOf({ exports: { wrong } }));
  expect(found.map(({ code, at, message }) => [code, at.slice(0, 20), message.slice(0, 60)])).toEqual([
    ["pool/bad", "pool default_pool", "'default_pool' is Airflow's own pool."],
    ["pool/bad", "pool half slots", "1.5 is no number of slots for the pool 'half'."],
    ["pool/bad", "pool none slots", "0 is no number of slots for the pool 'none'."],
    ["pool/bad", `pool ${"x".repeat(15)}`, `'${"x".repeat(59)}`],
  ]);
});

test("the pool of a dataset that several DAGs write has one slot, and the lakehouse exports it", () => {
  const of = (writePool: typeof shopApi) =>
    dataset("notes", { text: text() }, { zone: "raw", format: "json", writePool });
  const told = (exports: object) =>
    checkedBy(pools, [], contextOf({ exports })).map(({ code, at, message }) => [code, at, message]);
  expect(told({ shopApi, notes: of(shopApi) })).toEqual([
    [
      "pool/slots",
      "dataset notes writePool",
      "The pool 'shop_api' has 2 slots, so that as many tasks would write 'notes' at the same time.",
    ],
  ]);
  expect(told({ notes: of(pool("other", { slots: 1 })) })).toEqual([
    [
      "definition/not-exported",
      "dataset notes writePool",
      "The pool 'other' is used here, but lakehouse/index.ts does not export it.",
    ],
  ]);
});
