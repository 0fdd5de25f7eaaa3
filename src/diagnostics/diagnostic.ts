import type { Origin } from "../ir/origin.ts";
import type { Code } from "./codes.ts";

/** A mistake in a project, at its place. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: "error" | "warning";
  readonly at: Origin;
  /** What is wrong, in one sentence with the names that matter. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
}

/** Takes a diagnostic up; the caller goes on. */
export type Report = (diagnostic: Diagnostic) => void;
