import type { Column } from "./column.ts";

const names = {
  int: "INTEGER",
  bigint: "BIGINT",
  double: "DOUBLE PRECISION",
  boolean: "BOOLEAN",
  date: "DATE",
  timestamp: "TIMESTAMP",
} as const;

/** Bytes of a text column whose contract names none; Redshift's own default for VARCHAR. */
const defaultBytes = 256;

/** A column's type in Redshift's DDL. */
export function redshiftType({ type, bytes }: Column): string {
  if (type === "string") return `VARCHAR(${bytes ?? defaultBytes})`;
  return type in names ? names[type as keyof typeof names] : type.toUpperCase();
}
