import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { DagIr } from "../../../ir/dag.ts";
import { at } from "../../../ir/origin.ts";
import { leavesOf, type PythonValue } from "../../../ir/python-value.ts";
import type { Shape } from "../../../ir/shape.ts";
import type { MapIr, TaskIr } from "../../../ir/task.ts";
import { type ExprNode, isExprValue, type Json } from "../../../ir/template.ts";
import { airflowOperator } from "../../../operators/airflow-operator.ts";
import { decodes, layoutOf } from "../layout.ts";

/** What operators of Airflow's own are given of others: that lists and objects arrive as such, and that their tasks are there. */
export function checkOutputs(dag: DagIr, report: Report): void {
  const own = dag.tasks.filter(({ operator }) => operator.kind === airflowOperator.kind);
  if (own.length === 0) return;
  for (const task of own) {
    for (const [argument, value] of Object.entries(task.airflow?.args ?? {})) {
      const node = asText(value).find((each) => isStructured(each, task, dag));
      if (node === undefined) continue;
      report({
        code: "airflow/as-text",
        severity: "error",
        at: at(task.origin, `args.arguments.${argument}`),
        message: `'${argument}' is given ${called(node)}, which is a list or an object: Airflow renders it to the text of one.`,
        fix: "Let a task answer it as a whole, as a script of d.python does: a task's whole output arrives as it is.",
      });
    }
  }
  for (const { user, used, argument } of layoutOf(dag).early) {
    report({
      code: "airflow/output-order",
      severity: "error",
      at: at(user.origin, `args.arguments.${argument}`),
      message: `'${user.id}' is given the output of '${used}', which would be defined only behind it: in the DAG file, a group is one block.`,
      fix: `Put '${user.id}' and '${used}' into one group, or both beside it.`,
    });
  }
}

/** The expressions in a value that Airflow renders to text each by itself. */
const asText = (value: PythonValue): readonly ExprNode[] =>
  leavesOf(value).flatMap((leaf) => {
    if (typeof leaf !== "object" || leaf === null || !("py" in leaf)) return [];
    if (leaf.py === "template") return [leaf.expr];
    return leaf.py === "output" ? [{ kind: "output", task: leaf.task, path: [] }] : [];
  });

/** Whether an expression is a list or an object, as far as that is known, that Airflow would render to text. */
function isStructured(node: ExprNode, { map }: TaskIr, dag: DagIr): boolean {
  switch (node.kind) {
    case "output": {
      const from = dag.tasks.find(({ id }) => id === node.task);
      if (!from || (node.path.length === 0 && !decodes(from))) return false;
      return isNested(from.map === undefined ? partOf(from.output, node.path) : [from.output]);
    }
    case "item":
      return map !== undefined && elementsOf(map, dag).some((element) => isNested(partOf(element, node.path)));
    case "param":
      return ["array", "object"].includes(dag.params[node.name]?.type ?? "");
    default:
      return false;
  }
}

/** What a mapped task is mapped over, or what that looks like. */
function elementsOf({ over }: MapIr, { tasks }: DagIr): readonly (Json | Shape)[] {
  if (!isExprValue(over)) return over;
  const { $expr } = over;
  const from = $expr.kind === "output" ? tasks.find(({ id }) => id === $expr.task) : undefined;
  if (!from || $expr.kind !== "output") return [];
  const list = from.map === undefined ? partOf(from.output, $expr.path) : [from.output];
  return Array.isArray(list) ? list : [];
}

/** A part of a value, or of what one looks like. */
function partOf(whole: Json | Shape | undefined, path: readonly string[]): Json | Shape | undefined {
  return path.reduce<Json | Shape | undefined>(
    (part, field) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? (part as Readonly<Record<string, Json | Shape>>)[field]
        : undefined,
    whole,
  );
}

const isNested = (value: Json | Shape | undefined): boolean => typeof value === "object" && value !== null;

const called = (node: ExprNode): string => {
  switch (node.kind) {
    case "output":
      return node.path.length === 0
        ? `what '${node.task}' returned`
        : `'${node.path.join(".")}' of what '${node.task}' returned`;
    case "param":
      return `the param '${node.name}'`;
    default:
      return "a part of the element that it is mapped over";
  }
};
