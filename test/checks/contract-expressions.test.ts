import { expect, test } from "@jest/globals";
import { dataset, decimal, int, text } from "sluice";
import { contractExpressions } from "../../src/checks/contract-expressions.ts";
import { deriveKey, ruleKey, type SqlExpressionFact } from "../../src/ir/sql-facts.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";

const sales = dataset(
  "sales",
  {
    id: text({ required: true }),
    quantity: int(),
    price: decimal(18, 2),
    amount: decimal(18, 2, { derive: "quantity * price" }),
  },
  {
    zone: "silver",
    key: ["id"],
    quality: [{ positive: "quantity" }, { name: "worth it", sql: "amount > 1" }],
  },
);

const fact = (found: Partial<SqlExpressionFact>): SqlExpressionFact => ({
  type: null,
  columns: [],
  problems: [],
  ...found,
});
const say = (derived: Partial<SqlExpressionFact>, rule: Partial<SqlExpressionFact> = {}) =>
  checkedBy(
    contractExpressions,
    [],
    contextOf({
      exports: { sales },
      expressions: new Map([
        [deriveKey("sales", "amount"), fact(derived)],
        [ruleKey("sales", 1), fact(rule)],
      ]),
    }),
  );

test("expressions of the right kind, and those that nobody can tell the type of", () => {
  expect(say({ type: "decimal(29,2)" }, { type: "boolean" })).toEqual([]);
  expect(say({}, {})).toEqual([]);
});

test("a derived column that is something else, and a rule that is no condition", () => {
  expect(say({ type: "string" }, { type: "decimal(18,2)" })).toEqual([
    {
      code: "contract/derive",
      at: "dataset sales columns.amount.derive",
      message: "'amount' of 'sales' is decimal(18,2), but what it is derived by is string: quantity * price",
      fix: "Cast it: CAST(quantity * price AS decimal(18,2)).",
    },
    {
      code: "contract/rule",
      at: "dataset sales quality[1].sql",
      message: "The rule 'worth it' of 'sales' is decimal(18,2), no condition: amount > 1",
      fix: "Write what is true of good rows, such as quantity > 0.",
    },
  ]);
});

test("a column that is not there", () => {
  const problem = {
    kind: "unknownColumn" as const,
    message: "The dataset has no column `quantty`.",
    span: { start: 4, end: 11, line: 1, column: 5 },
    suggestion: "quantity",
  };
  expect(say({ problems: [problem] })).toEqual([
    {
      code: "sql/unknown-column",
      at: "dataset sales columns.amount.derive",
      message: "The dataset has no column `quantty`. It is character 5 of: quantity * price",
      fix: "Did you mean quantity?",
    },
  ]);
});
