import { isMart, type Zone } from "../contracts/dataset.ts";
import { identifier, literal } from "../ir/sql.ts";
import type { OperatorContext, SqlUse } from "./definition.ts";
import { sqlAccess } from "./sql-text.ts";

/** A zone that the warehouse reads: Redshift knows it as a schema over the zone's Glue database. */
export interface ExternalZone {
  readonly zone: Zone;
  readonly database: string;
}

/** The zones of the lake that a SQL file reads. */
export function externalZones(context: OperatorContext, use: SqlUse): readonly ExternalZone[] {
  const zones = new Set<Zone>();
  for (const id of sqlAccess(context, use, "read")) {
    const contract = context.lakehouse.find("dataset", id)?.contract;
    if (contract && !isMart(contract)) zones.add(contract.zone);
  }
  return [...zones].sort().map((zone) => ({ zone, database: context.names.glueDatabase(zone) }));
}

/** The statement that lets the warehouse read a zone; it does nothing where it does already. */
export const externalSchema = ({ zone, database }: ExternalZone): string =>
  `CREATE EXTERNAL SCHEMA IF NOT EXISTS ${identifier(zone)} FROM DATA CATALOG DATABASE ${literal(database)} IAM_ROLE default`;
