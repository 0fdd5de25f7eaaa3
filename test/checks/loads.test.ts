import { expect, test } from "@jest/globals";
import { dag, dataset, date, int, redshift, text } from "sluice";
import { operatorArguments } from "../../src/checks/arguments.ts";
import { runs } from "../../src/checks/runs.ts";
import { passes } from "../../src/passes/index.ts";
import { checkedBy, contextOf, onlyDag, through } from "../support/compiling.ts";
import * as shop from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const { warehouse, dailyRevenue } = shop;
const files = dataset("files", { day: text({ from: "Date" }), n: text() }, { zone: "raw", format: "csv" });
const table = dataset("iceberg_table", { day: date() }, { zone: "silver" });
const lines = dataset("lines", { day: date() }, { zone: "gold", format: "json" });
const counts = dataset(
  "counts",
  { day: date({ from: "Date" }), n: int() },
  { warehouse, schema: "analytics", partitions: ["day"] },
);
const wider = dataset(
  "wider",
  { Date: date(), more: int(), twice: int({ derive: "n * 2" }) },
  { warehouse, schema: "analytics" },
);
const days = dataset("days", { day: date(), n: int() }, { zone: "gold", format: "parquet" });
const exports = { ...shop, days, files, table, lines, counts, wider };
const sql = { "dags/x/days.sql": { text: "SELECT day, n FROM x", columns: { day: "date", n: "int" } } };
const context = contextOf({ exports, sql });

type Context = Parameters<Parameters<typeof dag<"x", {}, typeof daily.schedule.context>>[2]>[0];
const specOf = (operatorOf: (d: Context) => Parameters<Context["task"]>[1]) =>
  dag("x", daily, (d) => void d.task("a", operatorOf(d)));
const told = (operatorOf: Parameters<typeof specOf>[0]) =>
  checkedBy(operatorArguments, [specOf(operatorOf)], context).map(({ code, at, message }) => [
    code,
    at.replace("task a args.", ""),
    message,
  ]);

test("files whose columns are the table's", () => {
  expect(told((d) => redshift.load({ from: files, to: counts, partition: { day: d.ds } }))).toEqual([]);
});

test("runs that share the tables on the way come one after the other", () => {
  const spec = specOf((d) => redshift.load({ from: files, to: counts, partition: { day: d.ds } }));
  expect(onlyDag(through(passes, [spec], context).program).maxActiveRuns).toBe(1);
  const many = dag("x", { ...daily, maxActiveRuns: 2 }, (d) => {
    d.task("a", redshift.load({ from: files, to: counts, partition: { day: d.ds } }));
  });
  expect(checkedBy(runs, [many], context).map(({ code }) => code)).toEqual(["race/overlapping-runs"]);
});

test("what is loaded are files, and where to is a table of the warehouse", () => {
  expect(told(() => redshift.load({ from: table, to: counts }))[0]?.slice(0, 2)).toEqual(["copy/source", "from"]);
  // @ts-expect-error: a table of the warehouse has no files
  expect(told(() => redshift.load({ from: dailyRevenue, to: counts }))[0]?.slice(0, 2)).toEqual([
    "copy/source",
    "from",
  ]);
  // @ts-expect-error: a dataset of the lake
  expect(told(() => redshift.load({ from: files, to: lines }))[0]?.slice(0, 2)).toEqual(["mart/no-target", "to"]);
});

test("a column comes from one of the files, and is not derived", () => {
  expect(told(() => redshift.load({ from: files, to: wider }))).toEqual([
    ["copy/columns", "to", "The column 'more' of 'wider' comes from 'more', which 'files' does not have."],
    ["copy/columns", "to", "The column 'twice' of 'wider' is derived, and a load only renames and casts."],
  ]);
});

test("only a mart's own partitions are replaced", () => {
  // @ts-expect-error: no such partition
  expect(told((d) => redshift.load({ from: files, to: counts, partition: { n: d.ds } }))[0]?.slice(0, 2)).toEqual([
    "mart/partition",
    "partition",
  ]);
});

test("what is unloaded are the columns of a dataset of CSV or Parquet", () => {
  expect(told((d) => redshift.unload({ warehouse, sql: d.sql("days.sql"), to: days }))).toEqual([]);
  expect(told((d) => redshift.unload({ warehouse, sql: d.sql("days.sql"), to: lines })).map(([code]) => code)).toEqual([
    "unload/target",
    "sql/columns",
  ]);
  // @ts-expect-error: a table of the warehouse
  expect(told((d) => redshift.unload({ warehouse, sql: d.sql("days.sql"), to: counts }))[0]?.[0]).toBe("unload/target");
});
