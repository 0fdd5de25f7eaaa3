import type { ScriptFact, ScriptFacts } from "../ir/script-facts.ts";
import {
  factKey,
  type SqlExpressionFact,
  type SqlExpressionFacts,
  type SqlFact,
  type SqlFacts,
} from "../ir/sql-facts.ts";
import { FactCache } from "./cache.ts";
import { askPython } from "./process.ts";
import type { ExpressionRequest, ScriptRequest, SqlRequest, SqlSchema } from "./requests.ts";
import { analysisVersion } from "./version.ts";

export interface AnalysisOptions {
  /** The interpreter of the `analysis` environment, or how to come by it; that is asked only when something is new. */
  readonly python: string | (() => Promise<string>);
  /** Where facts are kept, such as `.sluice/cache/sql`. */
  readonly cacheFolder: string;
}

/** All SQL of one compile, and its scripts. */
export interface SqlRequests {
  readonly files: readonly SqlRequest[];
  /** What the files may name. */
  readonly schema: SqlSchema;
  readonly expressions: readonly ExpressionRequest[];
  readonly scripts?: readonly ScriptRequest[];
}

/** What {@link SqlRequests} say. */
export interface Analysed {
  /** By engine and path. */
  readonly facts: SqlFacts;
  /** By the requests' keys. */
  readonly expressions: SqlExpressionFacts;
  /** By path. */
  readonly scripts: ScriptFacts;
}

/**
 * Reads SQL files: which datasets and columns they name, where, and what they answer. Mistakes in the SQL are in the facts.
 * What was read before is taken from the cache; where all is, no process is started.
 *
 * @throws Error where the analysis itself fails
 */
export const analyse = async (
  files: readonly SqlRequest[],
  schema: SqlSchema,
  options: AnalysisOptions,
): Promise<SqlFacts> => (await analyseAll({ files, schema, expressions: [] }, options)).facts;

/**
 * Reads expressions: their types, and the columns that they name. Otherwise as {@link analyse}.
 *
 * @throws Error where the analysis itself fails
 */
export const analyseExpressions = async (
  expressions: readonly ExpressionRequest[],
  options: AnalysisOptions,
): Promise<SqlExpressionFacts> => (await analyseAll({ files: [], schema: {}, expressions }, options)).expressions;

/**
 * Reads the files, the expressions and the scripts of a compile with one process at most. Otherwise as {@link analyse}.
 *
 * @throws Error where the analysis itself fails
 */
export async function analyseAll(
  { files, schema, expressions, scripts = [] }: SqlRequests,
  { python, cacheFolder }: AnalysisOptions,
): Promise<Analysed> {
  const cache = new FactCache(cacheFolder, analysisVersion(), schema);
  const known = {
    facts: new Map<string, SqlFact>(),
    expressions: new Map<string, SqlExpressionFact>(),
    scripts: new Map<string, ScriptFact>(),
  };
  const unread = {
    files: new Map<string, SqlRequest>(),
    expressions: new Map<string, ExpressionRequest>(),
    scripts: new Map<string, ScriptRequest>(),
  };
  for (const request of files) {
    const key = factKey(request.engine, request.path);
    const fact = cache.read(request);
    if (fact) known.facts.set(key, fact);
    else unread.files.set(key, request);
  }
  for (const request of expressions) {
    const fact = cache.readExpression(request);
    if (fact) known.expressions.set(request.key, fact);
    else unread.expressions.set(request.key, request);
  }
  for (const request of scripts) {
    const fact = cache.readScript(request);
    if (fact) known.scripts.set(request.path, fact);
    else unread.scripts.set(request.path, request);
  }
  if (unread.files.size + unread.expressions.size + unread.scripts.size === 0) return known;
  const asked = {
    files: [...unread.files.values()],
    schema,
    expressions: [...unread.expressions.values()],
    scripts: [...unread.scripts.values()],
  };
  const answers = await askPython(typeof python === "string" ? python : await python(), asked);
  for (const [request, fact] of answers.files) {
    cache.write(request, fact);
    known.facts.set(factKey(request.engine, request.path), fact);
  }
  for (const [request, fact] of answers.expressions) {
    cache.writeExpression(request, fact);
    known.expressions.set(request.key, fact);
  }
  for (const [request, fact] of answers.scripts) {
    cache.writeScript(request, fact);
    known.scripts.set(request.path, fact);
  }
  return known;
}
