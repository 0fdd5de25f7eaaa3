import { expect, test } from "@jest/globals";
import { dag, manual, param } from "sluice";
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
    share: param.number(0.25, { min: 0, max: 1 }),
    since: param.date("2024-02-29"),
    at: param.moment("2026-01-31T10:00:00.5+01:00"),
    smile: param.text("😀", { maxLength: 1, pattern: "^.$" }),
    countries: param.list(["NL"], { oneOf: ["DE", "NL"] }),
    more: param.object({ a: [1, { b: null }] }),
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
    infinite: param.number(Number.POSITIVE_INFINITY),
    since: param.date("2026-02-29"),
    at: param.moment("2026-01-31 10:00"),
    code: param.text("a1", { pattern: "^[A-Z]" }),
    short: param.text("", { minLength: 1 }),
    long: param.text("abc", { maxLength: 2 }),
    some: param.list(["DE", "FR"], { oneOf: countries }),
    between: param.int(5, { min: 9, max: 1 }),
    expression: param.text("a", { pattern: "(" }),
    letters: param.text("A", { pattern: "^\\p{Lu}$" }),
    endless: param.int(5, { max: Number.POSITIVE_INFINITY }),
    unclear: param.number(5, { min: Number.NaN }),
    negative: param.text("", { minLength: -1 }),
    broken: param.text("", { maxLength: 1.5 }),
    deep: param.object({ a: [1, { b: Number.NaN }] }),
  };
  const told = (name: string, message: string) => ({ code: "dag/bad-param", at: `dag x params.${name}`, message });
  expect(checkedBy(params, [dag("x", { ...daily, params: wrong }, () => {})], context)).toEqual([
    told("half", "The default of 'half' is 1.5, and the param takes a whole number."),
    told("nothing", "The default of 'nothing' is NaN, and the param takes a whole number."),
    told("few", "The default of 'few' is 0, and the param takes 1 or more."),
    told("many", "The default of 'many' is 11, and the param takes 10 or less."),
    told("country", `The default of 'country' is "FR", and the param takes one of DE, NL.`),
    told("infinite", "The default of 'infinite' is Infinity, and the param takes a number."),
    told("since", `The default of 'since' is "2026-02-29", and the param takes a day of the calendar, as 2026-01-31.`),
    told(
      "at",
      `The default of 'at' is "2026-01-31 10:00", and the param takes a moment with its zone, as 2026-01-31T10:00:00Z.`,
    ),
    told("code", `The default of 'code' is "a1", and the param takes text like ^[A-Z].`),
    told("short", `The default of 'short' is "", and the param takes 1 characters or more.`),
    told("long", `The default of 'long' is "abc", and the param takes 2 characters or fewer.`),
    told("some", `The default of 'some' is ["DE","FR"], and the param takes elements of DE, NL.`),
    told("between", "No value fits the param 'between': 9 is more than 1."),
    told("expression", "No value fits the param 'expression': ( is no regular expression."),
    {
      ...told(
        "letters",
        "The pattern of 'letters' has \\p{…}, characters by what Unicode says of them: Airflow checks values with Python's re, which refuses that.",
      ),
      fix: "List the characters, as [A-ZÄÖÜ].",
    },
    told(
      "endless",
      "No value fits the param 'endless': its max is Infinity, which is no number that JSON and Airflow can hold.",
    ),
    told(
      "unclear",
      "No value fits the param 'unclear': its min is NaN, which is no number that JSON and Airflow can hold.",
    ),
    told("negative", "No value fits the param 'negative': its minLength is -1, which is no number of characters."),
    told("broken", "No value fits the param 'broken': its maxLength is 1.5, which is no number of characters."),
    told(
      "deep",
      `The default of 'deep' is {"a":[1,{"b":"NaN"}]}, and the param takes numbers that JSON and Airflow can hold.`,
    ),
  ]);
});

test("params that must be said, where a schedule starts runs and nobody says them", () => {
  const asked = { since: param.required.date() };
  const byHand = dag("by_hand", { ...daily, schedule: manual, params: asked }, () => {});
  const scheduled = dag("scheduled", { ...daily, params: asked }, () => {});
  expect(checkedBy(params, [byHand, scheduled], context)).toEqual([
    {
      code: "dag/required-param",
      at: "dag scheduled params.since",
      message: "'scheduled' has a schedule, and nobody says the param 'since' when it starts a run.",
      fix: "Give the param a default, or the DAG the schedule 'manual'.",
    },
  ]);
});
