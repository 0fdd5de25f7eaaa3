import { expect, test } from "@jest/globals";
import { dag, lambda, mart } from "sluice";
import { runs } from "../../src/checks/runs.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { dailyRevenue, generateOrders } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({ sql: { "dags/x/m.sql": { text: "SELECT 1" } } });
const martWith = (more: { maxActiveRuns?: number }) =>
  dag("x", { ...daily, ...more }, (d) => {
    d.task("m", mart({ to: dailyRevenue, sql: d.sql("m.sql"), partition: { order_date: d.ds } }));
  });

test("one run at a time, said or not; and as many as the author dares of what does not share anything", () => {
  const dared = dag("y", { ...daily, maxActiveRuns: 9 }, (d) => {
    d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 } }));
  });
  expect(checkedBy(runs, [martWith({})], context)).toEqual([]);
  expect(checkedBy(runs, [martWith({ maxActiveRuns: 1 }), dared], context)).toEqual([]);
});

test("several runs of a mart, which share its staging table", () => {
  expect(checkedBy(runs, [martWith({ maxActiveRuns: 4 })], context)).toEqual([
    {
      code: "race/overlapping-runs",
      at: "dag x maxActiveRuns",
      message: "'x' allows 4 runs at one time, and two runs of 'm' would disturb each other: mart has one at a time.",
      fix: "Leave maxActiveRuns away, or move the task to a DAG of its own.",
    },
  ]);
});
