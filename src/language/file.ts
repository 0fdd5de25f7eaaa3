import { frozen } from "../ir/frozen.ts";
import type { Expr } from "./template.ts";

/** What a SQL file's `:name` may be bound to. */
export type SqlArgument = string | number | boolean | Expr<string | number | boolean>;
export type SqlArguments = Readonly<Record<string, SqlArgument>>;

/** A file in the folder of its DAG, `dags/<dag id>/`. */
export interface SqlFile {
  readonly kind: "sqlFile";
  /** Relative to the project's folder. */
  readonly path: string;
  /** What its `:name`s stand for. */
  readonly bind: SqlArguments;
}

export const sqlFile = (dag: string, path: string, bind: SqlArguments): SqlFile =>
  Object.freeze({ kind: "sqlFile", path: `dags/${dag}/${path}`, bind: frozen(bind) });
