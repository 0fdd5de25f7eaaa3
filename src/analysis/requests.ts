import { isMart, sqlName } from "../contracts/dataset.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import { deriveKey, factKey, ruleKey, type SqlEngine } from "../ir/sql-facts.ts";
import type { DagSpec } from "../language/dag.ts";
import { definitionOf } from "../operators/index.ts";

/** Columns and types of each dataset, by its name in SQL. */
export type SqlSchema = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A SQL file to be read for an engine. */
export interface SqlRequest {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly text: string;
  readonly engine: SqlEngine;
}

/** An expression to be read for an engine: a value or a condition of one row. */
export interface ExpressionRequest {
  readonly kind: "expression";
  /** What its fact is called by, and what messages about the analysis call it. */
  readonly key: string;
  readonly text: string;
  readonly engine: SqlEngine;
  /** What it may name: columns and their types. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A Python file that a task runs, to be read without running it. */
export interface ScriptRequest {
  readonly kind: "script";
  /** Relative to the project's folder. */
  readonly path: string;
  readonly text: string;
}

/** What SQL may name: every dataset of the lakehouse. */
export const schemaOf = (lakehouse: Lakehouse): SqlSchema =>
  Object.fromEntries(
    lakehouse
      .all("dataset")
      .map((dataset) => [
        sqlName(dataset),
        Object.fromEntries(Object.entries(dataset.columns).map(([name, { type }]) => [name, type])),
      ]),
  );

/** A SQL file that a spec names, the engine that runs it, and a task that does. */
export interface SqlFileUse {
  readonly path: string;
  readonly engine: SqlEngine;
  readonly dag: DagSpec;
  readonly task: DagSpec["tasks"][number];
}

/** A Python file that a spec names, and a task that runs it. */
export interface ScriptFileUse {
  readonly path: string;
  readonly task: DagSpec["tasks"][number];
}

/** The Python files of specs, each once. */
export function scriptFilesOf(specs: readonly DagSpec[]): readonly ScriptFileUse[] {
  const uses = new Map<string, ScriptFileUse>();
  for (const { tasks } of specs) {
    for (const task of tasks) {
      const path = definitionOf(task.operator.kind).script?.({ ...task.operator.args });
      if (path !== undefined && !uses.has(path)) uses.set(path, { path, task });
    }
  }
  return [...uses.values()];
}

/** The SQL files of specs, once for each engine. */
export function sqlFilesOf(specs: readonly DagSpec[]): readonly SqlFileUse[] {
  const uses = new Map<string, SqlFileUse>();
  for (const dag of specs) {
    for (const task of dag.tasks) {
      // A file's path is the same in the authored form and in the named one, and nothing else is looked at.
      for (const { engine, file } of definitionOf(task.operator.kind).sql?.({ ...task.operator.args }) ?? []) {
        const key = factKey(engine, file.path);
        if (!uses.has(key)) uses.set(key, { path: file.path, engine, dag, task });
      }
    }
  }
  return [...uses.values()];
}

/** The expressions that contracts hold, in Spark's SQL: derived columns, and conditions of quality rules. */
export function expressionsOf(lakehouse: Lakehouse): readonly ExpressionRequest[] {
  return lakehouse.all("dataset").flatMap(({ id, columns, contract }) => {
    const types = Object.entries(columns).map(([name, { type }]) => [name, type] as const);
    // A derived column is made when those before it are, and those that come from the source.
    const visible = (derived: string) =>
      types.filter(
        ([name], index) =>
          columns[name]?.derive === undefined || index < types.findIndex(([other]) => other === derived),
      );
    const request = (key: string, text: string, named: typeof types): ExpressionRequest => ({
      kind: "expression",
      key,
      text,
      engine: "spark",
      columns: Object.fromEntries(named),
    });
    return [
      ...Object.entries(columns).flatMap(([name, { derive }]) =>
        derive === undefined ? [] : [request(deriveKey(id, name), derive, visible(name))],
      ),
      ...((isMart(contract) ? undefined : contract.quality) ?? []).flatMap((rule, index) =>
        "sql" in rule ? [request(ruleKey(id, index), rule.sql, types)] : [],
      ),
    ];
  });
}
