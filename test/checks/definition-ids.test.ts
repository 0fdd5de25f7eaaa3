import { expect, test } from "@jest/globals";
import { bucket, dataset, date, lambdaFunction, redshiftWarehouse, secret, text, topic } from "sluice";
import { definitionIds } from "../../src/checks/definition-ids.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import * as shop from "../support/shop.ts";

const say = (exports: object) => checkedBy(definitionIds, [], contextOf({ exports }));

test("names that every engine takes", () => {
  const nested = dataset(
    "nested_2",
    { a1_: text({ from: "A 1." }) },
    { zone: "raw", folder: "a/b=c/D.e", format: "csv" },
  );
  expect(say({ ...shop, nested })).toEqual([]);
});

test.each([
  ["a dataset", dataset("Orders", { a: text() }, { zone: "raw" }), "'Orders' is no id for a dataset"],
  [
    "a dataset with a space",
    dataset("my orders", { a: text() }, { zone: "raw" }),
    "'my orders' is no id for a dataset",
  ],
  ["a digit first", dataset("2026", { a: text() }, { zone: "raw" }), "'2026' is no id for a dataset"],
  ["a function", lambdaFunction("load data", {}), "'load data' is no id for a function"],
  ["a bucket", bucket("a_b/c"), "'a_b/c' is no id for a bucket"],
  ["a topic", topic("téléx"), "'téléx' is no id for a topic"],
  ["a secret", secret("/a//b"), "'/a//b' is no id for a secret"],
  ["a warehouse", redshiftWarehouse("", { schemas: [] }), "'' is no id for a warehouse"],
])("%s by a name that some would refuse", (_what, definition, said) => {
  const [found, ...more] = say({ definition });
  expect(more).toEqual([]);
  expect(found?.message).toMatch(said);
});

test("columns, schemas and folders", () => {
  const sales = dataset(
    "sales",
    { "Revenue - Gross": text(), Day: date() },
    { zone: "raw", folder: "/../sales/", format: "csv" },
  );
  const house = redshiftWarehouse("house", { schemas: ["analytics", "pg_mine"] });
  expect(say({ sales, house })).toEqual([
    {
      code: "name/bad",
      at: "dataset sales columns.Revenue - Gross",
      message: "'Revenue - Gross' is no name for a column: small letters, digits and '_', a letter first.",
      fix: 'Call it revenue_gross, and say from: "Revenue - Gross".',
    },
    {
      code: "name/bad",
      at: "dataset sales columns.Day",
      message: "'Day' is no name for a column: small letters, digits and '_', a letter first.",
      fix: 'Call it day, and say from: "Day".',
    },
    {
      code: "name/bad",
      at: "dataset sales folder",
      message: "'/../sales/' is no folder: names divided by '/', without one at either end.",
      fix: "Call it 'sales'.",
    },
    {
      code: "name/bad",
      at: "warehouse house schemas",
      message:
        "'pg_mine' is no name for a schema: small letters, digits and '_', a letter first, not beginning with pg_.",
    },
  ]);
});

test("a dataset with nothing in it", () => {
  const empty = dataset("empty", {}, { zone: "raw" });
  const days = dataset("days", { day: date() }, { zone: "silver", partitions: ["day"] });
  expect(say({ empty, days }).map(({ message, fix }) => `${message} ${fix}`)).toEqual([
    "'days' has no column besides its partitions. Declare what its rows hold.",
    "'empty' has no column. Declare what its rows hold.",
  ]);
});
