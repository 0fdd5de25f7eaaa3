import type { DagIr } from "../../../../src/ir/dag.ts";
import { dagIr, step } from "../../ir.ts";

/** The least that a DAG can be. */
export const dag: DagIr = dagIr({ id: "manual", schedule: { kind: "manual" }, tasks: [step("done")] });
