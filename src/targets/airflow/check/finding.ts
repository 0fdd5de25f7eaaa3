import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";

/** A finding without its place, about one argument or the whole call. */
export interface Finding extends Omit<Diagnostic, "at"> {
  readonly argument?: string;
}
