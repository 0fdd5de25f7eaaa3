import { isExprValue, type Value } from "../ir/template.ts";
import { type ArgumentMistake, factOf, type OperatorContext, type SqlUse } from "./definition.ts";

type Sort = "text" | "number" | "truth value" | "date" | "timestamp";

/** What a bound value is as SQL; undefined where it is known when the task runs only. */
function sortOf(value: Value): Sort | undefined {
  if (isExprValue(value)) return value.$expr.kind === "context" || value.$expr.kind === "template" ? "text" : undefined;
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
      return "number";
    case "boolean":
      return "truth value";
    default:
      return undefined;
  }
}

/** What a column type compares with. */
function sortOfType(type: string): Sort {
  if (type === "string") return "text";
  if (type === "boolean") return "truth value";
  return type === "date" || type === "timestamp" ? type : "number";
}

/** How a parameter is written so that it is of a type. */
function cast(name: string, value: Value, type: string): string {
  const isMoment = type === "timestamp" && isExprValue(value) && value.$expr.kind === "context";
  // Trino casts no text with a T between day and time.
  return isMoment ? `CAST(from_iso8601_timestamp(:${name}) AS timestamp)` : `CAST(:${name} AS ${type})`;
}

/** Mistakes of parameters that their engine would not compare with what the SQL compares them with. */
export function checkParameterTypes(
  context: OperatorContext,
  use: SqlUse,
  mistake: (found: ArgumentMistake) => void,
): void {
  const told = new Set<string>();
  for (const { name, against, span } of factOf(context, use)?.placeholders ?? []) {
    const value = use.file.bind[name];
    const is = value === undefined ? undefined : sortOf(value);
    if (value === undefined || is === undefined || against === undefined || told.has(name)) continue;
    if (is === sortOfType(against)) continue;
    told.add(name);
    mistake({
      code: "sql/parameter-type",
      argument: use.argument,
      message: `${use.file.path}:${span.line} compares :${name}, a ${is}, with a ${against === "string" ? "text" : against}, which Athena does not.`,
      fix: `Write ${cast(name, value, against === "string" ? "varchar" : against)}.`,
    });
  }
}
