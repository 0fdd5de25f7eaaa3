import { expect, test } from "@jest/globals";
import { dag, mart, redshift } from "sluice";
import { sqlProblems } from "../../src/checks/sql-problems.ts";
import type { SqlProblem } from "../../src/ir/sql-facts.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { totals, warehouse } from "../support/shop.ts";
import { daily } from "../support/spec.ts";

const problem = (kind: SqlProblem["kind"], line: number, suggestion?: string): SqlProblem => ({
  kind,
  message: `A problem: ${kind}.`,
  span: { start: 0, end: 1, line, column: 8 },
  ...(suggestion === undefined ? {} : { suggestion }),
});
const spec = dag("x", daily, (d) => {
  d.task("a", redshift.sql({ warehouse, sql: d.sql("a.sql") }));
  d.task("again", redshift.sql({ warehouse, sql: d.sql("a.sql") }));
  d.task("m", mart({ to: totals, sql: d.sql("m.sql") }));
});

test("SQL without problems, or which nobody read", () => {
  expect(checkedBy(sqlProblems, [spec], contextOf({ sql: { "dags/x/a.sql": { text: "SELECT 1" } } }))).toEqual([]);
});

test("each problem once, at its place in its file", () => {
  const context = contextOf({
    sql: {
      "dags/x/a.sql": {
        text: "SELEC",
        problems: [problem("syntax", 1), problem("unknownTable", 2, "bronze.orders_raw"), problem("unsupported", 3)],
      },
      "dags/x/m.sql": {
        text: "SELECT",
        problems: [problem("unknownColumn", 4), problem("ambiguousColumn", 5), problem("notGrouped", 6)],
      },
    },
  });
  expect(checkedBy(sqlProblems, [spec], context)).toEqual([
    { code: "sql/syntax", at: "dags/x/a.sql:1:8", message: "A problem: syntax." },
    {
      code: "sql/unknown-table",
      at: "dags/x/a.sql:2:8",
      message: "A problem: unknownTable.",
      fix: "Did you mean bronze.orders_raw?",
    },
    { code: "sql/unsupported", at: "dags/x/a.sql:3:8", message: "A problem: unsupported." },
    { code: "sql/unknown-column", at: "dags/x/m.sql:4:8", message: "A problem: unknownColumn." },
    { code: "sql/ambiguous-column", at: "dags/x/m.sql:5:8", message: "A problem: ambiguousColumn." },
    { code: "sql/not-grouped", at: "dags/x/m.sql:6:8", message: "A problem: notGrouped." },
  ]);
});
