import { expect, test } from "@jest/globals";
import { boolean, dataset, date, decimal, int, text, timestamp } from "sluice";
import { qualityRules } from "../../src/checks/quality-rules.ts";
import type { Rule } from "../../src/contracts/quality.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";

const columns = {
  id: text(),
  country: text(),
  customer: int(),
  price: decimal(18, 2),
  day: date(),
  at: timestamp(),
  paid: boolean(),
};
type Name = keyof typeof columns;

const customers = dataset("customers", { customer: int({ required: true }), name: text() }, { zone: "silver" });
const files = dataset("files", { customer: text() }, { zone: "raw", format: "csv" });

const say = (...quality: readonly Rule<Name>[]) => {
  const sales = dataset("sales", columns, { zone: "silver", quality });
  return checkedBy(qualityRules, [], contextOf({ exports: { sales, customers, files } })).map(
    ({ at, message, fix }) => `${at}: ${message} ${fix}`,
  );
};

test("rules that can be judged", () => {
  expect(
    say(
      { notNull: ["id", "day"] },
      { positive: ["customer", "price"] },
      { range: "price", min: "-0.5", max: 1e3 },
      { range: "day", min: "2026-01-01" },
      { range: "at", max: "2026-01-01T10:00:00" },
      { range: "id", min: "a", max: "b" },
      { oneOf: "country", values: ["NL", "DE"] },
      { oneOf: "paid", values: ["true"] },
      { matches: "id", pattern: "[a-z]+" },
      { references: "customer", in: customers, key: "customer" },
      { unique: ["id", "day"] },
      { rows: { min: 1, max: 10 } },
      { fresh: "at", within: "2d" },
      { name: "sane", sql: "price < 100" },
    ),
  ).toEqual([]);
});

test.each<readonly [Rule<Name>, string]>([
  [{ positive: ["price", "id"] }, "The rule positive is about numbers; 'id' is string. Name a column of numbers."],
  [
    { matches: "price", pattern: "x" },
    "The rule matches is about text; 'price' is decimal(18,2). Name a column of text.",
  ],
  [
    { fresh: "customer", within: "1d" },
    "The rule fresh is about dates or timestamps; 'customer' is int. Name a column of dates or timestamps.",
  ],
  [{ range: "price" }, "The range of 'price' has no bounds: every value lies in it. Say min, max or both."],
  [{ range: "price", min: 9, max: 10 }, ""],
  [{ range: "price", min: 10, max: 9 }, "No value of 'price' lies between 10 and 9. Swap the bounds."],
  [
    { range: "price", min: "much" },
    "'much' is no decimal(18,2), which 'price' is. Write values of type decimal(18,2).",
  ],
  [{ range: "customer", min: 1.5 }, "'1.5' is no int, which 'customer' is. Write values of type int."],
  [
    { range: "day", min: "2026-13-01" },
    "'2026-13-01' is no date, which 'day' is. Write values of type date like 2026-01-31.",
  ],
  [
    { range: "at", min: "noon" },
    "'noon' is no timestamp, which 'at' is. Write values of type timestamp like 2026-01-31T10:00:00.",
  ],
  [{ oneOf: "paid", values: ["yes"] }, "'yes' is no boolean, which 'paid' is. Write values of type boolean."],
  [
    { oneOf: "country", values: [] },
    "No value of 'country' in 'sales' is one of none. Name the values that it may have.",
  ],
  [
    { references: "customer", in: files, key: "customer" },
    "'customer' of 'sales' refers to 'files', which is no table of the lake. Refer to a dataset with a zone and without a format.",
  ],
  [
    { references: "customer", in: customers, key: "id" },
    "'customer' of 'sales' refers to 'id', which 'customers' does not have. Name one of its columns: customer, name.",
  ],
  [
    { references: "customer", in: customers, key: "name" },
    "'customer' of 'sales' is int; 'name' of 'customers' is string. Give both one type, or refer to another column.",
  ],
  [{ rows: {} }, "The rule rows of 'sales' has no bounds: every run keeps it. Say min, max or both."],
  [{ rows: { min: -1 } }, "A run of 'sales' cannot have -1 rows. Bounds are whole numbers from 0."],
  [{ rows: { min: 2, max: 1 } }, "No run of 'sales' has at least 2 and at most 1 rows. Swap the bounds."],
])("%j", (rule, said) => {
  expect(say(rule)).toEqual(said === "" ? [] : [`dataset sales quality[0]: ${said}`]);
});

test("a length of time that went past the types", () => {
  const within = "2 days" as "2d";
  expect(say({ fresh: "day", within })).toEqual([
    "dataset sales quality[0]: '2 days' is no length of time. Write a number and a unit: 30s, 5m, 2h or 1d.",
  ]);
});

test("two rules of one name", () => {
  expect(
    say(
      { notNull: ["id", "day"] },
      { notNull: "id", action: "warn" },
      { name: "x", sql: "paid" },
      { name: "x", sql: "NOT paid" },
    ),
  ).toEqual([
    "dataset sales quality[1]: 'sales' has two rules called 'not_null(id)'. Leave one: reports and quarantine call rules by name.",
    "dataset sales quality[3]: 'sales' has two rules called 'x'. Give each rule a name of its own.",
  ]);
});
