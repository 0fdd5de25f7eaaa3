import { describe, expect, test } from "@jest/globals";
import { collectParam, paramsOf } from "../../src/cli/params.ts";
import type { UserError } from "../../src/diagnostics/user-error.ts";
import { param } from "../../src/index.ts";

const declared = {
  shop: param.required.text(),
  rows: param.int(5, { min: -3 }),
  day: param.date("2026-01-01"),
  share: param.number(0.5),
  full: param.flag(false),
  countries: param.list(["NL"]),
  extra: param.object({}),
};

const given = (...values: readonly string[]) => values.reduce((before, each) => collectParam(each, before), {});

const refused = (...values: readonly string[]): string => {
  try {
    paramsOf("report", declared, given(...values));
  } catch (error) {
    const { message, fix } = error as UserError;
    return fix === undefined ? message : `${message} ${fix}`;
  }
  return "";
};

describe("params of a run", () => {
  test("have the types that the DAG declares; the text after the first = is as it is", () => {
    const values = given(
      "shop=a=b \"c\" 'd'",
      "rows=-3",
      "share=1.5e2",
      "full=true",
      'countries=["DE"]',
      'extra={"a":1}',
    );
    expect(paramsOf("report", declared, values)).toEqual({
      shop: "a=b \"c\" 'd'",
      rows: -3,
      share: 150,
      full: true,
      countries: ["DE"],
      extra: { a: 1 },
    });
    expect(paramsOf("report", declared, given("shop="))).toEqual({ shop: "" });
  });

  test.each([
    ["one that must be told and is not", [], "'report' has to be told 'shop'. Write --param shop=…."],
    [
      "one that is not declared",
      ["shop=x", "row=1"],
      "'report' has no param 'row'. It has: shop, rows, day, share, full, countries, extra.",
    ],
    ["no whole number", ["shop=x", "rows=1.5"], "'1.5' is no integer for the param 'rows'. Write --param rows=5."],
    [
      "a number that JSON would round",
      ["shop=x", "rows=12345678901234567890"],
      "'12345678901234567890' is no integer for the param 'rows'. Write --param rows=5.",
    ],
    ["less than the least", ["shop=x", "rows=-4"], "'-4' is nothing for the param 'rows'. It takes -3 or more."],
    [
      "a day that there is not",
      ["shop=x", "day=2026-02-30"],
      "'2026-02-30' is nothing for the param 'day'. It takes a day of the calendar, as 2026-01-31.",
    ],
    [
      "neither true nor false",
      ["shop=x", "full=yes"],
      "'yes' is no boolean for the param 'full'. Write --param full=true, or =false.",
    ],
    [
      "a list of other than texts",
      ["shop=x", "countries=[1]"],
      "'[1]' is nothing for the param 'countries'. It takes a list of texts.",
    ],
    [
      "a list that is none",
      ["shop=x", "countries=NL"],
      `'NL' is no array in JSON for the param 'countries'. Write --param 'countries=["NL", "DE"]'.`,
    ],
    [
      "an object in a list's place",
      ["shop=x", "countries={}"],
      `'{}' is no array in JSON for the param 'countries'. Write --param 'countries=["NL", "DE"]'.`,
    ],
  ])("%s is refused", (_, values, message) => {
    expect(refused(...values)).toBe(message);
  });

  test("may be called as what every object of JavaScript has", () => {
    const odd = { constructor: param.required.text(), toString: param.int(1) };
    expect(paramsOf("report", odd, given("constructor=x"))).toEqual({ constructor: "x" });
    expect(() => paramsOf("report", odd, given())).toThrow("'report' has to be told 'constructor'.");
  });

  test("need a name", () => expect(() => given("=x")).toThrow("Write --param name=value."));
});
