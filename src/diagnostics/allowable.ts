import type { Code } from "./codes.ts";

/** Warnings that a spec may allow in place: what they warn of is a choice where somebody has thought of it. */
export const allowable = [
  "definition/unused",
  "race/shared-dataset",
  "lineage/unawaited",
  "task/unsafe-retry",
  "connection/unreachable",
  "airflow/deprecated",
  "airflow/read-early",
] as const satisfies readonly Code[];

export type AllowableCode = (typeof allowable)[number];

/** Codes of warnings that are allowed, each with the reason. */
export type Allowances = { readonly [C in AllowableCode]?: string };

/** Codes of warnings about a definition that are allowed, each with the reason. */
export type DefinitionAllowances = Pick<Allowances, "definition/unused">;
