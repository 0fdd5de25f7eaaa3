import { describe, expect, test } from "@jest/globals";
import { dag, holds, lambda, mart, noop, notify, param, sns, tpl } from "sluice";
import type { DagSpec } from "../../src/language/dag.ts";
import { defaults } from "../../src/passes/defaults.ts";
import { expand } from "../../src/passes/expand.ts";
import { passes } from "../../src/passes/index.ts";
import { arrows, contextOf, onlyDag, taskOf, through } from "../support/compiling.ts";
import { dailyRevenue, generateOrders, ordersRaw, support, totals } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const sql = {
  "dags/x/revenue.sql": {
    text: "SELECT * FROM bronze.orders_raw, silver.customers WHERE day = :day;\n",
    reads: ["bronze.orders_raw", "silver.customers"],
  },
  "dags/x/totals.sql": { text: "SELECT * FROM analytics.totals", reads: ["analytics.totals"] },
};
const context = contextOf({ sql });
const expanded = (spec: DagSpec) => onlyDag(through([defaults, expand], [spec], context).program);

const warehouseGrant = {
  actions: [
    "redshift-data:ExecuteStatement",
    "redshift-data:BatchExecuteStatement",
    "redshift-data:DescribeStatement",
    "redshift-data:GetStatementResult",
    "redshift-data:CancelStatement",
    "redshift-serverless:GetCredentials",
  ],
  on: { kind: "warehouse", id: "wh" },
};
const tableGrant = (id: string) => ({ actions: ["redshift:SqlTable"], on: { kind: "dataset", id } });

describe("a mart", () => {
  const spec = dag("x", daily, (d) => {
    const first = d.task("first", noop());
    d.task(
      "revenue",
      mart({ to: dailyRevenue, sql: d.sql("revenue.sql", { day: d.ds }), partition: { order_date: d.ds } }),
      {
        after: first,
        retries: 2,
        timeout: "20m",
        when: "none_failed",
        onFailure: notify.sns(support, { message: "no revenue" }),
        doc: "What was sold.",
      },
    );
    d.task("last", noop());
  });
  const dagIr = expanded(spec);
  const origin = spec.tasks[1]?.origin;

  test("becomes a group of its name", () => {
    expect(dagIr.groups).toEqual([{ id: "revenue", origin, after: [], doc: "What was sold." }]);
    expect(dagIr.tasks.map(({ id, group, composite }) => [id, group, composite])).toEqual([
      ["first", undefined, undefined],
      ["revenue.stage", "revenue", "revenue"],
      ["revenue.test", "revenue", "revenue"],
      ["revenue.publish", "revenue", "revenue"],
      ["last", undefined, undefined],
    ]);
  });

  test("whose parts come one after another, with the mart's options; how others ended is the first one's affair", () => {
    const options = {
      retries: { attempts: 2, delay: 300, backoff: "fixed" },
      timeout: 1_200,
      onFailure: [{ via: "sns", topic: "data-support", subject: "x failed", message: "no revenue" }],
    };
    const parts = dagIr.tasks.filter(({ composite }) => composite === "revenue");
    expect(parts.map(({ after, options, origin: place }) => ({ after, options, place }))).toEqual([
      {
        after: ["first"],
        options: {
          ...options,
          when: "none_failed",
          doc: "Builds the rows of analytics.daily_revenue in a table beside it.",
        },
        place: origin,
      },
      {
        after: ["revenue.stage"],
        options: {
          ...options,
          when: "all_success",
          doc: "Fails where the staged rows break a rule of analytics.daily_revenue, or its table is not as its contract says; the published table stays as it was.",
        },
        place: origin,
      },
      {
        after: ["revenue.test"],
        options: {
          ...options,
          when: "all_success",
          doc: "Replaces the affected rows of analytics.daily_revenue in one transaction.",
        },
        place: origin,
      },
    ]);
  });

  test("of which the first reads and the last writes", () => {
    const whole = { kind: "whole" };
    expect(taskOf(dagIr, "revenue.stage").lineage).toEqual({
      reads: [
        { dataset: "orders_raw", scope: whole },
        { dataset: "customers", scope: whole },
      ],
      writes: [],
    });
    expect(taskOf(dagIr, "revenue.test").lineage).toEqual({ reads: [], writes: [] });
    const ds = { $expr: { kind: "context", name: "ds" } };
    expect(taskOf(dagIr, "revenue.publish").lineage).toEqual({
      reads: [],
      writes: [{ dataset: "daily_revenue", scope: { kind: "partitions", values: { order_date: ds } } }],
    });
    for (const part of ["stage", "test", "publish"]) {
      expect(taskOf(dagIr, `revenue.${part}`).grants).toEqual([
        warehouseGrant,
        tableGrant("orders_raw"),
        tableGrant("customers"),
        tableGrant("daily_revenue"),
      ]);
    }
  });

  test("and which run the mart's SQL; only the test's rows fail it", () => {
    const runs = (id: string) => {
      const { kind, args } = taskOf(dagIr, id).operator;
      expect(kind).toBe("redshift.statements");
      const { statements, ...rest } = args as { readonly statements: readonly (readonly unknown[])[] };
      return { ...rest, first: statements.map(([text]) => String(text).split("\n")[0]) };
    };
    expect(runs("revenue.stage")).toEqual({
      warehouse: "wh",
      rowsFail: false,
      first: [
        `CREATE EXTERNAL SCHEMA IF NOT EXISTS "bronze" FROM DATA CATALOG DATABASE 'acme_bronze' IAM_ROLE default`,
        `CREATE EXTERNAL SCHEMA IF NOT EXISTS "silver" FROM DATA CATALOG DATABASE 'acme_silver' IAM_ROLE default`,
        `CREATE SCHEMA IF NOT EXISTS "analytics"`,
        `CREATE TABLE IF NOT EXISTS "analytics"."daily_revenue" (`,
        `DROP TABLE IF EXISTS "analytics"."daily_revenue__staging"`,
        `CREATE TABLE "analytics"."daily_revenue__staging" (`,
        `INSERT INTO "analytics"."daily_revenue__staging" ("order_date", "country", "orders", "revenue")`,
      ],
    });
    expect(runs("revenue.test")).toMatchObject({
      warehouse: "wh",
      rowsFail: true,
      first: [expect.stringMatching(/^SELECT 'column\('/), expect.stringMatching(/^WITH staged AS/)],
    });
    expect(runs("revenue.publish")).toEqual({
      warehouse: "wh",
      rowsFail: false,
      first: [
        `DELETE FROM "analytics"."daily_revenue"`,
        expect.stringMatching(/^INSERT INTO "analytics"."daily_revenue" /),
      ],
    });
  });
});

test("a mart without rules is held against its contract all the same", () => {
  const dagIr = expanded(
    dag("x", daily, (d) => void d.task("sum", mart({ to: totals, sql: d.sql("totals.sql"), tests: [] }))),
  );
  expect(dagIr.tasks.map(({ id, after }) => [id, after])).toEqual([
    ["sum.stage", []],
    ["sum.test", ["sum.stage"]],
    ["sum.publish", ["sum.test"]],
  ]);
  const { statements: tests } = taskOf(dagIr, "sum.test").operator.args as { readonly statements: readonly unknown[] };
  expect(tests).toHaveLength(1);
  // It reads no zone, so it needs no external schema.
  const { statements } = taskOf(dagIr, "sum.stage").operator.args as { readonly statements: readonly unknown[] };
  expect(statements[0]).toEqual([`CREATE SCHEMA IF NOT EXISTS "analytics"`]);
});

test("a mart in a group is a group in it", () => {
  const dagIr = expanded(
    dag("x", daily, (d) => {
      d.group("marts", (g) => {
        g.task("sum", mart({ to: totals, sql: d.sql("totals.sql"), tests: ["not_empty"] }));
      });
    }),
  );
  expect(dagIr.groups.map(({ id, parent }) => [id, parent])).toEqual([
    ["marts", undefined],
    ["marts.sum", "marts"],
  ]);
  expect(dagIr.tasks.map(({ id, group }) => [id, group])).toEqual([
    ["marts.sum.stage", "marts.sum"],
    ["marts.sum.test", "marts.sum"],
    ["marts.sum.publish", "marts.sum"],
  ]);
});

test("a mart whose target is no mart is left out: the checks tell it", () => {
  const to = ordersRaw as unknown as typeof dailyRevenue;
  const dagIr = expanded(dag("x", daily, (d) => void d.task("raw", mart({ to, sql: d.sql("totals.sql") }))));
  expect(dagIr.tasks).toEqual([]);
});

describe("a mapped task", () => {
  const listed = { ...daily, params: { list: param.list(["a"]), go: param.flag(true) } };

  test("waits for the task that hands on its elements, and that one for all else, by the author's rule", () => {
    const spec = dag("x", listed, (d) => {
      const call = { function: generateOrders, payload: { date: d.ds, rows: 1 }, writes: [] } as const;
      const first = d.task("first", lambda.invoke(call));
      const told = sns.publish({ topic: support, message: tpl`${first.output.rows}` });
      d.map("each", d.params.list, () => told, { when: "one_done", after: d.task("second", noop()) });
    });
    const graph = onlyDag(through(passes, [spec], contextOf({ sql })).program);
    expect(arrows(graph).toSorted()).toEqual(["each_items > each", "first > each_items", "second > each_items"]);
    expect([taskOf(graph, "each_items").options.when, taskOf(graph, "each").options.when]).toEqual([
      "one_done",
      "all_success",
    ]);
  });

  test("has constants handed on where a branch might skip it, and in the call itself elsewhere", () => {
    const decided = dag("x", listed, (d) => {
      d.map("each", ["a"], () => noop(), { after: d.only("go", holds(d.params.go)) });
    });
    expect(expanded(decided).tasks.map(({ id }) => id)).toEqual(["go", "each_items", "each"]);
    const plain = dag("x", listed, (d) => void d.map("each", ["a"], () => noop()));
    expect(expanded(plain).tasks.map(({ id }) => id)).toEqual(["each"]);
  });
});
