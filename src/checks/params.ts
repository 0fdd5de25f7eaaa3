import type { ParamIr } from "../ir/dag.ts";
import { at } from "../ir/origin.ts";
import type { Check } from "./check.ts";

/** Params whose defaults they allow themselves: Airflow does not import a scheduled DAG with another. */
export const params: Check = ({ resolved }, _context, report) => {
  for (const { params, origin } of resolved.dags) {
    for (const [name, param] of Object.entries(params)) {
      const expected = expectationOf(param);
      if (expected === undefined) continue;
      report({
        code: "dag/bad-param",
        severity: "error",
        at: at(origin, `params.${name}`),
        message: `The default of '${name}' is ${shown(param.default)}, and the param takes ${expected}.`,
      });
    }
  }
};

const shown = (value: ParamIr["default"]): string =>
  typeof value === "string" ? JSON.stringify(value) : String(value);

/** What a param takes, where its default is something else. */
function expectationOf({ type, default: given, enum: choices, minimum, maximum }: ParamIr): string | undefined {
  if (given === undefined) return undefined;
  if (type === "integer" && !Number.isSafeInteger(given)) return "a whole number";
  if (typeof given === "number" && minimum !== undefined && given < minimum) return `${minimum} or more`;
  if (typeof given === "number" && maximum !== undefined && given > maximum) return `${maximum} or less`;
  if (choices && !choices.some((choice) => choice === given)) return `one of ${choices.join(", ")}`;
  return undefined;
}
