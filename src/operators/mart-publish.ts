import type { SqlParts } from "../ir/python-value.ts";
import { identifier } from "../ir/sql.ts";
import { columnList, keyOf, type MartPlan, partitionCondition, staging, target } from "./mart-sql.ts";
import { joinConstants } from "./sql-text.ts";

/**
 * What changes in the published table, as one transaction. DELETE and not TRUNCATE, which would commit half-way.
 *
 * - The run names a partition: all rows of that.
 * - The query answers the whole mart: the partitions that differ, also those that are gone; without partitions, everything.
 * - Else: the partitions, or without them the keys, that the query returned; with neither, everything.
 */
export function publishStatements(plan: MartPlan): readonly SqlParts[] {
  const { partitions = [] } = plan.to.contract;
  if (Object.keys(plan.partition).length > 0) {
    return [joinConstants([`DELETE FROM ${target(plan)}\nWHERE `, ...partitionCondition(plan)]), insert(plan)];
  }
  if (plan.load === "all") return partitions.length > 0 ? differing(plan, partitions) : everything(plan);
  const returned = partitions.length > 0 ? partitions : keyOf(plan);
  if (returned.length === 0) return everything(plan);
  return [
    [`DELETE FROM ${target(plan)}\nUSING ${staging(plan)}\nWHERE ${equal(target(plan), staging(plan), returned)}`],
    insert(plan),
  ];
}

const everything = (plan: MartPlan): readonly SqlParts[] => [[`DELETE FROM ${target(plan)}`], insert(plan)];

const insert = (plan: MartPlan): SqlParts => [
  `INSERT INTO ${target(plan)} (${columnList(plan)})\nSELECT ${columnList(plan)}\nFROM ${staging(plan)}`,
];

/** The partitions in which what is published and what is staged are not the same rows, replaced. */
function differing(plan: MartPlan, partitions: readonly string[]): readonly SqlParts[] {
  // Each call of the Data API is a session of its own, so the temporary table is new.
  const changed = identifier(`${plan.to.id}__changed`);
  const all = columnList(plan);
  // EXCEPT is of sets: without their number, rows that are there twice are the same as once.
  const rows = (table: string) => `SELECT ${all}, COUNT(*) AS "copies__" FROM ${table} GROUP BY ${all}`;
  const without = (some: string, others: string) => `(${rows(some)} EXCEPT ${rows(others)})`;
  return [
    [
      `CREATE TEMP TABLE ${changed} AS\nSELECT DISTINCT ${partitions.map((name) => identifier(name)).join(", ")}\nFROM (\n` +
        `  ${without(target(plan), staging(plan))}\n  UNION ALL\n  ${without(staging(plan), target(plan))}\n) AS different`,
    ],
    [`DELETE FROM ${target(plan)}\nUSING ${changed}\nWHERE ${equal(target(plan), changed, partitions)}`],
    [
      `INSERT INTO ${target(plan)} (${all})\nSELECT ${qualified("staged", plan)}\nFROM ${staging(plan)} AS staged\n` +
        `JOIN ${changed} ON ${equal("staged", changed, partitions)}`,
    ],
  ];
}

const qualified = (table: string, { to }: MartPlan): string =>
  Object.keys(to.columns)
    .map((name) => `${table}.${identifier(name)}`)
    .join(", ");

const equal = (one: string, other: string, names: readonly string[]): string =>
  names.map((name) => `${one}.${identifier(name)} = ${other}.${identifier(name)}`).join(" AND ");
