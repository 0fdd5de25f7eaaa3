import type { DagIr, ParamIr } from "../ir/dag.ts";
import { at } from "../ir/origin.ts";
import { isDay } from "../language/duration.ts";
import type { Check } from "./check.ts";
import { unpythonic } from "./patterns.ts";

/** See `itemParam` of the Airflow target. */
const reserved = "map_item";

/** Params that say what they take, and defaults that they allow themselves: Airflow does not import a scheduled DAG with others. */
export const params: Check = ({ resolved }, _context, report) => {
  for (const dag of resolved.dags) {
    for (const [name, param] of Object.entries(dag.params)) {
      const place = at(dag.origin, `params.${name}`);
      const contradiction = contradictionIn(param);
      if (name === reserved) {
        report({
          code: "dag/bad-param",
          severity: "error",
          at: place,
          message: `'${reserved}' is the param in which mapped tasks find the element that they are for.`,
          fix: "Give yours another name.",
        });
      }
      const expected = contradiction === undefined ? expectationOf(param) : undefined;
      const odd = contradiction === undefined && param.pattern !== undefined ? unpythonic(param.pattern) : undefined;
      if (odd !== undefined) {
        report({
          code: "dag/bad-param",
          severity: "error",
          at: place,
          message: `The pattern of '${name}' has ${odd.what}: Airflow checks values with Python's re, which refuses that.`,
          fix: `${odd.instead}.`,
        });
      }
      if (contradiction !== undefined) {
        report({
          code: "dag/bad-param",
          severity: "error",
          at: place,
          message: `No value fits the param '${name}': ${contradiction}.`,
        });
      } else if (expected !== undefined) {
        report({
          code: "dag/bad-param",
          severity: "error",
          at: place,
          message: `The default of '${name}' is ${shown(param.default)}, and the param takes ${expected}.`,
        });
      }
      if (param.default === undefined && isScheduled(dag)) {
        report({
          code: "dag/required-param",
          severity: "error",
          at: place,
          message: `'${dag.id}' has a schedule, and nobody says the param '${name}' when it starts a run.`,
          fix: "Give the param a default, or the DAG the schedule 'manual'.",
        });
      }
    }
  }
};

const isScheduled = ({ schedule }: DagIr): boolean => schedule.kind !== "manual";

const shown = (value: ParamIr["default"]): string =>
  // JSON has neither NaN nor infinity.
  typeof value === "number"
    ? String(value)
    : JSON.stringify(value, (_, each: unknown) => (isNoNumber(each) ? String(each) : each));

const isNoNumber = (value: unknown): boolean => typeof value === "number" && !Number.isFinite(value);

/** Whether a number in a list or an object is none that JSON has. */
const holdsNoNumber = (value: unknown): boolean =>
  typeof value === "object" && value !== null ? Object.values(value).some(holdsNoNumber) : isNoNumber(value);

/** Why a param's own limits leave nothing. */
function contradictionIn({ minimum, maximum, minLength, maxLength, pattern }: ParamIr): string | undefined {
  for (const [name, limit] of Object.entries({ min: minimum, max: maximum })) {
    if (limit !== undefined && !Number.isFinite(limit))
      return `its ${name} is ${limit}, which is no number that JSON and Airflow can hold`;
  }
  for (const [name, length] of Object.entries({ minLength, maxLength })) {
    if (length !== undefined && !(Number.isSafeInteger(length) && length >= 0))
      return `its ${name} is ${length}, which is no number of characters`;
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) return `${minimum} is more than ${maximum}`;
  if (minLength !== undefined && maxLength !== undefined && minLength > maxLength)
    return `${minLength} characters are more than ${maxLength}`;
  if (pattern !== undefined && expressionOf(pattern) === undefined) return `${pattern} is no regular expression`;
  return undefined;
}

function expressionOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/** What a param takes, where its default, or another value in its place, is something else. */
export function expectationOf(param: ParamIr, given: ParamIr["default"] = param.default): string | undefined {
  const { type } = param;
  if (given === undefined) return undefined;
  if (type === "integer" && !Number.isSafeInteger(given)) return "a whole number";
  if (type === "number" && !Number.isFinite(given)) return "a number";
  if (typeof given === "number") return numberExpectation(given, param);
  if (typeof given === "string") return textExpectation(given, param);
  if (holdsNoNumber(given)) return "numbers that JSON and Airflow can hold";
  if (Array.isArray(given) && param.items?.type === "string" && !given.every((each) => typeof each === "string"))
    return "a list of texts";
  const choices = param.items?.enum;
  if (Array.isArray(given) && choices && !given.every((each) => choices.includes(each)))
    return `elements of ${choices.join(", ")}`;
  return undefined;
}

function numberExpectation(given: number, { minimum, maximum }: ParamIr): string | undefined {
  if (minimum !== undefined && given < minimum) return `${minimum} or more`;
  if (maximum !== undefined && given > maximum) return `${maximum} or less`;
  return undefined;
}

/** A moment as RFC 3339 has it, which JSON Schema's `date-time` is. */
const moment = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

function textExpectation(given: string, param: ParamIr): string | undefined {
  const { format, enum: choices, minLength, maxLength, pattern } = param;
  if (format === "date" && !isDay(given)) return "a day of the calendar, as 2026-01-31";
  if (format === "date-time" && !(moment.test(given) && !Number.isNaN(Date.parse(given))))
    return "a moment with its zone, as 2026-01-31T10:00:00Z";
  if (choices && !choices.includes(given)) return `one of ${choices.join(", ")}`;
  // JSON Schema counts characters, not the halves of pairs.
  const length = [...given].length;
  if (minLength !== undefined && length < minLength) return `${minLength} characters or more`;
  if (maxLength !== undefined && length > maxLength) return `${maxLength} characters or fewer`;
  if (pattern !== undefined && expressionOf(pattern)?.test(given) === false) return `text like ${pattern}`;
  return undefined;
}
