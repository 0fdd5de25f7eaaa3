import { type Column, familyOf } from "../contracts/column.ts";
import { type Dataset, isMart } from "../contracts/dataset.ts";
import { tableContract } from "../contracts/job-document.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Rule } from "../contracts/quality.ts";
import { ruleNames } from "../contracts/quality-document.ts";
import { at } from "../ir/origin.ts";
import { seconds } from "../language/duration.ts";
import type { Check } from "./check.ts";

/** What a rule says wrongly, and how to say it. */
type Mistake = readonly [message: string, fix: string];

/** Rules that could not be judged when the job runs, or that hold whatever the rows are. */
export const qualityRules: Check = (_, { lakehouse }, report) => {
  for (const dataset of lakehouse.all("dataset")) {
    const { contract, origin } = dataset;
    const taken = new Set<string>();
    for (const [index, rule] of (isMart(contract) ? [] : (contract.quality ?? [])).entries()) {
      const found = [...mistakesOf(rule, dataset, lakehouse), ...repeated(rule, taken, dataset.id)];
      for (const [message, fix] of found) {
        report({ code: "contract/rule", severity: "error", at: at(origin, `quality[${index}]`), message, fix });
      }
    }
  }
};

function* repeated(rule: Rule<string>, taken: Set<string>, id: string): Generator<Mistake> {
  for (const name of ruleNames(rule)) {
    if (taken.has(name)) {
      yield [
        `'${id}' has two rules called '${name}'.`,
        "sql" in rule ? "Give each rule a name of its own." : "Leave one: reports and quarantine call rules by name.",
      ];
    }
    taken.add(name);
  }
}

function* mistakesOf(rule: Rule<string>, dataset: Dataset, lakehouse: Lakehouse): Generator<Mistake> {
  const { id, columns } = dataset;
  if ("positive" in rule) {
    for (const name of [rule.positive].flat()) yield* ofKind(name, columns[name], ["number"], "positive");
  } else if ("range" in rule) yield* range(rule, columns[rule.range]);
  else if ("oneOf" in rule) {
    if (rule.values.length === 0)
      yield [`No value of '${rule.oneOf}' in '${id}' is one of none.`, "Name the values that it may have."];
    yield* values(rule.oneOf, columns[rule.oneOf], rule.values);
  } else if ("matches" in rule) yield* ofKind(rule.matches, columns[rule.matches], ["string"], "matches");
  else if ("references" in rule) yield* reference(rule, dataset, lakehouse);
  else if ("fresh" in rule) {
    yield* ofKind(rule.fresh, columns[rule.fresh], ["time"], "fresh");
    if (seconds(rule.within) === undefined)
      yield [`'${rule.within}' is no length of time.`, "Write a number and a unit: 30s, 5m, 2h or 1d."];
  } else if ("rows" in rule) yield* rows(rule.rows, id);
}

function* ofKind(
  name: string,
  column: Column | undefined,
  families: readonly string[],
  rule: string,
): Generator<Mistake> {
  if (!column || families.includes(familyOf(column.type))) return;
  const wanted = { number: "numbers", string: "text", time: "dates or timestamps" };
  const are = families.map((family) => wanted[family as keyof typeof wanted] ?? family).join(" or ");
  yield [`The rule ${rule} is about ${are}; '${name}' is ${column.type}.`, `Name a column of ${are}.`];
}

type Bounds = Extract<Rule<string>, { range: string }>;

function* range(rule: Bounds, column: Column | undefined): Generator<Mistake> {
  const { min, max } = rule;
  if (min === undefined && max === undefined)
    yield [`The range of '${rule.range}' has no bounds: every value lies in it.`, "Say min, max or both."];
  const given = [min, max].filter((bound) => bound !== undefined);
  yield* values(rule.range, column, given);
  if (min !== undefined && max !== undefined && above(min, max, column))
    yield [`No value of '${rule.range}' lies between ${min} and ${max}.`, "Swap the bounds."];
}

const above = (min: number | string, max: number | string, column: Column | undefined): boolean =>
  column && familyOf(column.type) === "number" ? Number(min) > Number(max) : String(min) > String(max);

const decimalText = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const dayText = /^\d{4}-\d\d-\d\d$/;
const momentText = /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d(\.\d{1,6})?)?)?$/;

function* values(name: string, column: Column | undefined, given: readonly (string | number)[]): Generator<Mistake> {
  if (!column) return;
  for (const value of given) {
    if (isOfType(String(value), column.type)) continue;
    const example = { date: " like 2026-01-31", timestamp: " like 2026-01-31T10:00:00" }[column.type as "date"] ?? "";
    yield [`'${value}' is no ${column.type}, which '${name}' is.`, `Write values of type ${column.type}${example}.`];
  }
}

function isOfType(value: string, type: string): boolean {
  if (type === "int" || type === "bigint") return /^[+-]?\d+$/.test(value);
  if (familyOf(type) === "number") return decimalText.test(value);
  if (type === "boolean") return value === "true" || value === "false";
  if (type === "date") return dayText.test(value) && !Number.isNaN(Date.parse(value));
  if (type === "timestamp") return momentText.test(value) && !Number.isNaN(Date.parse(value));
  return true;
}

type Reference = Extract<Rule<string>, { references: string }>;

function* reference(rule: Reference, { id, columns }: Dataset, lakehouse: Lakehouse): Generator<Mistake> {
  const other = lakehouse.find("dataset", rule.in.id);
  if (!other || !tableContract(other)) {
    yield [
      `'${rule.references}' of '${id}' refers to '${rule.in.id}', which is no table of the lake.`,
      "Refer to a dataset with a zone and without a format.",
    ];
    return;
  }
  const [own, there] = [columns[rule.references], other.columns[rule.key]];
  if (!there) {
    yield [
      `'${rule.references}' of '${id}' refers to '${rule.key}', which '${other.id}' does not have.`,
      `Name one of its columns: ${Object.keys(other.columns).join(", ")}.`,
    ];
  } else if (own && familyOf(own.type) !== familyOf(there.type)) {
    yield [
      `'${rule.references}' of '${id}' is ${own.type}; '${rule.key}' of '${other.id}' is ${there.type}.`,
      "Give both one type, or refer to another column.",
    ];
  }
}

function* rows({ min, max }: { readonly min?: number; readonly max?: number }, id: string): Generator<Mistake> {
  if (min === undefined && max === undefined)
    yield [`The rule rows of '${id}' has no bounds: every run keeps it.`, "Say min, max or both."];
  for (const bound of [min, max]) {
    if (bound !== undefined && !(Number.isInteger(bound) && bound >= 0))
      yield [`A run of '${id}' cannot have ${bound} rows.`, "Bounds are whole numbers from 0."];
  }
  if (min !== undefined && max !== undefined && min > max)
    yield [`No run of '${id}' has at least ${min} and at most ${max} rows.`, "Swap the bounds."];
}
