import type { Report } from "../diagnostics/diagnostic.ts";
import type { Program } from "../ir/program.ts";
import type { OperatorContext } from "../operators/definition.ts";

/** One step of the compiler: a new program from the last one. It reports what stops it, and goes on with the rest. */
export type Pass = (program: Program, context: OperatorContext, report: Report) => Program;
