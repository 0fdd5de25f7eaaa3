import { describe, expect, test } from "@jest/globals";
import { athena, cron, dag, jinja, lambda, manual, noop, notify, param, sns, tpl } from "sluice";
import type { DagIr } from "../../src/ir/dag.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { contextOf, onlyDag, type SqlInTest, taskOf, through, told } from "../support/compiling.ts";
import { generateOrders, support } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();
const resolved = (spec: DagSpec): DagIr => {
  const { resolved: program, diagnostics } = through([], [spec], context);
  expect(diagnostics).toEqual([]);
  return onlyDag(program);
};
const _mistakes = (...specs: readonly DagSpec[]) =>
  told(through([], specs, context).diagnostics, specs, context.lakehouse);

/** A value whose type says that it is fine: what comes through a cast, a spread or a `string` variable. */
const _believed = <T>(value: unknown): T => value as T;

describe("a DAG", () => {
  test("that says everything", () => {
    const spec = dag(
      "all",
      {
        description: "Everything.",
        schedule: cron("30 0 * * *", { timezone: "Europe/Berlin" }),
        start: "2026-03-01",
        catchup: true,
        params: { rows: param.int(5, { min: 1, max: 9, title: "Rows" }), dry: param.flag(false) },
        tags: ["a", "b"],
        owner: "data",
        maxActiveRuns: 2,
        maxActiveTasks: 4,
        timeout: "3h",
        retries: { attempts: 3, delay: "5m", backoff: "exponential", maxDelay: "1h" },
        onFailure: [notify.sns(support, { subject: "broken", message: tpl`see ${jinja("{{ run_id }}")}` })],
      },
      () => {},
    );
    expect(resolved(spec)).toEqual({
      id: "all",
      origin: spec.origin,
      description: "Everything.",
      schedule: { kind: "cron", expression: "30 0 * * *", timezone: "Europe/Berlin", at: "interval" },
      start: "2026-03-01",
      catchup: true,
      params: {
        rows: { type: "integer", default: 5, minimum: 1, maximum: 9, title: "Rows" },
        dry: { type: "boolean", default: false },
      },
      tags: ["a", "b"],
      owner: "data",
      maxActiveRuns: 2,
      maxActiveTasks: 4,
      timeout: 10_800,
      retries: { attempts: 3, delay: 300, backoff: "exponential", maxDelay: 3_600 },
      onFailure: [
        {
          via: "sns",
          topic: "data-support",
          subject: "broken",
          message: { $expr: { kind: "template", parts: ["see ", { kind: "jinja", text: "{{ run_id }}" }] } },
        },
      ],
      groups: [],
      tasks: [],
      edges: [],
    });
  });

  test("that says what it must", () => {
    const spec = dag("little", { description: "", schedule: manual, start: "2026-01-01" }, () => {});
    expect(resolved(spec)).toEqual({
      id: "little",
      origin: spec.origin,
      description: "",
      schedule: { kind: "manual" },
      start: "2026-01-01",
      catchup: false,
      params: {},
      tags: [],
      // Not said; the `defaults` pass says it.
      maxActiveRuns: 0,
      onFailure: [],
      groups: [],
      tasks: [],
      edges: [],
    });
  });

  test("whose failure is told without words gets some", () => {
    const { onFailure } = resolved(dag("told", { ...daily, onFailure: notify.sns(support) }, () => {}));
    expect(onFailure).toEqual([
      {
        via: "sns",
        topic: "data-support",
        subject: "told failed",
        message: {
          $expr: {
            kind: "jinja",
            text: "{{ dag.dag_id }} failed. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.",
          },
        },
      },
    ]);
  });
});

describe("a task", () => {
  test("calls definitions by their ids and outputs by their tasks' ids", () => {
    const spec = dag("named", { ...daily, params: { rows: param.int(5) } }, (d) => {
      const group = d.group("first", (g) => ({
        ingest: g.task(
          "ingest",
          lambda.invoke({ function: generateOrders, payload: { date: d.ds, rows: d.params.rows } }),
        ),
      }));
      const { key, rows } = group.tasks.ingest.output;
      d.task(
        "say",
        sns.publish({ topic: support, message: tpl`${rows} rows in ${key}, ${"as"} ${2} told`, subject: key }),
      );
    });
    const dagIr = resolved(spec);
    expect(taskOf(dagIr, "first.ingest")).toEqual({
      id: "first.ingest",
      group: "first",
      origin: spec.tasks[0]?.origin,
      operator: {
        kind: "lambda.invoke",
        args: {
          function: "generate_orders",
          payload: {
            date: { $expr: { kind: "context", name: "ds" } },
            rows: { $expr: { kind: "param", name: "rows" } },
          },
        },
      },
      output: { key: "string", rows: "int", files: [{ key: "string" }] },
      options: { when: "all_success" },
      after: [],
      lineage: { reads: [], writes: [{ dataset: "orders_raw", scope: { kind: "whole" } }] },
      grants: [{ actions: ["lambda:InvokeFunction"], on: { kind: "function", id: "generate_orders" } }],
    });
    expect(taskOf(dagIr, "say").operator).toEqual({
      kind: "sns.publish",
      args: {
        topic: "data-support",
        message: {
          $expr: {
            kind: "template",
            parts: [
              { kind: "output", task: "first.ingest", path: ["rows"] },
              " rows in ",
              { kind: "output", task: "first.ingest", path: ["key"] },
              ", as 2 told",
            ],
          },
        },
        subject: { $expr: { kind: "output", task: "first.ingest", path: ["key"] } },
      },
    });
  });

  test("has its options in seconds, and ids of steps to wait for", () => {
    const spec = dag("optioned", daily, (d) => {
      const a = d.task("a", noop());
      const g = d.group("g", (inner) => inner.task("b", noop()), { after: a, doc: "Some tasks." });
      d.task("c", noop(), {
        after: [g, a],
        retries: 2,
        timeout: "90s",
        when: "none_failed",
        onFailure: notify.sns(support, { message: "c" }),
        doc: "The last.",
      });
      d.task("d", noop(), { retries: 0, onFailure: [] });
    });
    const dagIr = resolved(spec);
    expect(dagIr.groups).toEqual([{ id: "g", origin: spec.groups[0]?.origin, after: ["a"], doc: "Some tasks." }]);
    expect(taskOf(dagIr, "g.b").after).toEqual([]);
    expect(taskOf(dagIr, "c")).toMatchObject({
      after: ["g", "a"],
      options: {
        retries: { attempts: 2, delay: 300, backoff: "fixed" },
        timeout: 90,
        when: "none_failed",
        onFailure: [{ via: "sns", topic: "data-support", subject: "optioned failed", message: "c" }],
        doc: "The last.",
      },
    });
    expect(taskOf(dagIr, "d").options).toEqual({
      when: "all_success",
      retries: { attempts: 0, delay: 300, backoff: "fixed" },
    });
  });

  test("names a SQL file by its path in the project, and binds values and expressions", () => {
    const sql: Record<string, SqlInTest> = {
      "dags/sqled/top.sql": { text: "SELECT * FROM bronze.orders_raw WHERE day = :day", reads: ["bronze.orders_raw"] },
    };
    const { resolved: program } = through(
      [],
      [
        dag(
          "sqled",
          daily,
          (d) => void d.task("top", athena.query({ sql: d.sql("top.sql", { day: d.ds, limit: 3 }) })),
        ),
      ],
      contextOf({ sql }),
    );
    const task = taskOf(onlyDag(program), "top");
    expect(task.operator.args).toEqual({
      sql: {
        kind: "sqlFile",
        path: "dags/sqled/top.sql",
        bind: { day: { $expr: { kind: "context", name: "ds" } }, limit: 3 },
      },
    });
    expect(task.lineage).toEqual({ reads: [{ dataset: "orders_raw", scope: { kind: "whole" } }], writes: [] });
  });
});
