import { join } from "node:path";
import { analyse } from "../analysis/analyse.ts";
import { schemaOf } from "../analysis/requests.ts";
import { lakehouseOf } from "../contracts/lakehouse.ts";
import { namesOf } from "../contracts/names.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import * as authoring from "../index.ts";
import type { QueryEngine } from "../ir/sql-facts.ts";
import { loadEnvironment } from "../load/environment.ts";
import { loadSpecs } from "../load/index.ts";
import { externalSchema, externalZones } from "../operators/external-schema.ts";
import { sqlParts } from "../operators/sql-text.ts";
import { reportDiagnostics } from "./build.ts";
import { type Session, Unsuccessful } from "./common.ts";
import { environment } from "./python.ts";

/** A query as its engine knows it, and what lets the engine see the lake first. */
export interface PhysicalQuery {
  readonly before: readonly string[];
  readonly text: string;
}

/** A query with datasets by their physical names. What it names besides is left to the engine. */
export async function physicalSql(
  session: Session,
  text: string,
  options: { env: string; engine: QueryEngine },
): Promise<PhysicalQuery> {
  const { root, cache } = session.workspace;
  const diagnostics: Diagnostic[] = [];
  const env = loadEnvironment(root, options.env, (found) => void diagnostics.push(found));
  if (!env) {
    reportDiagnostics(session, diagnostics);
    throw new Unsuccessful();
  }
  const lakehouse = lakehouseOf((await loadSpecs(root, authoring)).lakehouse, () => undefined);
  const file = { path: "<query>", bind: {} };
  const facts = await analyse([{ path: file.path, text, engine: options.engine }], schemaOf(lakehouse), {
    python: async () => (await environment("analysis", session)).python,
    cacheFolder: join(cache, "sql"),
  });
  const files = new Map([[file.path, text]]);
  const context = { env, names: namesOf(env), lakehouse, facts, expressions: new Map(), scripts: new Map(), files };
  const use = { argument: "sql", file, engine: options.engine };
  const parts = sqlParts(context, use).filter((part) => typeof part === "string");
  return {
    before: options.engine === "redshift" ? externalZones(context, use).map(externalSchema) : [],
    text: parts.join(""),
  };
}
