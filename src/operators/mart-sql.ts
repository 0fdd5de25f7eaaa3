import { createHash } from "node:crypto";
import type { ColumnType } from "../contracts/column.ts";
import type { Dataset } from "../contracts/dataset.ts";
import { redshiftType } from "../contracts/redshift-type.ts";
import type { SqlParts } from "../ir/python-value.ts";
import { identifier, literal } from "../ir/sql.ts";
import { isExprValue, type Value } from "../ir/template.ts";
import { type ExternalZone, externalSchema } from "./external-schema.ts";
import { bound, isBindable, joinConstants } from "./sql-text.ts";

/** A rule that staging is held against before it is published. */
export type MartTest = "not_null" | "unique_key" | "not_empty";

/** What the statements of a mart are made from. */
export interface MartPlan {
  readonly to: Dataset;
  readonly schema: string;
  /** The query, for Redshift. */
  readonly query: SqlParts;
  /** The zones that the query reads, and their Glue databases. */
  readonly zones: readonly ExternalZone[];
  /** Values of partition columns that this run replaces; empty where the staged rows say which. */
  readonly partition: Readonly<Record<string, Value>>;
  readonly tests: readonly MartTest[];
  readonly load: MartLoad;
}

/** What the query answers: some of the mart's rows, or all that it should have. */
export type MartLoad = "returned" | "all";

export const target = ({ schema, to }: MartPlan) => identifier(schema, to.id);
export const staging = (plan: MartPlan) => identifier(plan.schema, `${plan.to.id}${stagingSuffix(plan)}`);
/** Where files are copied to before they are staged. */
export const loaded = (plan: MartPlan) =>
  identifier(plan.schema, `${plan.to.id}${stagingSuffix(plan).replace("__staging", "__loaded")}`);
const columns = ({ to }: MartPlan) => Object.keys(to.columns);
export const keyOf = ({ to }: MartPlan) => to.contract.key ?? [];
export const columnList = (plan: MartPlan) => list(columns(plan));
const list = (names: readonly string[]) => names.map((name) => identifier(name)).join(", ");
/** What is never null in the table: required columns, and those of its key and partitions. */
export const neverNull = (plan: MartPlan) => [
  ...new Set([
    ...Object.entries(plan.to.columns).flatMap(([name, column]) => (column.required ? [name] : [])),
    ...keyOf(plan),
    ...(plan.to.contract.partitions ?? []),
  ]),
];

/** The longest that {@link stagingSuffix} gets. */
export const longestStagingSuffix = "__staging_12345678".length;

/** Tasks that replace different constant partitions of one mart may run side by side, so each has a table of its own. */
function stagingSuffix({ partition }: MartPlan): string {
  const constants = Object.entries(partition).filter(([, value]) => !isExprValue(value));
  if (constants.length === 0) return "__staging";
  return `__staging_${createHash("sha256").update(JSON.stringify(constants.sort())).digest("hex").slice(0, 8)}`;
}

/** What the mart needs, then its rows in a table beside it. Staging has no constraints: the tests find what breaks them. */
export function stagingStatements(plan: MartPlan): readonly SqlParts[] {
  const required = new Set(neverNull(plan));
  const ddl = (constraints: boolean) =>
    Object.entries(plan.to.columns)
      .map(
        ([name, column]) =>
          `  ${identifier(name)} ${redshiftType(column)}${constraints && required.has(name) ? " NOT NULL" : ""}`,
      )
      .join(",\n");
  return [
    ...plan.zones.map((zone) => [externalSchema(zone)]),
    [`CREATE SCHEMA IF NOT EXISTS ${identifier(plan.schema)}`],
    [`CREATE TABLE IF NOT EXISTS ${target(plan)} (\n${ddl(true)}\n)`],
    [`DROP TABLE IF EXISTS ${staging(plan)}`],
    [`CREATE TABLE ${staging(plan)} (\n${ddl(false)}\n)`],
    joinConstants([
      `INSERT INTO ${staging(plan)} (${columnList(plan)})\nSELECT ${columnList(plan)}\nFROM (\n`,
      ...plan.query,
      `\n) AS "query"`,
    ]),
  ];
}

/** One query that returns a row per broken rule: its name, how many rows break it, and one of them. Empty without rules. */
export function testStatement(plan: MartPlan): SqlParts {
  const rules = [
    ...(plan.tests.includes("not_null") ? neverNull(plan).map(notNull) : []),
    ...(plan.tests.includes("unique_key") && keyOf(plan).length > 0 ? [uniqueKey(keyOf(plan))] : []),
    ...(plan.tests.includes("not_empty") ? [notEmpty] : []),
    ...(Object.keys(plan.partition).length > 0 ? [onlyPartition(plan)] : []),
  ];
  if (rules.length === 0) return [];
  const parts = rules.flatMap((rule, index) => (index === 0 ? rule : ["\nUNION ALL\n", ...rule]));
  return joinConstants([
    `WITH staged AS (\n  SELECT *, ${rowName(plan)} AS "row__"\n  FROM ${staging(plan)}\n)\n`,
    ...parts,
  ]);
}

const breaks = (rule: string, where: SqlParts): SqlParts => [
  `SELECT ${literal(rule)} AS rule, COUNT(*) AS rows, MIN("row__") AS example FROM staged WHERE `,
  ...where,
  " HAVING COUNT(*) > 0",
];
const notNull = (name: string) => breaks(`not_null(${name})`, [`${identifier(name)} IS NULL`]);
const onlyPartition = (plan: MartPlan) =>
  breaks(`partition(${Object.keys(plan.partition).join(", ")})`, [
    "NOT COALESCE(",
    ...partitionCondition(plan),
    ", FALSE)",
  ]);
const notEmpty: SqlParts = [
  "SELECT 'not_empty' AS rule, COUNT(*) AS rows, 'the query returned no row' AS example FROM staged HAVING COUNT(*) = 0",
];
const uniqueKey = (key: readonly string[]): SqlParts => [
  `SELECT ${literal(`unique_key(${key.join(", ")})`)} AS rule, COUNT(*) AS rows, MIN("row__") AS example`,
  ` FROM (SELECT MIN("row__") AS "row__" FROM staged GROUP BY ${list(key)} HAVING COUNT(*) > 1) AS twice HAVING COUNT(*) > 0`,
];

/** A row told by its key: `order_date=2026-01-01, country=NL`. */
function rowName(plan: MartPlan): string {
  const named = keyOf(plan).length > 0 ? keyOf(plan) : columns(plan).slice(0, 3);
  return named
    .map((name, index) => `${literal(`${index ? ", " : ""}${name}=`)} || ${asText(name, plan.to.columns[name]?.type)}`)
    .join(" || ");
}

/** Redshift casts everything but a boolean to text. */
const asText = (name: string, type: ColumnType | undefined): string =>
  type === "boolean"
    ? `CASE WHEN ${identifier(name)} THEN 'true' WHEN NOT ${identifier(name)} THEN 'false' ELSE 'null' END`
    : `COALESCE(CAST(${identifier(name)} AS VARCHAR(256)), 'null')`;

export function partitionCondition(plan: MartPlan): SqlParts {
  return Object.entries(plan.partition).flatMap(([name, value], index) => {
    const column = Object.hasOwn(plan.to.columns, name) ? plan.to.columns[name] : undefined;
    if (!column || !isBindable(value)) return [];
    return [`${index ? " AND " : ""}${identifier(name)} = CAST(`, ...bound(value), ` AS ${redshiftType(column)})`];
  });
}
