import type { SqlParts } from "../ir/python-value.ts";
import { literal } from "../ir/sql.ts";
import type { SqlEngine } from "../ir/sql-facts.ts";
import { isExprValue, type Value } from "../ir/template.ts";
import { type ArgumentMistake, factOf, type OperatorContext, type SqlUse } from "./definition.ts";

/** A piece of SQL that stands in for a stretch of the file. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly parts: SqlParts;
}

/** Whether a value is one that SQL has a literal for. */
export const isBindable = (value: Value): boolean => isExprValue(value) || typeof value !== "object" || value === null;

/** A bound value as SQL: a quoted literal, or an expression that the target renders as one. */
export function bound(value: Value): SqlParts {
  if (isExprValue(value)) return [value.$expr];
  if (value === null || typeof value !== "object") return [literal(value)];
  throw new TypeError("A list or an object cannot be bound to a SQL parameter.");
}

/** The text of a SQL file for its engine: datasets by their physical names, parameters as literals, up to its last word. */
export function sqlParts(context: OperatorContext, use: SqlUse): SqlParts {
  const text = context.files.get(use.file.path) ?? "";
  const fact = factOf(context, use);
  const replacements: Replacement[] = [
    ...(fact?.tables ?? []).flatMap(({ name, span }) => {
      const dataset = context.lakehouse.bySqlName(name);
      return dataset ? [{ parts: [context.names.table(use.engine, dataset)], ...span }] : [];
    }),
    ...(fact?.placeholders ?? []).flatMap(({ name, span }) => {
      const value = use.file.bind[name];
      return value === undefined || !isBindable(value) ? [] : [{ parts: bound(value), ...span }];
    }),
  ].sort((a, b) => a.start - b.start);
  return splice(upToLastWord(text, use.engine), replacements);
}

/**
 * Strings and quoted names as a whole, comments, what parts words, and words. Redshift's and Spark's strings have escapes, but
 * for Spark's raw ones: `r'\'`.
 */
const tokens: Readonly<Record<SqlEngine, RegExp>> = {
  redshift: /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|[;\s]+|[^;\s'"/-]+|[\s\S]/g,
  spark:
    /[rR](?:'[^']*'|"[^"]*")|'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\/|[;\s]+|\w+|[\s\S]/g,
  athena: /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|[;\s]+|[^;\s'"/-]+|[\s\S]/g,
};

/** Without the semicolon and comments at the end: the text may be put into a query around it. */
function upToLastWord(text: string, engine: SqlEngine): string {
  let end = 0;
  for (const { 0: token, index } of text.matchAll(tokens[engine])) {
    if (!/^(?:--|\/\*|[;\s])/.test(token)) end = index + token.length;
  }
  return text.slice(0, end);
}

function splice(text: string, replacements: readonly Replacement[]): SqlParts {
  const parts: SqlParts[number][] = [];
  let from = 0;
  for (const { start, end, parts: instead } of replacements) {
    parts.push(text.slice(from, start), ...instead);
    from = end;
  }
  parts.push(text.slice(from));
  return joinConstants(parts);
}

/** Parts with neighbouring constants joined, so that equal SQL is equal data. */
export function joinConstants(parts: SqlParts): SqlParts {
  const joined: SqlParts[number][] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}

/** What a file holds that does not hold one query, in words; undefined where it does, or where nobody could read it. */
export function notOneQuery(context: OperatorContext, use: SqlUse): string | undefined {
  const fact = factOf(context, use);
  if (!fact || fact.problems.length > 0 || (fact.statements === 1 && fact.kind === "select")) return undefined;
  return fact.statements === 1 ? "a statement that is no query" : `${fact.statements} statements`;
}

/** The mistake of a value that SQL has no literal for. */
export const notBindable = (what: string, argument: string, value: Value): ArgumentMistake => ({
  code: "sql/parameter-value",
  argument,
  message: `${what} is given ${Array.isArray(value) ? "a list" : "an object"}.`,
  fix: "Give it a text, a number, true or false, or an expression; a list is several parameters.",
});

/** Mistakes between a SQL file and what the spec binds to its parameters. */
export function checkBindings(context: OperatorContext, use: SqlUse, mistake: (found: ArgumentMistake) => void): void {
  const fact = factOf(context, use);
  if (!fact) return;
  const named = new Set(fact.placeholders.map(({ name }) => name));
  for (const name of named) {
    if (use.file.bind[name] !== undefined) continue;
    mistake({
      code: "sql/unbound-parameter",
      argument: use.argument,
      message: `${use.file.path} names the parameter :${name}, and the spec does not give it.`,
      fix: `Bind it where the file is named: d.sql("…", { ${name}: … }).`,
    });
  }
  for (const [name, value] of Object.entries(use.file.bind)) {
    if (!isBindable(value)) mistake(notBindable(`:${name} of ${use.file.path}`, use.argument, value));
    if (named.has(name)) continue;
    mistake({
      code: "sql/unused-parameter",
      argument: use.argument,
      message: `The spec binds '${name}', and ${use.file.path} does not name :${name}.`,
      fix: `Use :${name} in the SQL, or take it away from the spec.`,
    });
  }
}

/** The datasets that a SQL file reads or writes, by their ids. */
export function sqlAccess(context: OperatorContext, use: SqlUse, access: "read" | "write"): readonly string[] {
  const ids = (factOf(context, use)?.tables ?? [])
    .filter((table) => table.access === access)
    .flatMap(({ name }) => context.lakehouse.bySqlName(name)?.id ?? []);
  return [...new Set(ids)];
}
