import { describe, expect, test } from "@jest/globals";
import {
  cron,
  type DagSpec,
  dag,
  greater,
  lambda,
  latest,
  mart,
  noop,
  otherwise,
  param,
  previous,
  type TaskOptions,
} from "sluice";
import { branches } from "../../src/checks/branches.ts";
import { readings } from "../../src/checks/readings.ts";
import { runs } from "../../src/checks/runs.ts";
import { unawaited } from "../../src/checks/unawaited.ts";
import { passes } from "../../src/passes/index.ts";
import { arrows, checkedBy, contextOf, onlyDag, through } from "../support/compiling.ts";
import { countCustomers, customers, generateOrders, ordersRaw, products } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const context = contextOf({
  sql: { "dags/x/prices.sql": { text: "SELECT * FROM silver.customers", reads: ["silver.customers"] } },
});
const write = lambda.invoke({
  function: generateOrders,
  payload: { date: "2026-01-01", rows: 1 },
  writes: [customers, ordersRaw],
});
const read = lambda.invoke({ function: countCustomers });

/** A DAG that writes customers and reads them. */
const spec = (options: TaskOptions<"x"> = {}) =>
  dag("x", daily, (d) => {
    d.task("write", write);
    d.task("read", read, options);
  });
const compiled = (one: DagSpec) => onlyDag(through(passes, [one], context).program);

describe("what a task reads is", () => {
  test("what its DAG writes in this run: it waits", () => {
    expect(arrows(compiled(spec()))).toEqual(["write > read"]);
  });

  test("what was there before: those who write wait, and runs come one after another", () => {
    const graph = compiled(spec({ reads: previous(customers) }));
    expect(arrows(graph)).toEqual(["read > write"]);
    expect(graph.edges[0]?.because).toEqual({ kind: "previous", dataset: "customers" });
    expect(graph.tasks.map(({ lineage }) => lineage.reads)).toEqual([
      [{ dataset: "customers", scope: { kind: "whole" }, version: "previous" }],
      [],
    ]);
    expect(graph.maxActiveRuns).toBe(1);
  });

  test("what was there before, also of a mart, whose query reads", () => {
    const graph = compiled(
      dag("x", daily, (d) => {
        d.task("write", write);
        d.task("prices", mart({ to: products, sql: d.sql("prices.sql") }), { reads: previous(customers) });
      }),
    );
    expect(arrows(graph)).toContain("prices.stage > write");
  });

  test("whatever is there: nobody waits, and nobody is warned", () => {
    const writer = dag("w", daily, (d) => void d.task("write", write));
    const reader = (options: TaskOptions<"x">) => dag("x", daily, (d) => void d.task("read", read, options));
    expect(checkedBy(unawaited, [writer, reader({})], context)).toHaveLength(1);
    expect(checkedBy(unawaited, [writer, reader({ reads: latest(customers) })], context)).toEqual([]);
  });
});

describe("mistakes", () => {
  const told = (options: TaskOptions<"x">) => checkedBy(readings, [spec(options)], context);

  test("a dataset that the task does not read", () => {
    expect(told({ reads: previous(ordersRaw) })).toEqual([
      {
        code: "lineage/reading",
        at: "task read reads",
        message: "'read' says how it reads 'orders_raw', and does not read it.",
        fix: "Take it away, or name the dataset that its SQL, function or job reads.",
      },
    ]);
  });

  test("whatever is there of what the same DAG writes, and what was there before of what it does not", () => {
    expect(told({ reads: latest(customers) }).map(({ message }) => message)).toEqual([
      "'read' takes whatever is in 'customers', which 'write' of the same DAG writes: before or after, by chance.",
    ]);
    const alone = dag("x", daily, (d) => void d.task("read", read, { reads: previous(customers) }));
    expect(checkedBy(readings, [alone], context).map(({ message }) => message)).toEqual([
      "'read' reads what was in 'customers' before this run, and no task of 'x' writes it.",
    ]);
  });

  test("both at once", () => {
    const both = spec({ reads: [previous(customers), latest(customers)] });
    expect(through([], [both], context).diagnostics.map(({ message }) => message)).toEqual([
      "'customers' is read as it was before this run, and as it is.",
    ]);
  });

  test("several runs at one time, of which one would change what another reads", () => {
    const several = dag("x", { ...daily, maxActiveRuns: 4 }, (d) => {
      d.task("write", write);
      d.task("read", read, { reads: previous(customers) });
    });
    expect(checkedBy(runs, [several], context)).toEqual([
      {
        code: "race/overlapping-runs",
        at: "dag x maxActiveRuns",
        message:
          "'x' allows 4 runs at one time, and 'read' reads what was there before its run: another run would change that meanwhile.",
        fix: "Leave maxActiveRuns away.",
      },
    ]);
  });

  test("a writer that waits for a reader which a branch may skip", () => {
    const behind = dag("x", { ...daily, schedule: cron("0 2 * * *"), params: { n: param.int(1) } }, (d) => {
      const size = d.branch("size", { big: greater(d.params.n, 3), small: otherwise });
      d.task("read", read, { after: size.big, reads: previous(customers) });
      d.task("write", write);
      d.task("end", noop(), { after: size.small });
    });
    expect(checkedBy(branches, [behind], context)).toEqual([
      {
        code: "branch/skipped-reader",
        at: "task write when",
        message:
          "'write' writes 'customers' after 'read' has read what was there, which runs only as 'size' decides: where that is skipped, 'write' would be, too.",
        fix: 'Say when: "none_failed" to write nevertheless, or put it behind the same arm.',
      },
    ]);
  });
});
