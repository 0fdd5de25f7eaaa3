import type { PythonValue } from "../../ir/python-value.ts";
import { conditionText, jsonText, sqlText, templateText } from "./jinja.ts";
import type { Module } from "./module.ts";
import type { Doc } from "./python/document.ts";
import { booleanLiteral, inlineString, numberLiteral, stringLiteral } from "./python/literals.ts";
import { call, dict, keyword, list } from "./python/syntax.ts";

/** A value as Python. */
export function valueDoc(value: PythonValue, module: Module): Doc {
  if (value === null) return "None";
  if (typeof value === "boolean") return booleanLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "string") return stringLiteral(value);
  if (!("py" in value)) return list(value.map((item) => valueDoc(item, module)));
  switch (value.py) {
    case "dict":
      return dict(present(value.entries, module).map(([key, item]) => [key, valueDoc(item, module)]));
    case "template":
      return stringLiteral(templateText(value.expr, module));
    case "output":
      // As text it would be JSON, which an operator of Airflow's does not read.
      return module.decodes(value.task)
        ? stringLiteral(templateText({ kind: "output", task: value.task, path: [] }, module))
        : `${module.variable(value.task)}.output`;
    case "json":
      return stringLiteral(jsonText(value.value, module));
    case "sql":
      return stringLiteral(sqlText(value.parts, module));
    case "condition":
      return stringLiteral(conditionText(value.condition, module));
    case "duration":
      return durationDoc(value.seconds, module);
    case "call":
      return call(module.imported(value.path), argumentDocs(value.args, module));
    case "name":
      return module.imported(value.path);
    case "dated":
      return valueDoc(value.value, module);
    case "script":
      module.scripts.set(value.path, value.text);
      return inlineString(value.path);
    case "support":
      module.support.add(value.name);
      return value.name;
  }
}

/** Without the entries that the DAG's runs have nothing for. */
const present = (
  entries: readonly (readonly [string, PythonValue])[],
  { hasIntervals }: Module,
): readonly (readonly [string, PythonValue])[] =>
  hasIntervals
    ? entries
    : entries.filter(
        ([, value]) => typeof value !== "object" || value === null || !("py" in value) || value.py !== "dated",
      );

export const argumentDocs = (args: Readonly<Record<string, PythonValue>>, module: Module): readonly Doc[] =>
  present(Object.entries(args), module).map((entry) => keyword(entry[0], valueDoc(entry[1], module)));

const units = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
] as const;

/** A `timedelta` in the largest unit that leaves a whole number: `timedelta(minutes=90)`. */
export function durationDoc(seconds: number, module: Module): Doc {
  const [unit, size] = units.find(([, size]) => seconds !== 0 && seconds % size === 0) ?? (["seconds", 1] as const);
  return call(module.imported("datetime.timedelta"), [keyword(unit, numberLiteral(seconds / size))]);
}
