import type { Artifact } from "../ir/artifact.ts";
import type { Program } from "../ir/program.ts";
import type { OperatorContext } from "../operators/definition.ts";
import { definitionOf } from "../operators/index.ts";

/** The files that tasks read when they run. They are named by their content, so equal ones are one. */
export function documentsOf({ dags }: Program, context: OperatorContext): readonly Artifact[] {
  const documents = dags.flatMap(({ tasks }) =>
    tasks.flatMap(({ operator }) => definitionOf(operator.kind).documents?.(operator.args, context) ?? []),
  );
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
