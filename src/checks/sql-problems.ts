import type { Code } from "../diagnostics/codes.ts";
import { factKey, type SqlProblem } from "../ir/sql-facts.ts";
import { definitionOf } from "../operators/index.ts";
import type { Check } from "./check.ts";

export const problemCodes: Readonly<Record<SqlProblem["kind"], Code>> = {
  syntax: "sql/syntax",
  unknownTable: "sql/unknown-table",
  unknownColumn: "sql/unknown-column",
  ambiguousColumn: "sql/ambiguous-column",
  notGrouped: "sql/not-grouped",
  unsupported: "sql/unsupported",
};

/** What the SQL itself shows, at its place in the .sql file; once, however many tasks use the file. */
export const sqlProblems: Check = ({ resolved }, context, report) => {
  const used = new Map<string, string>();
  for (const { tasks } of resolved.dags) {
    for (const { operator } of tasks) {
      for (const { engine, file } of definitionOf(operator.kind).sql?.(operator.args) ?? []) {
        used.set(factKey(engine, file.path), file.path);
      }
    }
  }
  for (const [key, file] of used) {
    for (const { kind, message, span, suggestion } of context.facts.get(key)?.problems ?? []) {
      report({
        code: problemCodes[kind],
        severity: "error",
        at: { file, line: span.line, column: span.column },
        message,
        ...(suggestion === undefined ? {} : { fix: `Did you mean ${suggestion}?` }),
      });
    }
  }
};
