import { seconds } from "../language/duration.ts";
import { isMart } from "./dataset.ts";
import type { Lakehouse } from "./lakehouse.ts";
import type { Names } from "./names.ts";
import type { Rule, Severity } from "./quality.ts";

/** A rule as a generic job reads it. src/glue/sluice_glue/rules.py is the other side. */
export type RuleDocument = { readonly name: string; readonly action: Severity } & (
  | { readonly rule: "notNull" | "unique"; readonly columns: readonly string[] }
  | {
      readonly rule: "range";
      readonly column: string;
      readonly min?: string;
      readonly max?: string;
      readonly minExclusive?: true;
    }
  | { readonly rule: "set"; readonly column: string; readonly values: readonly string[] }
  | { readonly rule: "pattern"; readonly column: string; readonly regex: string }
  | {
      readonly rule: "foreignKey";
      readonly column: string;
      readonly references: { readonly database: string; readonly table: string; readonly column: string };
    }
  | { readonly rule: "sql"; readonly expression: string }
  | { readonly rule: "rowCount"; readonly min?: number; readonly max?: number }
  | { readonly rule: "freshness"; readonly column: string; readonly maxAgeSeconds: number }
);

const list = <T extends string>(given: T | readonly T[]): readonly T[] => (typeof given === "string" ? [given] : given);

/** What a rule is called in reports and in quarantine; a rule over several columns is a rule for each. */
export function ruleNames(rule: Rule<string>): readonly string[] {
  if ("unique" in rule) return [`unique(${rule.unique.join(", ")})`];
  if ("rows" in rule) return ["rows"];
  if ("fresh" in rule) return [`fresh(${rule.fresh})`];
  if ("notNull" in rule) return list(rule.notNull).map((column) => `not_null(${column})`);
  if ("positive" in rule) return list(rule.positive).map((column) => `positive(${column})`);
  if ("range" in rule) return [`range(${rule.range})`];
  if ("oneOf" in rule) return [`one_of(${rule.oneOf})`];
  if ("matches" in rule) return [`matches(${rule.matches})`];
  if ("references" in rule) return [`references(${rule.references})`];
  return [rule.name];
}

/** The rules of a contract as the jobs read them; a rule over several columns judges each by itself. */
export const ruleDocuments = (
  rules: readonly Rule<string>[],
  lakehouse: Lakehouse,
  names: Names,
): readonly RuleDocument[] => rules.flatMap((rule) => documentsOf(rule, lakehouse, names));

function documentsOf(rule: Rule<string>, lakehouse: Lakehouse, names: Names): readonly RuleDocument[] {
  const [first = "", ...more] = ruleNames(rule);
  const action = rule.action ?? (isForRuns(rule) ? "fail" : "quarantine");
  const named = <B>(body: B, name = first) => ({ name, action, ...body });
  if ("unique" in rule) return [named({ rule: "unique", columns: rule.unique })];
  if ("rows" in rule) return [named({ rule: "rowCount", ...rule.rows })];
  if ("fresh" in rule)
    return [named({ rule: "freshness", column: rule.fresh, maxAgeSeconds: seconds(rule.within) ?? 0 })];
  const each = <B>(columns: readonly string[], bodyOf: (column: string) => B) =>
    columns.map((column, index) => named(bodyOf(column), [first, ...more][index]));
  if ("notNull" in rule) return each(list(rule.notNull), (column) => ({ rule: "notNull", columns: [column] }));
  if ("positive" in rule)
    return each(list(rule.positive), (column) => ({ rule: "range", column, min: "0", minExclusive: true }));
  if ("range" in rule) {
    const bound = (name: "min" | "max", value: number | string | undefined) =>
      value === undefined ? {} : { [name]: String(value) };
    return [named({ rule: "range", column: rule.range, ...bound("min", rule.min), ...bound("max", rule.max) })];
  }
  if ("oneOf" in rule) return [named({ rule: "set", column: rule.oneOf, values: rule.values.map(String) })];
  // Not `$`, which is also before a line break at the end.
  if ("matches" in rule) return [named({ rule: "pattern", column: rule.matches, regex: `\\A(?:${rule.pattern})\\z` })];
  if ("references" in rule) {
    const references = { ...tableOf(lakehouse, rule.in.id, names), column: rule.key };
    return [named({ rule: "foreignKey", column: rule.references, references })];
  }
  return [named({ rule: "sql", expression: rule.sql })];
}

const isForRuns = (rule: Rule<string>): boolean => "unique" in rule || "rows" in rule || "fresh" in rule;

/** The table of a dataset that a rule refers to; a check says so where it is none. */
function tableOf(
  lakehouse: Lakehouse,
  id: string,
  names: Names,
): { readonly database: string; readonly table: string } {
  const contract = lakehouse.find("dataset", id)?.contract;
  if (!contract || isMart(contract)) throw new Error(`A rule refers to '${id}', which is no table of the lake.`);
  return { database: names.glueDatabase(contract.zone), table: id };
}
