import { isIdentifier } from "../ir/python-name.ts";
import { type PythonValue, py } from "../ir/python-value.ts";
import type { Shape } from "../ir/shape.ts";
import { isExprValue, type Value } from "../ir/template.ts";
import { type Operator, operator } from "../language/operator.ts";
import type { OperatorDefinition } from "./definition.ts";
import type { Authored, Form, Named } from "./form.ts";

/**
 * An operator of Airflow's own, which Sluice knows from the catalog only: whether the call is right is checked, and what it reads,
 * writes and may do is not known.
 */
export interface AirflowOperator<F extends Form = Named> {
  /** Its full Python path, as on the newest Airflow. */
  class: string;
  /** Its keyword arguments by their Python names. */
  arguments: Readonly<Record<string, F["value"]>>;
}

/** A call of an operator of Airflow's own; the task's output has the shape `output`. */
export const airflowCall = <O>(args: AirflowOperator<Authored>, output: Shape): Operator<O> =>
  operator(airflowOperator.kind, args, output);

export const airflowOperator: OperatorDefinition<AirflowOperator> = {
  kind: "airflow.operator",
  check(args, _context, mistake) {
    if (!/^[^.]+\..+$/.test(args.class) || !args.class.split(".").every(isIdentifier)) {
      mistake({
        code: "airflow/no-class",
        argument: "class",
        message: `'${args.class}' is no path of a Python class.`,
        fix: "Write it as airflow.providers.standard.operators.bash.BashOperator.",
      });
    }
    for (const name of Object.keys(args.arguments).filter((each) => !isIdentifier(each))) {
      mistake({
        code: "airflow/no-argument",
        argument: "arguments",
        message: `${JSON.stringify(name)} is no name of an argument in Python.`,
      });
    }
  },
  lineage: () => ({ reads: [], writes: [] }),
  grants: () => [],
  airflow: (args) => ({
    class: args.class,
    args: Object.fromEntries(Object.entries(args.arguments).map(([name, value]) => [name, pythonOf(value)])),
  }),
};

function pythonOf(value: Value): PythonValue {
  if (value === null || typeof value !== "object") return value;
  if (isExprValue(value)) return { py: "template", expr: value.$expr };
  if (isList(value)) return value.map(pythonOf);
  return py.dict(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pythonOf(item)])));
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
