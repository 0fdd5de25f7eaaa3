/** What a lakehouse declares. */
export type DefinitionKind =
  | "dataset"
  | "function"
  | "job"
  | "warehouse"
  | "bucket"
  | "topic"
  | "secret"
  | "variable"
  | "connection"
  | "pool"
  | "stateMachine"
  | "containerTask"
  | "crawler"
  | "ruleSet";

/** What a grant may name: what is declared, and what every lakehouse has: the buckets `lake`, `mwaa` and `athena`, and (as a `job`) the generic jobs. */
export type RefKind = Exclude<DefinitionKind, "pool"> | "houseBucket" | "athenaWorkgroup";

/** A reference to something by its id. */
export interface Ref<K extends RefKind = RefKind> {
  readonly kind: K;
  readonly id: string;
}
