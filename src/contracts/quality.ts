import type { Duration } from "../language/duration.ts";
import type { Dataset } from "./dataset.ts";

/** What becomes of a run, or of a row, that breaks a rule. */
export type Severity = "fail" | "quarantine" | "warn";

type OneOrMany<T> = T | readonly T[];

/** A rule that each row keeps by itself. A row that breaks it goes to quarantine with the rule's name, unless said otherwise. */
export type RowRule<N extends string> = {
  /** @default "quarantine" */
  readonly action?: Severity;
} & (
  | { /** Columns that always have a value. Required columns have this rule already. */ readonly notNull: OneOrMany<N> }
  | { /** Columns of numbers greater than 0. */ readonly positive: OneOrMany<N> }
  | {
      /** A column within bounds. A null is within them unless the column is required. */
      readonly range: N;
      /** Smallest value. */
      readonly min?: number | string;
      /** Greatest value. */
      readonly max?: number | string;
    }
  | { /** A column of certain values. */ readonly oneOf: N; readonly values: readonly (string | number)[] }
  | {
      /** A column of text that matches a regular expression as a whole (Java's syntax). */ readonly matches: N;
      readonly pattern: string;
    }
  | {
      /** A column whose values are keys of another dataset. */ readonly references: N;
      readonly in: Dataset /** The column there. */;
      readonly key: string;
    }
  | { /** A condition in Spark's SQL that holds for good rows. */ readonly sql: string; readonly name: string }
);

/** A rule about all rows of a run together; no single row is to blame, so nothing goes to quarantine. */
export type RunRule<N extends string> = {
  /** @default "fail" */
  readonly action?: Exclude<Severity, "quarantine">;
} & (
  | { /** Columns that no two valid rows of a run share. */ readonly unique: readonly N[] }
  | { /** How many rows a run reads. */ readonly rows: { readonly min?: number; readonly max?: number } }
  | {
      /** How old the newest row may be at the end of the data interval. */ readonly fresh: N;
      readonly within: Duration;
    }
);

/** A quality rule over columns named `N`. */
export type Rule<N extends string> = RowRule<N> | RunRule<N>;
