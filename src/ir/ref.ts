/** What a lakehouse declares. */
export type DefinitionKind = "dataset" | "function" | "warehouse" | "bucket" | "topic" | "secret";

/** What a grant may name: what is declared, and what every lakehouse has (`lake`, `mwaa`, `athena`). */
export type RefKind = DefinitionKind | "houseBucket" | "athenaWorkgroup";

/** A reference to something by its id. */
export interface Ref<K extends RefKind = RefKind> {
  readonly kind: K;
  readonly id: string;
}
