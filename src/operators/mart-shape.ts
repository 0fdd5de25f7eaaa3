import type { Column } from "../contracts/column.ts";
import { redshiftType } from "../contracts/redshift-type.ts";
import type { SqlParts } from "../ir/python-value.ts";
import { literal } from "../ir/sql.ts";
import { type MartPlan, neverNull } from "./mart-sql.ts";

/**
 * A query that returns a row for each column that the published table lacks, or has as something that the contract's values do
 * not fit into, or lets be no null where the contract does: a table that was made by an earlier contract. Without it, an INSERT
 * would round amounts and cut times without a word, and fail for a null that the contract allows, or has no column for.
 *
 * `information_schema.columns` is the leader node's, so that no table can be read beside it:
 * https://docs.aws.amazon.com/redshift/latest/dg/c_sql-functions-leader-node.html. Names are kept there in lower case.
 */
export function shapeStatement(plan: MartPlan): SqlParts {
  const { schema, to } = plan;
  const required = new Set(neverNull(plan));
  const wanted = Object.entries(to.columns).map(([name, column], index) => {
    const { type, size, scale } = kept(column);
    const [nullable, ddl] = required.has(name) ? ["NO", " NOT NULL"] : ["YES", ""];
    const texts = [name.toLowerCase(), type, nullable, redshiftType(column) + ddl].map(literal);
    // Of a union the first query says the columns' names and types: by itself, a literal has none for the leader node.
    const [called, kind, nulls, all] = index === 0 ? texts.map((text) => `CAST(${text} AS VARCHAR(128))`) : texts;
    return index === 0
      ? `  SELECT ${called} AS name, ${kind} AS type, ${size} AS size, ${scale} AS scale, ${nulls} AS nullable, ${all} AS ddl`
      : `  SELECT ${called}, ${kind}, ${size}, ${scale}, ${nulls}, ${all}`;
  });
  const names = Object.keys(to.columns).map((name) => literal(name.toLowerCase()));
  const ofTable = `table_schema = ${literal(schema.toLowerCase())} AND table_name = ${literal(to.id.toLowerCase())}`;
  return [
    `SELECT 'column(' || wanted.name || ')' AS rule, 1 AS rows,
  'the table has ' || COALESCE(${heldAs}, 'none') || ', its contract ' || wanted.ddl || ': alter the table, or drop it and load it again' AS example
FROM (
${wanted.join("\n  UNION ALL\n")}
) AS wanted
LEFT JOIN (
  SELECT CAST(column_name AS VARCHAR(128)) AS name, CAST(data_type AS VARCHAR(64)) AS type,
    CASE WHEN data_type = 'numeric' THEN numeric_precision ELSE COALESCE(character_maximum_length, 0) END AS size,
    CASE WHEN data_type = 'numeric' THEN numeric_scale ELSE 0 END AS scale, CAST(is_nullable AS VARCHAR(3)) AS nullable
  FROM information_schema.columns
  WHERE ${ofTable}
) AS held ON held.name = wanted.name
WHERE held.name IS NULL OR held.type <> wanted.type OR held.size < wanted.size OR held.scale <> wanted.scale
  OR (held.nullable = 'NO' AND wanted.nullable = 'YES')
UNION ALL
SELECT 'column(' || CAST(column_name AS VARCHAR(128)) || ')', 1,
  'the table has it NOT NULL, its contract none: drop the column, or the table, and load it again'
FROM information_schema.columns
WHERE ${ofTable}
  AND is_nullable = 'NO' AND column_default IS NULL AND column_name NOT IN (${names.join(", ")})`,
  ];
}

const heldAs =
  "held.type || CASE WHEN held.size > 0 THEN REPLACE('(' || CAST(held.size AS VARCHAR(8)) || ',' || CAST(held.scale AS VARCHAR(8)) || ')', ',0)', ')') ELSE '' END || CASE WHEN held.nullable = 'NO' THEN ' NOT NULL' ELSE '' END";

/** How `information_schema.columns` names what a column is in DDL; sizes are 0 where the type has none. */
function kept(column: Column): { readonly type: string; readonly size: number; readonly scale: number } {
  const [, name = "", size = "0", scale = "0"] =
    /^([A-Z ]+)(?:\((\d+)(?:,(\d+))?\))?$/.exec(redshiftType(column)) ?? [];
  return { type: catalogTypes.get(name) ?? name.toLowerCase(), size: Number(size), scale: Number(scale) };
}

const catalogTypes: ReadonlyMap<string, string> = new Map([
  ["VARCHAR", "character varying"],
  ["DECIMAL", "numeric"],
  ["TIMESTAMP", "timestamp without time zone"],
]);
