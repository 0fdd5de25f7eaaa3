/** A quoted SQL identifier, of one part or several: `"analytics"."daily_revenue"`. */
export const identifier = (...parts: readonly string[]): string =>
  parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(".");

/** A quoted SQL literal. Redshift and Athena take `'` doubled; neither reads a backslash as an escape. */
export function literal(value: string | number | boolean | null): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  return `'${value.replaceAll("'", "''")}'`;
}
