import { describe, expect, test } from "@jest/globals";
import { identifier, literal } from "../../src/ir/sql.ts";

describe("a SQL literal", () => {
  test.each([
    ["plain", "'plain'"],
    ["", "''"],
    ["O'Neill", "'O''Neill'"],
    ["'; DROP TABLE x; --", "'''; DROP TABLE x; --'"],
    // Redshift would take \' for a quote, and what comes after it for SQL.
    ["\\' OR 1=1 --", "('' || chr(92) || ''' OR 1=1 --')"],
    ["C:\\temp\\", "('C:' || chr(92) || 'temp' || chr(92) || '')"],
    ["two\nlines", "'two\nlines'"],
    ["ü😀", "'ü😀'"],
    [":day", "':day'"],
    [0, "0"],
    [1.5, "1.5"],
    // a - :n must not become a --5, which is a comment.
    [-5, "(-5)"],
    [true, "TRUE"],
    [false, "FALSE"],
    [null, "NULL"],
  ])("of %j is %s", (value, expected) => {
    expect(literal(value)).toBe(expected);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("of %d does not exist", (value) => {
    expect(() => literal(value)).toThrow(RangeError);
  });
});

test("an identifier is quoted part by part", () => {
  expect(identifier("analytics", "daily_revenue")).toBe('"analytics"."daily_revenue"');
  expect(identifier('a"; DROP TABLE x; --')).toBe('"a""; DROP TABLE x; --"');
});
