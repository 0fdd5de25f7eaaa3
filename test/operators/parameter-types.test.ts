import { describe, expect, test } from "@jest/globals";
import type { Value } from "../../src/ir/template.ts";
import type { ArgumentMistake } from "../../src/operators/definition.ts";
import { checkParameterTypes } from "../../src/operators/parameter-types.ts";
import { contextOf } from "../support/compiling.ts";

const path = "dags/x/x.sql";
const ds: Value = { $expr: { kind: "context", name: "ds" } };
const start: Value = { $expr: { kind: "context", name: "dataIntervalStart" } };
const param: Value = { $expr: { kind: "param", name: "p" } };

/** Fixes of a query that compares `:x` with a value of a type. */
function fixes(against: string, x: Value): readonly string[] {
  const context = contextOf({ sql: { [path]: { text: "SELECT 1 FROM bronze.orders_raw WHERE y = :x" } } });
  const fact = context.facts.get(`athena:${path}`);
  if (!fact) throw new Error("the fact is missing");
  const placeholders = fact.placeholders.map((each) => ({ ...each, against }));
  const found: ArgumentMistake[] = [];
  checkParameterTypes(
    { ...context, facts: new Map([[`athena:${path}`, { ...fact, placeholders }]]) },
    { argument: "sql", engine: "athena", file: { path, bind: { x } } },
    (mistake) => void found.push(mistake),
  );
  return found.map(({ fix }) => fix ?? "");
}

describe("a parameter beside a value of another sort is cast", () => {
  test.each<[string, Value, string]>([
    ["date", ds, "Write CAST(:x AS date)."],
    ["date", "2026-01-01", "Write CAST(:x AS date)."],
    ["timestamp", start, "Write CAST(from_iso8601_timestamp(:x) AS timestamp)."],
    ["timestamp", "2026-01-01 00:00:00", "Write CAST(:x AS timestamp)."],
    ["bigint", "5", "Write CAST(:x AS bigint)."],
    ["decimal(18,2)", ds, "Write CAST(:x AS decimal(18,2))."],
    ["string", 5, "Write CAST(:x AS varchar)."],
    ["boolean", "true", "Write CAST(:x AS boolean)."],
  ])("%s and %j", (against, value, fix) => {
    expect(fixes(against, value)).toEqual([fix]);
  });
});

test.each<[string, Value]>([
  ["string", ds],
  ["string", "NL"],
  ["double", 5],
  ["boolean", true],
  ["date", null],
  ["date", param],
])("%s and %j pass", (against, value) => {
  expect(fixes(against, value)).toEqual([]);
});
