import type { DagIr } from "./dag.ts";

/** All DAGs of a project, as the passes hand them on. */
export interface Program {
  readonly dags: readonly DagIr[];
}
