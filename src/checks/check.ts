import type { Report } from "../diagnostics/diagnostic.ts";
import type { Program } from "../ir/program.ts";
import type { OperatorContext } from "../operators/definition.ts";

/** What a check may look at: the DAGs as they were written, and as they will run. */
export interface Stages {
  readonly resolved: Program;
  readonly program: Program;
}

/** Looks for one kind of mistake, and changes nothing. */
export type Check = (stages: Stages, context: OperatorContext, report: Report) => void;
