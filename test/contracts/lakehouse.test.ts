import { describe, expect, test } from "@jest/globals";
import { bucket, dataset, lambdaFunction, secret, text, topic } from "sluice";
import { isDefinition } from "../../src/contracts/definition.ts";
import { datasetVariable } from "../../src/contracts/function.ts";
import { lakehouseOf } from "../../src/contracts/lakehouse.ts";
import * as shop from "../support/shop.ts";

const refuse = (): never => {
  throw new Error("Nothing is there twice.");
};

describe("a lakehouse", () => {
  test("has what is exported, by kind in the order of ids, and finds it by kind and id", () => {
    const lakehouse = lakehouseOf(shop, refuse);
    expect(lakehouse.all("dataset").map(({ id }) => id)).toEqual([
      "customers",
      "daily_revenue",
      "orders_raw",
      "products",
      "shares",
      "totals",
    ]);
    expect(lakehouse.all("function").map(({ id }) => id)).toEqual(["count_customers", "generate_orders"]);
    expect(lakehouse.find("topic", "data-support")).toBe(shop.support);
    expect(lakehouse.find("bucket", "data-support")).toBeUndefined();
    expect(lakehouse.bySqlName("finance.products")).toBe(shop.products);
    expect(lakehouse.bySqlName("silver.customers")).toBe(shop.customers);
    expect(lakehouse.bySqlName("products")).toBeUndefined();
  });

  test("is searched through lists and objects, not through other things, and each thing once", () => {
    const a = topic("a");
    const cycle: Record<string, unknown> = { a, list: [bucket("b"), { deep: secret("c") }], number: 1, none: null };
    cycle.self = cycle;
    const lakehouse = lakehouseOf({ cycle, again: a, text: "text", call: () => topic("never") }, refuse);
    expect((["topic", "bucket", "secret"] as const).flatMap((kind) => lakehouse.all(kind)).map(({ id }) => id)).toEqual(
      ["a", "b", "c"],
    );
  });

  test("has one definition of each kind and id; another kind may have the same id", () => {
    const first = topic("x");
    const second = topic("x");
    const twice: string[] = [];
    const lakehouse = lakehouseOf({ first, second, third: bucket("x") }, (later, before) => {
      expect([later, before]).toEqual([second, first]);
      twice.push(later.id);
    });
    expect(twice).toEqual(["x"]);
    expect(lakehouse.find("topic", "x")).toBe(first);
    expect(lakehouse.all("bucket")).toHaveLength(1);
  });
});

describe("a definition", () => {
  test("knows that it is one, where it was written, and is frozen", () => {
    const made = topic("x");
    expect(made).toMatchObject({ kind: "topic", id: "x", origin: { file: __filename } });
    expect(isDefinition(made)).toBe(true);
    expect(Object.isFrozen(made)).toBe(true);
    for (const other of [undefined, null, "x", 1, {}, { kind: "topic", id: "x" }])
      expect(isDefinition(other)).toBe(false);
  });
});

describe("a function", () => {
  test("takes nothing, answers anything and may do nothing where its author says nothing", () => {
    expect(lambdaFunction("plain")).toMatchObject({
      kind: "function",
      id: "plain",
      input: {},
      output: "json",
      reads: [],
      writes: [],
      timeout: "60s",
      memory: 256,
    });
  });

  test("is told where a dataset lies by a variable of its name", () => {
    expect(datasetVariable("orders_raw")).toBe("DATASET_ORDERS_RAW");
    expect(datasetVariable("orders-raw.v2")).toBe("DATASET_ORDERS_RAW_V2");
  });

  test("keeps what it reads and writes", () => {
    const raw = dataset("raw", { name: text() }, { zone: "raw", format: "json" });
    expect(lambdaFunction("f", { reads: [raw], writes: [raw] })).toMatchObject({ reads: [raw], writes: [raw] });
  });
});
