import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SqlRequest, SqlSchema } from "../../src/analysis/requests.ts";
import type { Span, SqlEngine, SqlFact, SqlProblem } from "../../src/ir/sql-facts.ts";
import { packageRoot } from "../../src/package-root.ts";

/** One SQL file per rule, `<engine>.<rule>.sql`, beside what is expected of it, `<engine>.<rule>.json`. */
export const fixtureFolder = join(packageRoot, "test", "analysis", "fixtures");

const read = (name: string): string => readFileSync(join(fixtureFolder, name), "utf8");

export const fixtureSchema: SqlSchema = JSON.parse(read("schema.json"));

export const fixtures: readonly SqlRequest[] = readdirSync(fixtureFolder)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .map((path) => ({ path, text: read(path), engine: engineOf(path) }));

function engineOf(path: string): SqlEngine {
  const engine = (["redshift", "athena", "spark"] as const).find((each) => path.startsWith(`${each}.`));
  if (!engine) throw new Error(`${path} begins with no engine's name`);
  return engine;
}

/** What a fixture's JSON says. */
export const expectedOf = ({ path }: SqlRequest): unknown => JSON.parse(read(path.replace(/\.sql$/, ".json")));

/** A fact in a form that people can check: each place as `line:column`, with the text that JavaScript finds there. */
export function legible(fact: SqlFact, text: string): object {
  const at = placeIn(text);
  return {
    statements: fact.statements,
    kind: fact.kind,
    tables: fact.tables.map(({ name, access, span }) => `${access} ${name} at ${at(span)}`),
    placeholders: fact.placeholders.map(
      ({ name, against, span }) => `${name} at ${at(span)}${against === undefined ? "" : `, beside ${against}`}`,
    ),
    columns: fact.columns.map(({ name, type }) => `${name || "(no name)"} ${type ?? "unknown"}`),
    reads: fact.reads,
    lineage: fact.lineage,
    problems: legibleProblems(fact.problems, text),
  };
}

const placeIn =
  (text: string) =>
  ({ line, column, start, end }: Span) =>
    `${line}:${column} ${text.slice(start, end)}`;

/** Problems in such a form. */
export const legibleProblems = (problems: readonly SqlProblem[], text: string): readonly object[] =>
  problems.map(({ kind, message, span, suggestion }) => ({
    [`${kind} at ${placeIn(text)(span)}`]: suggestion === undefined ? message : `${message} → ${suggestion}`,
  }));
