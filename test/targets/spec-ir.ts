import type { DagIr } from "../../src/ir/dag.ts";
import type { DagSpec } from "../../src/language/dag.ts";
import { definitionOf } from "../../src/operators/index.ts";
import { passes } from "../../src/passes/index.ts";
import { contextOf, onlyDag, type ProjectInTest, through } from "../support/compiling.ts";

/** A spec as the Airflow target takes it: after all passes, with the calls of its tasks. */
export function irOf(spec: DagSpec, project: ProjectInTest = {}): DagIr {
  const context = contextOf(project);
  const { program, diagnostics } = through(passes, [spec], context);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const dag = onlyDag(program);
  return {
    ...dag,
    tasks: dag.tasks.map((task) => {
      const airflow = definitionOf(task.operator.kind).airflow?.(task.operator.args, context);
      return airflow ? { ...task, airflow } : task;
    }),
  };
}
