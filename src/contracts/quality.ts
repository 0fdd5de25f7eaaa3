import type { Duration } from "../language/duration.ts";
import type { Definition } from "./definition.ts";

/** What becomes of a run, or of a row, that breaks a rule. */
export type Severity = "fail" | "quarantine" | "warn";

type OneOrMany<T> = T | readonly T[];

/** A rule that each row keeps by itself. */
interface ForRows {
  /**
   * What becomes of a row that breaks it: it is quarantined with the rule's name, or the run fails, or it is counted.
   * @default "quarantine"
   */
  readonly action?: Severity;
}
interface NotNull<N> extends ForRows {
  /** Columns that always have a value. Required columns have this rule already. */
  readonly notNull: OneOrMany<N>;
}
interface Positive<N> extends ForRows {
  /** Columns of numbers that are greater than 0. */
  readonly positive: OneOrMany<N>;
}
interface Range<N> extends ForRows {
  /** A column within bounds. A null is, unless the column is required. */
  readonly range: N;
  /** The smallest value. */
  readonly min?: number | string;
  /** The greatest value. */
  readonly max?: number | string;
}
interface OneOf<N> extends ForRows {
  /** A column of certain values. */
  readonly oneOf: N;
  readonly values: readonly (string | number)[];
}
interface Matches<N> extends ForRows {
  /** A column of text that a regular expression (Java's) matches as a whole. */
  readonly matches: N;
  readonly pattern: string;
}
interface References<N> extends ForRows {
  /** A column whose values are those of a column of another dataset. */
  readonly references: N;
  readonly in: Definition<"dataset">;
  /** The column there. */
  readonly key: string;
}
interface Holds extends ForRows {
  /** A condition in Spark's SQL that is true of good rows. */
  readonly sql: string;
  readonly name: string;
}

/** A rule about all rows of a run together: no row is to blame, so none goes to quarantine. */
interface ForRuns {
  /** @default "fail" */
  readonly action?: Exclude<Severity, "quarantine">;
}
interface Unique<N> extends ForRuns {
  /** Columns whose values no two valid rows of a run share. */
  readonly unique: readonly N[];
}
interface Rows extends ForRuns {
  /** How many valid rows a run has. */
  readonly rows: { readonly min?: number; readonly max?: number };
}
interface Fresh<N> extends ForRuns {
  /** The column by which the newest row may be at most so old at the end of the data interval. */
  readonly fresh: N;
  readonly within: Duration;
}

/** A quality rule over columns named `N`. */
export type Rule<N extends string> =
  | NotNull<N>
  | Positive<N>
  | Range<N>
  | OneOf<N>
  | Matches<N>
  | References<N>
  | Holds
  | Unique<N>
  | Rows
  | Fresh<N>;
