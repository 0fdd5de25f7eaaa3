import { describe, expect, test } from "@jest/globals";
import { cron, dag, lambda, manual, mart, noop, type Schedule } from "sluice";
import type { Scope } from "../../src/ir/lineage.ts";
import type { ExprValue } from "../../src/ir/template.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { defaults } from "../../src/passes/defaults.ts";
import { contextOf, onlyDag, through } from "../support/compiling.ts";
import { dailyRevenue, generateOrders } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({ sql: { "dags/x/x.sql": { text: "SELECT 1" } } });
const runsOf = (spec: DagSpec) => onlyDag(through([defaults], [spec], context).program).maxActiveRuns;
const call = { function: generateOrders, payload: { date: "2026-01-01", rows: 1 } } as const;

describe("runs at one time", () => {
  test("as many as the author says", () => {
    expect(runsOf(dag("x", { ...daily, maxActiveRuns: 3 }, (d) => void d.task("a", lambda.invoke(call))))).toBe(3);
  });

  test("Airflow's own number where nothing is written", () => {
    expect(
      runsOf(
        dag("x", daily, (d) => {
          d.task("a", noop());
          d.task("b", lambda.invoke({ ...call, writes: [] }));
        }),
      ),
    ).toBe(16);
  });

  test("one where a dataset is written as a whole", () => {
    expect(
      runsOf(
        dag("x", daily, (d) => {
          d.task("a", noop());
          d.task("b", lambda.invoke(call));
        }),
      ),
    ).toBe(1);
  });

  test("one for a mart, whose runs share a staging table, whatever they replace", () => {
    const spec = dag("x", daily, (d) => {
      d.task("m", mart({ to: dailyRevenue, sql: d.sql("x.sql"), partition: { order_date: d.ds } }));
    });
    expect(runsOf(spec)).toBe(1);
  });

  const ds: ExprValue = { $expr: { kind: "context", name: "ds" } };
  const localDate: ExprValue = { $expr: { kind: "context", name: "localDate" } };
  const end: ExprValue = { $expr: { kind: "context", name: "dataIntervalEnd" } };
  const runId: ExprValue = { $expr: { kind: "context", name: "runId" } };
  const rows: ExprValue = { $expr: { kind: "param", name: "rows" } };
  const folder: ExprValue = { $expr: { kind: "template", parts: ["day=", ds.$expr] } };
  const part = (...values: readonly (string | ExprValue)[]): Scope => ({
    kind: "partitions",
    values: Object.fromEntries(values.map((value, index) => [`c${index}`, value])),
  });
  const utc = cron("0 2 * * *");
  const berlin = cron("30 1 * * *", { timezone: "Europe/Berlin" });
  const hourly = cron("0 * * * *");
  const twice = cron("0 2,14 * * *");
  const weekly = cron("0 2 * * MON");

  test.each<[string, Schedule<object>, Scope, number]>([
    ["the run's interval", hourly, { kind: "interval" }, 16],
    ["the whole", utc, { kind: "whole" }, 1],
    ["a constant partition", utc, part("NL"), 1],
    ["the date of a daily run", utc, part(ds), 16],
    ["the date of a weekly run", weekly, part(ds), 16],
    ["a constant, and the date", utc, part("NL", ds), 16],
    ["text with the date", utc, part(folder), 16],
    ["the date, of several runs a day", hourly, part(ds), 1],
    ["the local date, of several runs a day", twice, part(localDate), 1],
    ["the interval's end, of several runs a day", hourly, part(end), 16],
    // 01:30 in Berlin is 00:30Z in winter and 23:30Z of the day before in summer: on the change, two runs have one ds.
    ["the date in UTC of a day elsewhere", berlin, part(ds), 1],
    ["the local date of a day elsewhere", berlin, part(localDate), 16],
    ["the run's id", manual, part(runId), 16],
    ["a param", utc, part(rows), 1],
  ])("where a task writes %s", (_what, schedule, scope, expected) => {
    const spec = dag("x", { ...daily, schedule }, (d) => void d.task("a", noop()));
    const { resolved } = through([], [spec], context);
    const [written] = resolved.dags.map((each) => ({
      ...each,
      tasks: each.tasks.map((task) => ({
        ...task,
        lineage: { reads: [], writes: [{ dataset: "orders_raw", scope }] },
      })),
    }));
    const program = defaults({ dags: written ? [written] : [] }, context, () => {});
    expect(onlyDag(program).maxActiveRuns).toBe(expected);
  });
});
