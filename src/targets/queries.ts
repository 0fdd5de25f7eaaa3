import type { Program } from "../ir/program.ts";
import type { OperatorContext } from "../operators/definition.ts";
import { definitionOf } from "../operators/index.ts";
import { sqlParts } from "../operators/sql-text.ts";

/** A query that a task runs in Athena. */
export interface TaskQuery {
  readonly dag: string;
  readonly task: string;
  /** The SQL, with a question mark for each value that the run gives: people are asked for it. */
  readonly sql: string;
}

/** What the tasks of a program ask Athena. */
export const queriesOf = ({ dags }: Program, context: OperatorContext): readonly TaskQuery[] =>
  dags.flatMap((dag) =>
    dag.tasks
      .filter(({ operator }) => operator.kind === "athena.query")
      .map(({ id, operator: { kind, args } }) => ({
        dag: dag.id,
        task: id,
        sql: (definitionOf(kind).sql?.(args) ?? [])
          .flatMap((use) => sqlParts(context, use))
          .map((part) => (typeof part === "string" ? part : "?"))
          .join(""),
      })),
  );
