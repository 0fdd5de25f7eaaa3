import { factKey, type SqlFact, type SqlFacts } from "../ir/sql-facts.ts";
import { FactCache } from "./cache.ts";
import { askPython } from "./process.ts";
import type { SqlRequest, SqlSchema } from "./requests.ts";
import { analysisVersion } from "./version.ts";

export interface AnalysisOptions {
  /** The interpreter of the `analysis` environment, or how to come by it; that is asked only when something is new. */
  readonly python: string | (() => Promise<string>);
  /** Where facts are kept, such as `.sluice/cache/sql`. */
  readonly cacheFolder: string;
}

/**
 * Reads SQL files: which datasets and columns they name, where, and what they answer. Mistakes in the SQL are in the facts.
 * What was read before is taken from the cache; where all is, no process is started.
 *
 * @throws Error where the analysis itself fails
 */
export async function analyse(
  requests: readonly SqlRequest[],
  schema: SqlSchema,
  { python, cacheFolder }: AnalysisOptions,
): Promise<SqlFacts> {
  const cache = new FactCache(cacheFolder, analysisVersion(), schema);
  const facts = new Map<string, SqlFact>();
  const unread = new Map<string, SqlRequest>();
  for (const request of requests) {
    const key = factKey(request.engine, request.path);
    const fact = cache.read(request);
    if (fact) facts.set(key, fact);
    else unread.set(key, request);
  }
  if (unread.size === 0) return facts;
  const asked = [...unread.values()];
  const answers = await askPython(typeof python === "string" ? python : await python(), asked, schema);
  for (const [index, request] of asked.entries()) {
    const fact = answers[index];
    if (!fact) throw new Error(`The SQL analysis gave no answer for ${request.path}`);
    cache.write(request, fact);
    facts.set(factKey(request.engine, request.path), fact);
  }
  return facts;
}
