import { AthenaNamedQuery } from "@cdktf/provider-aws/lib/athena-named-query/index.js";
import type { Construct } from "constructs";
import type { Names } from "../contracts/names.ts";
import type { TaskQuery } from "../targets/queries.ts";
import { verbatim } from "./verbatim.ts";

export interface AthenaQueryInputs extends TaskQuery {
  readonly names: Names;
  /** The workgroup that it is kept in. */
  readonly workgroup: string;
}

/** A task's query, kept in Athena for people to run and to change into their own. */
export function athenaQuery(
  scope: Construct,
  id: string,
  { names, workgroup, dag, task, sql }: AthenaQueryInputs,
): void {
  new AthenaNamedQuery(scope, id, {
    name: names.athenaQuery(dag, task),
    description: `What the task ${task} of the DAG ${dag} asks`,
    workgroup,
    database: names.athenaDatabase(),
    query: verbatim(sql),
  });
}
