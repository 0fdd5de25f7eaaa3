import type { Environment } from "../contracts/environment.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Names } from "../contracts/names.ts";
import type { Code } from "../diagnostics/codes.ts";
import type { Artifact } from "../ir/artifact.ts";
import type { DagIr } from "../ir/dag.ts";
import type { Grant } from "../ir/grant.ts";
import type { Lineage } from "../ir/lineage.ts";
import type { AirflowCall } from "../ir/python-value.ts";
import type { ScriptFacts } from "../ir/script-facts.ts";
import type { SqlEngine, SqlExpressionFacts, SqlFact, SqlFacts } from "../ir/sql-facts.ts";
import type { OperatorCall, TaskIr } from "../ir/task.ts";
import type { NamedSqlFile } from "./form.ts";

/** What an operator may look at besides its arguments. */
export interface OperatorContext {
  readonly env: Environment;
  readonly names: Names;
  readonly lakehouse: Lakehouse;
  readonly facts: SqlFacts;
  /** What the contracts' expressions say. */
  readonly expressions: SqlExpressionFacts;
  /** What the scripts say that tasks run. */
  readonly scripts: ScriptFacts;
  /** Texts of the project's files, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A SQL file among an operator's arguments. */
export interface SqlUse {
  /** The argument that holds it. */
  readonly argument: string;
  readonly file: NamedSqlFile;
  readonly engine: SqlEngine;
}

/** A mistake in an operator's arguments, at one of them or at a place in a file that it uses. */
export interface ArgumentMistake {
  readonly code: Code;
  readonly message: string;
  readonly fix?: string;
  readonly argument?: string;
}

/** Where a task stands, after all passes. */
export interface Place {
  readonly dag: DagIr;
  readonly task: TaskIr;
}

/** A task that a composite operator stands for; its id is relative to the composite's. */
export interface Part {
  readonly id: string;
  readonly operator: OperatorCall;
  /** Ids of parts that come first. */
  readonly after: readonly string[];
  readonly lineage: Lineage;
  readonly grants: readonly Grant[];
  /** For people who look at the task in Airflow. */
  readonly doc: string;
}

/** All that Sluice knows of an operator. `A` are its arguments in the named form. */
export interface OperatorDefinition<A> {
  readonly kind: string;
  sql?(args: A): readonly SqlUse[];
  /** The path of a Python file that the task runs. */
  script?(args: A): string;
  check?(args: A, context: OperatorContext, mistake: (found: ArgumentMistake) => void): void;
  lineage(args: A, context: OperatorContext): Lineage;
  grants(args: A, context: OperatorContext): readonly Grant[];
  /**
   * Whether two runs of one task disturb each other even where they write different rows, for they share something on the
   * way: its DAG has one run at a time.
   * @default false
   */
  readonly oneRunAtATime?: boolean;
  /** Why a further try may do the work twice, as the end of a sentence; undefined where that changes nothing. */
  twice?(args: A): string | undefined;
  /** Composites: the tasks that it stands for, under a group of its id. */
  expand?(args: A, context: OperatorContext): readonly Part[];
  /** Files that are published beside the DAG for the task to read. */
  documents?(args: A, context: OperatorContext): readonly Artifact[];
  /** Which of the tasks right behind it it may skip; absent: none. */
  readonly skipsOthers?: "all" | "allButTeardowns";
  /** Absent for composites. */
  airflow?(args: A, context: OperatorContext): AirflowCall;
  /** Instead of `airflow`, for an operator whose call depends on where its task stands. */
  airflowAt?(place: Place, args: A, context: OperatorContext): AirflowCall;
}

/** The fact of a SQL file. Absent where the analysis has not read it: a mistake that was reported before. */
export const factOf = (context: OperatorContext, { file, engine }: SqlUse): SqlFact | undefined =>
  context.facts.get(`${engine}:${file.path}`);
