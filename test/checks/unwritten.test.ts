import { expect, test } from "@jest/globals";
import { athena, dag, lambda, mart, redshift } from "sluice";
import { unwritten } from "../../src/checks/unwritten.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { generateOrders, totals, warehouse } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({
  sql: {
    "dags/reads/raw.sql": { text: "SELECT * FROM bronze.orders_raw", reads: ["bronze.orders_raw"] },
    "dags/reads/totals.sql": { text: "SELECT * FROM analytics.totals", reads: ["analytics.totals"] },
    "dags/reads/customers.sql": { text: "SELECT * FROM silver.customers", reads: ["silver.customers"] },
    "dags/writes/totals.sql": { text: "SELECT 1" },
  },
});
const reads = dag("reads", daily, (d) => {
  d.task("raw", athena.query({ sql: d.sql("raw.sql") }));
  d.task("totals", redshift.sql({ warehouse, sql: d.sql("totals.sql") }));
  d.task("customers", athena.query({ sql: d.sql("customers.sql") }));
});

test("what a task of any DAG writes, or what comes from outside, may be read", () => {
  const writes = dag("writes", daily, (d) => {
    d.task("orders", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 } }));
    d.task("totals", mart({ to: totals, sql: d.sql("totals.sql") }));
  });
  expect(checkedBy(unwritten, [reads, writes], context)).toEqual([]);
});

test("what nobody writes", () => {
  expect(checkedBy(unwritten, [reads], context)).toEqual([
    {
      code: "lineage/no-writer",
      at: "task raw",
      message: "'raw' reads 'orders_raw', which no task of this project writes.",
      fix: "Add the task that writes it, or say external: true in its contract.",
    },
    {
      code: "lineage/no-writer",
      at: "task totals",
      message: "'totals' reads 'totals', which no task of this project writes.",
      fix: "Add the task that writes it.",
    },
  ]);
});
