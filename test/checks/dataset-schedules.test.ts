import { expect, test } from "@jest/globals";
import { type Dataset, dag, lambda, mart, onUpdate } from "sluice";
import { datasetSchedules } from "../../src/checks/dataset-schedules.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { customers, dailyRevenue, generateOrders, ordersRaw, products, totals } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({
  sql: Object.fromEntries(["a", "b", "c"].map((id) => [`dags/${id}/m.sql`, { text: "SELECT 1" }])),
});
const checked = (...specs: readonly DagSpec[]) => checkedBy(datasetSchedules, specs, context);
const orders = dag("orders", daily, (d) => {
  d.task("a", lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: 1 } }));
});
/** A DAG that a dataset starts and that writes a mart. */
const between = <P extends string>(id: string, from: Dataset, to: Dataset<string, P, "mart">) =>
  dag(id, { ...daily, schedule: onUpdate(from) }, (d) => void d.task("m", mart({ to, sql: d.sql("m.sql") })));

test("DAGs that start each other in a line", () => {
  expect(checked(orders, between("a", ordersRaw, products), between("b", products, totals))).toEqual([]);
});

test("a dataset that no task writes, or that comes from outside", () => {
  const waits = dag("waits", { ...daily, schedule: onUpdate.any(ordersRaw, customers) }, () => {});
  expect(checked(waits)).toEqual([
    {
      code: "schedule/no-writer",
      at: "dag waits schedule",
      message: "'waits' runs when 'orders_raw' has been written, and no task of this project writes it.",
      fix: "Add the task that writes it, or choose another schedule.",
    },
    {
      code: "schedule/no-writer",
      at: "dag waits schedule",
      message:
        "'waits' runs when 'customers' has been written, and that happens outside this project: Airflow does not hear of it.",
      fix: "Give the DAG a schedule by time, and let its first task wait for the data.",
    },
  ]);
});

test("a DAG that starts itself, alone and through others", () => {
  expect(checked(between("a", totals, totals)).map(({ message }) => message)).toEqual([
    "'a' starts itself again and again: it writes 'totals', which starts 'a'.",
  ]);
  const circle = [
    between("a", totals, products),
    between("b", products, dailyRevenue),
    between("c", dailyRevenue, totals),
  ];
  expect(checked(...circle).map(({ message }) => message)).toEqual([
    "'a' starts itself again and again: it writes 'products', which starts 'b', which writes 'daily_revenue', which starts 'c', which writes 'totals', which starts 'a'.",
    "'b' starts itself again and again: it writes 'daily_revenue', which starts 'c', which writes 'totals', which starts 'a', which writes 'products', which starts 'b'.",
    "'c' starts itself again and again: it writes 'totals', which starts 'a', which writes 'products', which starts 'b', which writes 'daily_revenue', which starts 'c'.",
  ]);
});
