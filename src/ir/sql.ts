/** A quoted SQL identifier, of one part or several: `"analytics"."daily_revenue"`. */
export const identifier = (...parts: readonly string[]): string =>
  parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(".");

/** A quoted identifier of Spark's SQL: `` `glue`.`silver`.`orders` ``. */
export const sparkIdentifier = (...parts: readonly string[]): string =>
  parts.map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");

/**
 * A value as SQL that means the same to Redshift and Athena. Both take `'` doubled; a backslash is an escape to Redshift and
 * a character to Athena (sqlglot's dialects redshift and trino), so that it is spelled as a call.
 */
export function literal(value: string | number | boolean | null): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberLiteral(value);
  const quoted = `'${value.replaceAll("'", "''").replaceAll("\\", "' || chr(92) || '")}'`;
  return value.includes("\\") ? `(${quoted})` : quoted;
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number in SQL.`);
  // Two minus signs in a row begin a comment.
  return value < 0 ? `(${value})` : String(value);
}
