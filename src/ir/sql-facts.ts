/** The engines whose SQL Sluice reads: the warehouse's, the lake's for people, and the lake's for jobs. */
export type SqlEngine = "redshift" | "athena" | "spark";

/** The engines that answer people's queries. */
export type QueryEngine = Exclude<SqlEngine, "spark">;

/** A stretch of a SQL file: character offsets, end exclusive, and the start's line and column from 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** A mistake that the SQL itself shows. */
export interface SqlProblem {
  readonly kind: "syntax" | "unknownTable" | "unknownColumn" | "ambiguousColumn" | "notGrouped" | "unsupported";
  readonly message: string;
  readonly span: Span;
  /** The nearest name that exists. */
  readonly suggestion?: string;
}

/** What a SQL file says, read by the analysis. Names of tables are logical: `zone.dataset`. */
export interface SqlFact {
  readonly statements: number;
  /** `select` for one query; `other` where a statement does anything else. */
  readonly kind: "select" | "other";
  /** Each mention of a dataset, in text order. */
  readonly tables: readonly { readonly name: string; readonly access: "read" | "write"; readonly span: Span }[];
  /**
   * Each `:name`, in text order. `against`: the type (Sluice's column types) of what it is compared with, for an engine that
   * compares no value with one of another sort; absent where it is compared with nothing, or with something unknown.
   */
  readonly placeholders: readonly { readonly name: string; readonly against?: string; readonly span: Span }[];
  /** The last query's columns and types (Sluice's column types; null where unknown). */
  readonly columns: readonly { readonly name: string; readonly type: string | null }[];
  /** Columns read of each dataset. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** For each output column, the `zone.dataset.column`s that it is made of. */
  readonly lineage: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly SqlProblem[];
}

/** What an expression over the rows of one dataset says. Places are in the expression's own text. */
export interface SqlExpressionFact {
  /** Its type (Sluice's column types); null where unknown, or where there are problems. */
  readonly type: string | null;
  /** The columns that it names, sorted. */
  readonly columns: readonly string[];
  readonly problems: readonly SqlProblem[];
}

/** Facts of expressions, by the keys of those who asked. */
export type SqlExpressionFacts = ReadonlyMap<string, SqlExpressionFact>;

/** Facts by `engine:path`. */
export type SqlFacts = ReadonlyMap<string, SqlFact>;

/** What the fact of a derived column's expression is called by. */
export const deriveKey = (dataset: string, column: string): string => `derive:${dataset}.${column}`;

/** What the fact of a quality rule's condition is called by; `index` is the rule's in its contract. */
export const ruleKey = (dataset: string, index: number): string => `rule:${dataset}.${index}`;

export const factKey = (engine: SqlEngine, path: string): string => `${engine}:${path}`;
