import { isIdentifier, isMemberPath } from "../python/identifiers.ts";
import type { EmittedCall } from "./emitted-calls.ts";
import type { Finding } from "./finding.ts";

/** What keeps a call from being written in Python, whatever Airflow knows of it. */
export function misspelt({ path, args, others }: EmittedCall): readonly Finding[] {
  const found: Finding[] = [];
  if (!isMemberPath(path)) {
    found.push({
      code: "airflow/no-class",
      severity: "error",
      message: `${JSON.stringify(path)} is no path of a Python class.`,
      fix: "Write its module and its name, such as airflow.providers.standard.operators.bash.BashOperator.",
    });
  }
  for (const name in args) {
    if (!isIdentifier(name)) {
      found.push({
        argument: name,
        code: "airflow/no-argument",
        severity: "error",
        message: `${JSON.stringify(name)} is no name of an argument in Python.`,
        fix: "Write the name that the operator's reference has.",
      });
    } else if (others.includes(name)) {
      found.push({
        argument: name,
        code: "airflow/no-argument",
        severity: "error",
        message: `'${name}' is said of the task already.`,
        fix: `Leave '${name}' out: a task's id and options stand beside its operator.`,
      });
    }
  }
  return found;
}
