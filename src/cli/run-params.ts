import { expectationOf } from "../checks/params.ts";
import { UserError } from "../diagnostics/user-error.ts";
import type { ParamIr } from "../ir/dag.ts";
import type { Json } from "../ir/template.ts";
import type { Build } from "./build.ts";

/** Values for a DAG's params, each of which it takes; one without a default must be given. */
export function paramsOf(
  build: Build,
  dag: string,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, Json>> {
  const declared = build.specs.find(({ id }) => id === dag)?.options.params ?? {};
  const needed = Object.entries(declared).find(([name, param]) => param.default === undefined && !(name in given));
  if (needed) {
    throw new UserError(`'${dag}' is not told its param '${needed[0]}', which has no default.`, {
      fix: `Write --param ${needed[0]}=<value>.`,
    });
  }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const param = declared[name];
      if (!param) {
        throw new UserError(`'${dag}' has no param '${name}'.`, {
          fix: `It has: ${Object.keys(declared).join(", ") || "none"}.`,
        });
      }
      const told = typed(name, value, param.type);
      const expected = expectationOf(param, told);
      if (expected !== undefined)
        throw new UserError(`'${value}' is nothing for the param '${name}'.`, { fix: `It takes ${expected}.` });
      return [name, told];
    }),
  );
}

/** What stands on the command line as a value of a type. */
function typed(name: string, given: string, type: ParamIr["type"]): Json {
  if (type === "integer" && /^-?\d+$/.test(given)) return Number(given);
  if (type === "boolean" && /^(true|false)$/.test(given)) return given === "true";
  if (type === "number" && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(given)) return Number(given);
  if (type === "string") return given;
  if (type === "array" || type === "object") return jsonParam(name, given, type);
  throw new UserError(`'${given}' is no ${type} for the param '${name}'.`);
}

function jsonParam(name: string, given: string, type: "array" | "object"): Json {
  const example = type === "array" ? '["NL", "DE"]' : '{"key": 1}';
  const fix = `Write --param '${name}=${example}'.`;
  let found: Json;
  try {
    found = JSON.parse(given);
  } catch {
    throw new UserError(`'${given}' is no JSON for the param '${name}'.`, { fix });
  }
  if (typeof found !== "object" || found === null || Array.isArray(found) !== (type === "array"))
    throw new UserError(`'${given}' is no ${type} for the param '${name}'.`, { fix });
  return found;
}
