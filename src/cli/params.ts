import { InvalidArgumentError } from "commander";
import { expectationOf } from "../checks/params.ts";
import { UserError } from "../diagnostics/user-error.ts";
import type { ParamIr } from "../ir/dag.ts";
import type { Json } from "../ir/template.ts";

/** The values of `--param name=value`, as they were written. */
export type GivenParams = Readonly<Record<string, string>>;

/** Reads one more `--param`. */
export function collectParam(given: string, before: GivenParams): GivenParams {
  const split = given.indexOf("=");
  if (split < 1) throw new InvalidArgumentError("Write --param name=value.");
  return { ...before, [given.slice(0, split)]: given.slice(split + 1) };
}

/**
 * What a run of a DAG is told: the values that were given, of the types that the DAG declares.
 *
 * @throws UserError where one is not declared, is none that its param takes, or is required and not given
 */
export function paramsOf(
  dag: string,
  declared: Readonly<Record<string, ParamIr>>,
  given: GivenParams,
): Readonly<Record<string, Json>> {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(declared, name));
  if (unknown !== undefined) {
    throw new UserError(`'${dag}' has no param '${unknown}'.`, {
      fix: `It has: ${Object.keys(declared).join(", ") || "none"}.`,
    });
  }
  const missing = Object.keys(declared).filter(
    (name) => declared[name]?.default === undefined && !Object.hasOwn(given, name),
  );
  if (missing.length > 0) {
    throw new UserError(`'${dag}' has to be told ${missing.map((name) => `'${name}'`).join(" and ")}.`, {
      fix: `Write ${missing.map((name) => `--param ${name}=…`).join(" ")}.`,
    });
  }
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, param]) => {
      const text = Object.hasOwn(given, name) ? given[name] : undefined;
      if (text === undefined) return [];
      const value = readParam(name, param, text);
      const expected = expectationOf(param, value);
      if (expected === undefined) return [[name, value]];
      throw new UserError(`'${text}' is nothing for the param '${name}'.`, { fix: `It takes ${expected}.` });
    }),
  );
}

function readParam(name: string, { type }: ParamIr, given: string): Json {
  switch (type) {
    case "string":
      return given;
    case "boolean":
      if (/^(true|false)$/.test(given)) return given === "true";
      break;
    case "integer":
      // A larger one would be another number for Airflow.
      if (/^-?\d+$/.test(given) && Number.isSafeInteger(Number(given))) return Number(given);
      break;
    case "number":
      if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(given)) return Number(given);
      break;
    case "array":
    case "object": {
      const value = json(given);
      if (value !== undefined && (type === "array" ? Array.isArray(value) : isObject(value))) return value;
      const example = type === "array" ? '["NL", "DE"]' : '{"key": 1}';
      throw new UserError(`'${given}' is no ${type} in JSON for the param '${name}'.`, {
        fix: `Write --param '${name}=${example}'.`,
      });
    }
  }
  throw new UserError(`'${given}' is no ${type} for the param '${name}'.`, {
    fix: `Write --param ${name}=${{ boolean: "true, or =false", integer: "5", number: "1.5" }[type]}.`,
  });
}

const isObject = (value: Json): boolean => typeof value === "object" && value !== null && !Array.isArray(value);

/** What the text says in JSON; undefined where it is none. */
function json(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
