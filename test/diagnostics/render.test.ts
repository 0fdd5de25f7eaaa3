import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { asData, render, summary } from "../../src/diagnostics/render.ts";

const files: Readonly<Record<string, string>> = {
  "dags/shop/daily.sql": "SELECT\n  order_date,\n  contry\nFROM bronze.orders_raw\nWHERE order_date = :day\nLIMIT 1\n",
  "dags/shop.dag.ts": `const first = 1;\r\n\td.task("é漢😀", noop({ x: 1 }));\r\n`,
};
const readFile = (file: string): string | undefined => files[file];

const column: Diagnostic = {
  code: "sql/unknown-column",
  severity: "error",
  at: { file: "dags/shop/daily.sql", line: 3, column: 3 },
  message: "`bronze.orders_raw` has no column `contry`.",
  fix: "Did you mean country?",
};
const task: Diagnostic = {
  code: "lineage/no-writer",
  severity: "warning",
  at: { file: "dags/shop.dag.ts", line: 2, column: 17, path: "args.sql" },
  message: "First line,\nsecond line.",
};
const gone: Diagnostic = {
  code: "load/missing-file",
  severity: "error",
  at: { file: "lakehouse/index.ts", line: 1, column: 1 },
  message: "The project has no lakehouse/index.ts.",
};
const plain = { colour: false };

test("each with code, place, lines around it, message and what to do; sorted; then how many", () => {
  expect(
    render([gone, column, task, column], readFile, plain),
  ).toBe(`warning lineage/no-writer A dataset is read, but nothing in the project writes it.
dags/shop.dag.ts:2:17 (args.sql)

  1 │ const first = 1;
> 2 │ \td.task("é漢😀", noop({ x: 1 }));
    │ \t                ^
  3 │

  First line,
  second line.

error sql/unknown-column The SQL names a column that the dataset does not have.
dags/shop/daily.sql:3:3

  1 │ SELECT
  2 │   order_date,
> 3 │   contry
    │   ^
  4 │ FROM bronze.orders_raw
  5 │ WHERE order_date = :day

  \`bronze.orders_raw\` has no column \`contry\`.
  → Did you mean country?

error load/missing-file A file that the project needs is not there.
lakehouse/index.ts:1:1
  The project has no lakehouse/index.ts.

2 errors, 1 warning
`);
});

test("nothing for nothing", () => {
  expect(render([], readFile, plain)).toBe("");
  expect(summary([])).toBe("");
});

test("a file is read once, and a place beyond its end has no frame", () => {
  let reads = 0;
  const counted = (file: string) => {
    reads += 1;
    return readFile(file);
  };
  const beyond = { ...column, at: { ...column.at, line: 70 } };
  expect(render([column, beyond], counted, plain)).toContain("daily.sql:70:3\n  `bronze");
  expect(reads).toBe(1);
});

test("a long line is shown around its place", () => {
  const text = `${"a".repeat(500)}HERE${"b".repeat(500)}`;
  const shown = render([{ ...column, at: { ...column.at, line: 1, column: 501 } }], () => text, plain).split("\n");
  const [line = "", caret = ""] = shown.slice(3, 5);
  expect(line.length).toBeLessThan(160);
  expect(line.slice(caret.indexOf("^"))).toMatch(/^HERE/);
});

test("colours only where they are wanted", () => {
  const codes = "\u001b[";
  expect(render([column], readFile, plain)).not.toContain(codes);
  const coloured = render([column], readFile, { colour: true });
  expect(coloured).toContain(codes);
  expect(
    coloured
      .split(codes)
      .map((part, index) => (index === 0 ? part : part.replace(/^\d+m/, "")))
      .join(""),
  ).toBe(render([column], readFile, plain));
});

describe("for programs", () => {
  test("in the same order, with the place beside the message", () => {
    expect(asData([gone, column, task, column])).toEqual({
      diagnostics: [
        { code: task.code, severity: "warning", message: task.message, ...task.at },
        { code: column.code, severity: "error", message: column.message, fix: column.fix, ...column.at },
        { code: gone.code, severity: "error", message: gone.message, ...gone.at },
      ],
      errors: 2,
      warnings: 1,
    });
  });
});

test.each([
  [[column], "1 error"],
  [[column, gone], "2 errors"],
  [[task], "1 warning"],
])("the summary", (diagnostics, expected) => {
  expect(summary(diagnostics)).toBe(expected);
});
