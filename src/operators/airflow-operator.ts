import { whole } from "../ir/lineage.ts";
import { isPythonObject, type PythonObjectNode } from "../ir/python-object.ts";
import { type PythonValue, py } from "../ir/python-value.ts";
import type { Shape } from "../ir/shape.ts";
import { type ExprNode, isExprValue, type Value } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import { type Authored, asList, type Form, type Many, type Named } from "./form.ts";

/**
 * An operator of Airflow's own, which Sluice knows from the catalog only: whether the call is right is checked. What it may do
 * in AWS is not known, so it is granted nothing.
 */
export interface AirflowOperator<F extends Form = Named> {
  /** Its full Python path, as on the newest Airflow. */
  class: string;
  /** Its keyword arguments by their Python names. */
  arguments: Readonly<Record<string, F["value"]>>;
  /** Datasets that it reads. */
  reads?: Many<F["dataset"]>;
  /** Datasets that it writes. */
  writes?: Many<F["dataset"]>;
  /** Set where it is a sensor, whose time counts from its first look. */
  timeLimit?: "sensor";
  /** What it needs that no image of MWAA has, as pip names it: `apache-airflow-providers-snowflake==6.5.1`. */
  requires?: string;
}

/** A call of an operator of Airflow's own; the task's output has the shape `output`. */
export const airflowCall = <O>(args: AirflowOperator<Authored>, output: Shape): Operator<O> =>
  operator(airflowOperator.kind, args, output);

const accesses = (datasets: Many<string> | undefined) => asList(datasets).map((dataset) => ({ dataset, scope: whole }));

export const airflowOperator: OperatorDefinition<AirflowOperator> = {
  kind: "airflow.operator",
  lineage: ({ reads, writes }) => ({ reads: accesses(reads), writes: accesses(writes) }),
  grants: () => [],
  airflow: (args) => ({
    class: args.class,
    args: mapped(args.arguments, operand),
    ...(args.timeLimit && { timeLimit: args.timeLimit }),
    ...(args.requires !== undefined && { requires: args.requires }),
  }),
};

/** Keyword arguments as Python, whose expressions are text. */
export const pythonArguments = (given: Readonly<Record<string, Value>>): Readonly<Record<string, PythonValue>> =>
  mapped(given, text);

/** How an expression is written. */
type Written = (expr: ExprNode) => PythonValue;

const text: Written = (expr) => ({ py: "template", expr });

/** A list or a number that a task returned is none as text: whole outputs are handed on as they are. */
const operand: Written = (expr) =>
  expr.kind === "output" && expr.path.length === 0 ? py.output(expr.task) : text(expr);

const mapped = (given: Readonly<Record<string, Value>>, written: Written): Readonly<Record<string, PythonValue>> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, pythonOf(value, written)]));

function pythonOf(value: Value, written: Written): PythonValue {
  if (value === null || typeof value !== "object") return value;
  if (isExprValue(value)) return written(value.$expr);
  if (isPythonObject(value)) return objectOf(value.$python);
  if (isList(value)) return value.map((each) => pythonOf(each, written));
  return py.dict(mapped(value, written));
}

function objectOf(node: PythonObjectNode): PythonValue {
  switch (node.kind) {
    case "name":
      return py.name(node.path);
    case "call":
      return py.call(node.path, pythonArguments(node.arguments));
    case "duration":
      return py.duration(node.seconds);
  }
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
