import { createHash } from "node:crypto";
import type { Artifact } from "../../ir/artifact.ts";
import type { DagIr } from "../../ir/dag.ts";
import { dagCall } from "./dag-call.ts";
import { dialectOf } from "./dialects/index.ts";
import { chains } from "./edges.ts";
import { Module, type Surroundings } from "./module.ts";
import { type Doc, hardline, join } from "./python/document.ts";
import { stringLiteral } from "./python/literals.ts";
import { print } from "./python/printer.ts";
import { assign, chain, comment, dict, list, spaced, withBlock } from "./python/syntax.ts";
import { supportFunctions } from "./support.ts";
import { taskCalls, taskTree } from "./tasks.ts";

export interface LowerOptions extends Surroundings {
  /** The Airflow that runs the DAG, such as `"3.3.1"`. */
  readonly airflow: string;
}

/**
 * A DAG as an Airflow DAG file: plain Python that needs nothing but Airflow and its providers. The same DAG and options
 * give the same bytes; neither places in the source nor a release are in them.
 *
 * @param dag - after the passes: tasks in order with their Airflow calls, edges inferred
 * @throws Error when the IR is not what the passes promise: a bug, never the author's mistake
 */
export function lowerDag(dag: DagIr, options: LowerOptions): Artifact {
  const body = `${print(moduleDoc(dag, new Module(dag, dialectOf(options.airflow), options)))}\n`;
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 16);
  const header = [
    comment(
      `Compiled by Sluice from the DAG ${JSON.stringify(dag.id)}. Do not edit: change the DAG and compile it again.`,
    ),
    comment(`Body: sha256 ${hash}`),
  ];
  return { path: `dags/${dag.id}.py`, text: `${header.join("\n")}\n\n${body}` };
}

function moduleDoc(dag: DagIr, module: Module): Doc {
  const ids = dag.tasks.map((task) => task.id);
  // Names go to functions and imports first, so that no task can take them away.
  const calls = taskCalls(dag, module);
  const root = dagCall(dag, module);
  const functions = supportFunctions(module);
  const variables = new Map(ids.map((id) => [id, module.names.take(id, "task")]));

  const tasks = taskTree(dag, calls, variables, module);
  const dependencies = dependencyDocs(dag, variables);
  const statements = dependencies.length === 0 ? tasks : [...tasks, join(hardline, dependencies)];
  const pipeline = withBlock(root, "dag", statements.length === 0 ? [] : [spaced(statements)]);
  const imports = module.imports.print();
  const top = module.scripts.size === 0 ? [imports] : [spaced([imports, scriptTexts(module)])];
  return spaced([...top, ...functions, pipeline], functions.length === 0 ? 1 : 2);
}

/** The scripts that tasks run, by path. */
const scriptTexts = ({ scripts }: Module): Doc =>
  assign("SCRIPTS", dict([...scripts].map(([path, text]) => [path, stringLiteral(text)])));

const dependencyDocs = (dag: DagIr, variables: ReadonlyMap<string, string>): readonly Doc[] => {
  const variable = (id: string): string => variables.get(id) ?? "";
  return chains(
    dag.tasks.map((task) => task.id),
    dag.edges,
  ).map((steps) =>
    chain(
      steps.map(([first, ...rest]) => (rest.length === 0 ? variable(first) : list([first, ...rest].map(variable)))),
    ),
  );
};
