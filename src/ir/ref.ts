/** What exists in a lakehouse and can be referred to. */
export type RefKind = "dataset" | "function" | "warehouse" | "bucket" | "topic" | "secret" | "pool";

/** A reference to a definition by its id. */
export interface Ref<K extends RefKind = RefKind> {
  readonly kind: K;
  readonly id: string;
}
