import type { Span } from "./sql-facts.ts";

/** A parameter of a script's `main`. */
export interface ScriptParameter {
  readonly name: string;
  /** Its annotation as it is written; null: none. */
  readonly annotation: string | null;
  /** Whether it has no default. */
  readonly required: boolean;
}

/** What a Python file says that a task runs. */
export interface ScriptFact {
  /** The parameters of `main` that may be given by name; null where there is no `main`. */
  readonly parameters: readonly ScriptParameter[] | null;
  /** Whether `main` takes parameters of any name. */
  readonly open: boolean;
  /** The modules that it imports by their first name, without Python's own. */
  readonly imports: readonly { readonly name: string; readonly span: Span }[];
  readonly problems: readonly { readonly message: string; readonly fix: string; readonly span: Span }[];
}

/** Facts by path. */
export type ScriptFacts = ReadonlyMap<string, ScriptFact>;
