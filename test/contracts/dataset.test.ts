import { describe, expect, test } from "@jest/globals";
import { bigint, boolean, type Column, dataset, date, decimal, double, int, text, timestamp } from "sluice";
import { isMart, sqlName } from "../../src/contracts/dataset.ts";
import { redshiftType } from "../../src/contracts/redshift-type.ts";
import { dailyRevenue, ordersRaw, warehouse } from "../support/shop.ts";

describe("a column", () => {
  test.each<[Column, string, string]>([
    [text(), "string", "VARCHAR(256)"],
    [text({ bytes: 65_535 }), "string", "VARCHAR(65535)"],
    [int(), "int", "INTEGER"],
    [bigint(), "bigint", "BIGINT"],
    [double(), "double", "DOUBLE PRECISION"],
    [boolean(), "boolean", "BOOLEAN"],
    [date(), "date", "DATE"],
    [timestamp(), "timestamp", "TIMESTAMP"],
    [decimal(18, 2), "decimal(18,2)", "DECIMAL(18,2)"],
    [decimal(38, 38), "decimal(38,38)", "DECIMAL(38,38)"],
    [decimal(1, 0), "decimal(1,0)", "DECIMAL(1,0)"],
  ])("%j is %s, in Redshift %s", (column, type, redshift) => {
    expect(column.type).toBe(type);
    expect(redshiftType(column)).toBe(redshift);
    expect(Object.isFrozen(column)).toBe(true);
  });

  test("is required where its author says so", () => {
    expect(date({ required: true })).toEqual({ type: "date", required: true });
    expect(decimal(9, 2, { required: true })).toEqual({ type: "decimal(9,2)", required: true });
    expect(int()).toEqual({ type: "int" });
  });

  test.each([
    [0, 0],
    [39, 2],
    [10, 11],
    [10, -1],
    [10.5, 2],
    [10, 0.5],
    [Number.NaN, 0],
  ])("is no decimal(%d, %d)", (precision, scale) => {
    expect(() => decimal(precision, scale)).toThrow(
      new RangeError(`decimal(${precision}, ${scale}): precision is 1 to 38, and scale 0 to precision.`),
    );
  });
});

describe("a dataset", () => {
  test("is called by its zone or its schema", () => {
    expect([sqlName(ordersRaw), isMart(ordersRaw.contract)]).toEqual(["bronze.orders_raw", false]);
    expect([sqlName(dailyRevenue), isMart(dailyRevenue.contract)]).toEqual(["analytics.daily_revenue", true]);
  });

  test("is frozen, and holds copies", () => {
    const columns = { name: text() };
    const contract = { zone: "gold", format: "csv" } as const;
    const made = dataset("made", columns, contract);
    Object.assign(columns, { more: int() });
    expect(Object.keys(made.columns)).toEqual(["name"]);
    for (const each of [made, made.columns, made.contract]) expect(Object.isFrozen(each)).toBe(true);
  });

  test("keeps the order of its columns, which is the table's", () => {
    const columns = { z: text(), a: text(), m: text() };
    expect(Object.keys(dataset("x", columns, { warehouse, schema: "analytics" }).columns)).toEqual(["z", "a", "m"]);
  });
});
