import { beforeAll, expect, test } from "@jest/globals";
import { type CompiledDag, compileDag } from "sluice/testing";
import spec from "../../../dags/orders_medallion.dag.ts";
import * as lakehouse from "../../../lakehouse/index.ts";

// The reference pipeline's own test, as the authors of a project write theirs.

const env = {
  name: "test",
  account: "123456789012",
  region: "eu-west-1",
  prefix: "test",
  airflow: "3.3.1",
} as const;

let dag: CompiledDag;
beforeAll(async () => {
  dag = await compileDag(spec, { lakehouse, env });
});

test("data flow from the shop to the mart, one step after the other", () => {
  expect(dag.waitsFor("conform", "ingest")).toBe(true);
  expect(dag.waitsFor("aggregate", "conform")).toBe(true);
  expect(dag.waitsFor("daily_revenue", "ingest")).toBe(true);
  expect(dag.waitsFor("ingest", "daily_revenue")).toBe(false);
  expect(dag.task("conform").after).toEqual(["ingest"]);
  expect(dag.task("daily_revenue").after).toEqual(["aggregate"]);
});

test("it runs once a night, one run at a time, and warns of nothing", () => {
  expect(dag.schedule).toMatchObject({ kind: "cron", expression: "0 2 * * *", timezone: "UTC" });
  expect(dag.maxActiveRuns).toBe(1);
  expect(dag.warnings).toEqual([]);
});

test("every task is tried three times more, each wait twice the one before, up to an hour", () => {
  for (const id of dag.order) {
    expect(dag.task(id).retries).toEqual({ attempts: 3, delay: 300, backoff: "exponential", maxDelay: 3600 });
  }
  expect(dag.task("ingest").timeout).toBe(600);
});

test("the tables that it reads and writes", () => {
  expect(dag.writes).toEqual(["daily_revenue", "orders", "orders_daily", "orders_raw"]);
  expect(dag.task("conform")).toMatchObject({
    reads: [{ dataset: "orders_raw", scope: { kind: "whole" } }],
    writes: [{ dataset: "orders", scope: { kind: "whole" } }],
  });
  expect(dag.task("daily_revenue").parts).toEqual([
    "daily_revenue.stage",
    "daily_revenue.test",
    "daily_revenue.publish",
  ]);
});

test("what each task may do", () => {
  expect(dag.task("ingest").grants).toEqual([
    { actions: ["lambda:InvokeFunction"], on: { kind: "function", id: "generate_orders" } },
  ]);
  const ofTables = dag.task("daily_revenue").grants.filter(({ on }) => on.kind === "dataset");
  expect(ofTables.map(({ on }) => on.id).sort()).toEqual(["daily_revenue", "orders_daily"]);
});

test("the DAG file is for the Airflow that the environment has, and named as the environment names things", async () => {
  expect(dag.python).toContain("from airflow.sdk import DAG");
  expect(dag.python).toContain('function_name="test-generate-orders"');
  const older = await compileDag(spec, { lakehouse, env: "local", airflow: "2.11.2" });
  expect(older.python).toContain("from airflow import DAG");
  expect(older.python).toContain('function_name="sluice-local-generate-orders"');
});
