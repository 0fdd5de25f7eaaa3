import { expect, test } from "@jest/globals";
import { dag, param } from "sluice";
import { params } from "../../src/checks/params.ts";
import { checkedBy, contextOf } from "../support/compiling.ts";
import { daily } from "../support/spec.ts";

const context = contextOf();

test("defaults that their params take", () => {
  const fine = {
    rows: param.int(0, { min: 0, max: 0 }),
    any: param.int(-7),
    country: param.text("NL", { oneOf: ["DE", "NL"] }),
    free: param.text(""),
    dry: param.flag(true),
  };
  expect(checkedBy(params, [dag("x", { ...daily, params: fine }, () => {})], context)).toEqual([]);
});

test("defaults that their params refuse", () => {
  const countries: readonly string[] = ["DE", "NL"];
  const wrong = {
    half: param.int(1.5),
    nothing: param.int(Number.NaN),
    few: param.int(0, { min: 1 }),
    many: param.int(11, { min: 1, max: 10 }),
    country: param.text("FR", { oneOf: countries }),
  };
  const told = (name: string, message: string) => ({ code: "dag/bad-param", at: `dag x params.${name}`, message });
  expect(checkedBy(params, [dag("x", { ...daily, params: wrong }, () => {})], context)).toEqual([
    told("half", "The default of 'half' is 1.5, and the param takes a whole number."),
    told("nothing", "The default of 'nothing' is NaN, and the param takes a whole number."),
    told("few", "The default of 'few' is 0, and the param takes 1 or more."),
    told("many", "The default of 'many' is 11, and the param takes 10 or less."),
    told("country", `The default of 'country' is "FR", and the param takes one of DE, NL.`),
  ]);
});
