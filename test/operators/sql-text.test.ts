import { describe, expect, test } from "@jest/globals";
import type { SqlEngine } from "../../src/ir/sql-facts.ts";
import type { Value } from "../../src/ir/template.ts";
import type { ArgumentMistake } from "../../src/operators/definition.ts";
import { checkBindings, joinConstants, sqlAccess, sqlParts } from "../../src/operators/sql-text.ts";
import { contextOf, type SqlInTest } from "../support/compiling.ts";

const path = "dags/x/x.sql";
const useOf = (engine: SqlEngine, bind: Readonly<Record<string, Value>> = {}) => ({
  argument: "sql",
  engine,
  file: { path, bind },
});
const partsOf = (file: SqlInTest, engine: SqlEngine = "redshift", bind: Readonly<Record<string, Value>> = {}) =>
  sqlParts(contextOf({ sql: { [path]: file } }), useOf(engine, bind));

describe("the text for an engine", () => {
  test("has physical names and literals, each where the file has the mention", () => {
    const file = {
      text: "SELECT :day, ':day' FROM bronze.orders_raw AS o, analytics.daily_revenue WHERE o.x = :day",
      reads: ["bronze.orders_raw", "analytics.daily_revenue"],
    };
    // The mention in quotes is text, which the analysis does not report; the search of this test's support would.
    const context = contextOf({ sql: { [path]: file } });
    const fact = context.facts.get(`redshift:${path}`);
    const quoted = file.text.indexOf("':day'") + 1;
    const facts = new Map([
      [
        `redshift:${path}`,
        { ...fact, placeholders: fact?.placeholders.filter(({ span }) => span.start !== quoted) } as NonNullable<
          typeof fact
        >,
      ],
    ]);
    expect(sqlParts({ ...context, facts }, useOf("redshift", { day: "2026-01-01" }))).toEqual([
      `SELECT '2026-01-01', ':day' FROM "bronze"."orders_raw" AS o, "analytics"."daily_revenue" WHERE o.x = '2026-01-01'`,
    ]);
  });

  test("keeps expressions apart, and what nobody bound or declared as it is", () => {
    const file = { text: "SELECT :a||:b FROM bronze.nothing WHERE :c", reads: ["bronze.nothing"] };
    const bind = { a: { $expr: { kind: "param", name: "p" } }, b: true } as const;
    expect(partsOf(file, "athena", bind)).toEqual([
      "SELECT ",
      { kind: "param", name: "p" },
      "||TRUE FROM bronze.nothing WHERE :c",
    ]);
  });

  test.each<[string, string, SqlEngine?]>([
    ["SELECT 1", "SELECT 1"],
    ["\nSELECT 1 ;\n;\n", "\nSELECT 1"],
    ["SELECT 1; -- the end", "SELECT 1"],
    ["SELECT 1 -- the; end\n", "SELECT 1"],
    ["SELECT 1; /* the ; end */ ;", "SELECT 1"],
    ["-- first;\nSELECT 1 -- one\n, 2", "-- first;\nSELECT 1 -- one\n, 2"],
    ["SELECT ';--'", "SELECT ';--'"],
    ["SELECT 'it''s; --' ;", "SELECT 'it''s; --'"],
    [`SELECT "a;--";`, `SELECT "a;--"`],
    ["SELECT a - b / c;", "SELECT a - b / c"],
    // A backslash keeps the quote from ending a string on Redshift, and not on Athena.
    ["SELECT 'it\\'s; -- '", "SELECT 'it\\'s; -- '", "redshift"],
    ["SELECT '\\'; -- '", "SELECT '\\'", "athena"],
    // Spark has escapes in both kinds of strings, names in backticks, and raw strings.
    ["SELECT 'it\\'s; -- ', \"a\\\"; --\";", "SELECT 'it\\'s; -- ', \"a\\\"; --\"", "spark"],
    ["SELECT `a``; --` ; -- end", "SELECT `a``; --`", "spark"],
    ["SELECT concat(r'\\', R\"\\\"); -- '", "SELECT concat(r'\\', R\"\\\")", "spark"],
    ["SELECT bar'\\'; -- '", "SELECT bar'\\'; -- '", "spark"],
    ["-- nothing", ""],
    ["", ""],
  ])("of %j ends at its last word", (text, expected, engine = "redshift") => {
    expect(partsOf({ text }, engine)).toEqual(expected === "" ? [] : [expected]);
  });

  test("has no list in it: a parameter that is given one stays, and the check of bindings tells it", () => {
    expect(partsOf({ text: "SELECT :a" }, "redshift", { a: ["x"] })).toEqual(["SELECT :a"]);
  });
});

test("neighbouring constants are one", () => {
  const ds = { kind: "context", name: "ds" } as const;
  expect(joinConstants(["a", "", "b", ds, "", ds, "c", "d"])).toEqual(["ab", ds, ds, "cd"]);
});

test("parameters that are not bound, and bindings that are not parameters", () => {
  const mistakes: ArgumentMistake[] = [];
  const context = contextOf({ sql: { [path]: { text: "SELECT :a, :b, :a" } } });
  checkBindings(context, useOf("redshift", { b: 1, c: 2 }), (found) => mistakes.push(found));
  expect(mistakes).toEqual([
    {
      code: "sql/unbound-parameter",
      argument: "sql",
      message: "dags/x/x.sql names the parameter :a, and the spec does not give it.",
      fix: 'Bind it where the file is named: d.sql("…", { a: … }).',
    },
    {
      code: "sql/unused-parameter",
      argument: "sql",
      message: "The spec binds 'c', and dags/x/x.sql does not name :c.",
      fix: "Use :c in the SQL, or take it away from the spec.",
    },
  ]);
});

test("the datasets that a file reads and writes, each once", () => {
  const text = "INSERT INTO analytics.totals SELECT * FROM bronze.orders_raw, bronze.orders_raw, silver.gone";
  const file = { text, reads: ["bronze.orders_raw", "silver.gone"], writes: ["analytics.totals"] };
  const context = contextOf({ sql: { [path]: file } });
  expect(sqlAccess(context, useOf("redshift"), "read")).toEqual(["orders_raw"]);
  expect(sqlAccess(context, useOf("redshift"), "write")).toEqual(["totals"]);
});
