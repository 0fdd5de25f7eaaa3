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

/** The rules of a contract as the jobs read them; a rule over several columns judges each by itself. */
export const ruleDocuments = (
  rules: readonly Rule<string>[],
  lakehouse: Lakehouse,
  names: Names,
): readonly RuleDocument[] => rules.flatMap((rule) => documentsOf(rule, lakehouse, names));

function documentsOf(rule: Rule<string>, lakehouse: Lakehouse, names: Names): readonly RuleDocument[] {
  if ("unique" in rule) {
    return [
      {
        name: `unique(${rule.unique.join(", ")})`,
        action: rule.action ?? "fail",
        rule: "unique",
        columns: rule.unique,
      },
    ];
  }
  if ("rows" in rule) return [{ name: "rows", action: rule.action ?? "fail", rule: "rowCount", ...rule.rows }];
  if ("fresh" in rule) {
    const maxAgeSeconds = seconds(rule.within) ?? 0;
    return [
      {
        name: `fresh(${rule.fresh})`,
        action: rule.action ?? "fail",
        rule: "freshness",
        column: rule.fresh,
        maxAgeSeconds,
      },
    ];
  }
  const action = rule.action ?? "quarantine";
  if ("notNull" in rule) {
    return list(rule.notNull).map((column) => ({
      name: `not_null(${column})`,
      action,
      rule: "notNull",
      columns: [column],
    }));
  }
  if ("positive" in rule) {
    return list(rule.positive).map((column) => ({
      name: `positive(${column})`,
      action,
      rule: "range",
      column,
      min: "0",
      minExclusive: true,
    }));
  }
  if ("range" in rule) {
    const bound = (name: "min" | "max", value: number | string | undefined) =>
      value === undefined ? {} : { [name]: String(value) };
    return [
      {
        name: `range(${rule.range})`,
        action,
        rule: "range",
        column: rule.range,
        ...bound("min", rule.min),
        ...bound("max", rule.max),
      },
    ];
  }
  if ("oneOf" in rule) {
    return [
      { name: `one_of(${rule.oneOf})`, action, rule: "set", column: rule.oneOf, values: rule.values.map(String) },
    ];
  }
  if ("matches" in rule) {
    return [
      {
        name: `matches(${rule.matches})`,
        action,
        rule: "pattern",
        column: rule.matches,
        regex: `^(?:${rule.pattern})$`,
      },
    ];
  }
  if ("references" in rule) {
    const references = { ...tableOf(lakehouse, rule.in.id, names), column: rule.key };
    return [
      { name: `references(${rule.references})`, action, rule: "foreignKey", column: rule.references, references },
    ];
  }
  return [{ name: rule.name, action, rule: "sql", expression: rule.sql }];
}

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
