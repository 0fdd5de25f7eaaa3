import { createHash } from "node:crypto";
import type { DagFile } from "../../ir/artifact.ts";
import type { DagIr, EdgeIr } from "../../ir/dag.ts";
import { dagCall } from "./dag-call.ts";
import { chains } from "./edges.ts";
import { labelOf, labels } from "./labels.ts";
import type { Module } from "./module.ts";
import { type Doc, hardline, join } from "./python/document.ts";
import { inlineString, stringLiteral } from "./python/literals.ts";
import { print } from "./python/printer.ts";
import { assign, call, chain, comment, dict, keyword, list, spaced, withBlock } from "./python/syntax.ts";
import type { Said } from "./said.ts";
import { supportFunctions } from "./support.ts";
import { taskCalls, taskTree } from "./tasks.ts";

/**
 * A DAG as an Airflow DAG file: plain Python that needs nothing but Airflow and its providers. The same DAG and options
 * give the same bytes; neither places in the source nor a release are in them.
 *
 * @param dag - after the passes: tasks in order with their Airflow calls, edges inferred
 * @param said - what `saidOf` says of it, for this file alone: names and imports are gathered in it
 * @throws Error when the IR is not what the passes promise: a bug, never the author's mistake
 */
export function lowerDag(dag: DagIr, said: Said): DagFile {
  const body = `${print(moduleDoc(dag, said))}\n`;
  const sha256 = createHash("sha256").update(body).digest("hex");
  const header = [
    comment(
      `Compiled by Sluice from the DAG ${JSON.stringify(dag.id)}. Do not edit: change the DAG and compile it again.`,
    ),
    comment(`Body: sha256 ${sha256.slice(0, 16)}`),
  ];
  return { path: `dags/${dag.id}.py`, text: `${header.join("\n")}\n\n${body}`, sha256 };
}

function moduleDoc(dag: DagIr, said: Said): Doc {
  const { module } = said;
  const ids = dag.tasks.map((task) => task.id);
  // Names go to functions and imports first, so that no task can take them away.
  const calls = taskCalls(dag, said.tasks, module);
  const root = dagCall(said.dag, module);
  const functions = supportFunctions(module);
  const plain = plainEdges(dag);
  if (dag.edges.some((edge) => !plain(edge))) module.imported("airflow.sdk.Label");
  const variables = new Map(ids.map((id) => [id, module.variable(id)]));

  const tasks = taskTree(dag, calls, variables, module);
  const dependencies = dependencyDocs(dag, variables, module);
  const statements = dependencies.length === 0 ? tasks : [...tasks, join(hardline, dependencies)];
  const pipeline = withBlock(root, "dag", statements.length === 0 ? [] : [spaced(statements)]);
  const imports = module.imports.print();
  const top = module.scripts.size === 0 ? [imports] : [spaced([imports, scriptTexts(module)])];
  return spaced([...top, ...functions, pipeline], functions.length === 0 ? 1 : 2);
}

/** The scripts that tasks run, by path. */
const scriptTexts = ({ scripts }: Module): Doc =>
  assign("SCRIPTS", dict([...scripts].map(([path, text]) => [path, stringLiteral(text)])));

const dependencyDocs = (dag: DagIr, variables: ReadonlyMap<string, string>, module: Module): readonly Doc[] => {
  const variable = (id: string): string => variables.get(id) ?? "";
  const stepDoc = ([first, ...rest]: readonly [string, ...string[]]): Doc =>
    rest.length === 0 ? variable(first) : list([first, ...rest].map(variable));
  // Teardowns say their edge from the setup themselves.
  const edges = dag.edges.filter(({ because }) => because.kind !== "teardown");
  const isPlain = plainEdges(dag);
  const saidPlainly = edges.filter(isPlain);
  const plain = chains(
    dag.tasks.map((task) => task.id),
    saidPlainly,
  ).map((steps) => chain(steps.map(stepDoc)));
  const labelled = labels(edges.filter((edge) => !isPlain(edge))).map(({ from, label, to }) =>
    chain([variable(from), call(module.imported("airflow.sdk.Label"), [inlineString(label)]), stepDoc(to)]),
  );
  const beside = saidPlainly.flatMap((edge) => {
    const label = labelOf(edge);
    if (label === undefined) return [];
    return [
      call("dag.set_edge_info", [
        inlineString(edge.from),
        inlineString(edge.to),
        dict([["label", inlineString(label)]]),
      ]),
    ];
  });
  const teardowns = dag.tasks.flatMap(({ id, tearsDown }) =>
    tearsDown === undefined ? [] : [call(`${variable(id)}.as_teardown`, [keyword("setups", variable(tearsDown))])],
  );
  return [...plain, ...labelled, ...beside, ...teardowns];
};

/**
 * Whether an edge is said without its label: it has none, or its task is in a group, all of which `task >> Label("…") >> other`
 * would take for the task (EdgeModifier of 2.11.2 and 3.3.1).
 */
function plainEdges({ tasks }: DagIr): (edge: EdgeIr) => boolean {
  const grouped = new Set(tasks.filter(({ group }) => group !== undefined).map(({ id }) => id));
  return (edge) => labelOf(edge) === undefined || grouped.has(edge.from);
}
