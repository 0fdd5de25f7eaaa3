import { isDefinition } from "../contracts/definition.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { at, type Origin } from "../ir/origin.ts";
import { whyUnavailable } from "../language/schedule.ts";
import { isExpr, node } from "../language/template.ts";

interface Where {
  readonly lakehouse: Lakehouse;
  readonly origin: Origin;
  readonly report: Report;
}

/** An operator's arguments as authors write them → the named form: definitions by id, expressions as `{ $expr }`. */
export function named(args: object, where: Where): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, namedValue(value, { ...where, origin: at(where.origin, key) })]],
    ),
  );
}

function namedValue(value: unknown, where: Where): unknown {
  if (typeof value === "string") return plain(value, where);
  if (typeof value !== "object" || value === null) return value;
  if (isExpr(value)) return { $expr: value[node] };
  if (isDefinition(value)) {
    if (where.lakehouse.find(value.kind, value.id) !== value) {
      where.report({
        code: "definition/not-exported",
        severity: "error",
        at: where.origin,
        message: `The ${value.kind} '${value.id}' is used here, but lakehouse/index.ts does not export it.`,
        fix: "Export it there: only what the lakehouse exports is created.",
      });
    }
    return value.id;
  }
  if (Array.isArray(value))
    return value.map((each, index) => namedValue(each, { ...where, origin: at(where.origin, String(index)) }));
  const why = whyUnavailable(value);
  if (why !== undefined) {
    where.report({
      code: "template/unavailable",
      severity: "error",
      at: where.origin,
      message: `The runs of this DAG do not have this value: ${why}.`,
    });
    return "";
  }
  return named(value, where);
}

function plain(value: string, where: Where): string {
  if (/\{\{|\{%|\{#/.test(value)) {
    where.report({
      code: "template/plain-braces",
      severity: "error",
      at: where.origin,
      message: `A plain string holds Jinja's braces: ${JSON.stringify(value)}.`,
      fix: 'Write expressions as values (d.ds, tpl`…`), or say jinja("…") where you mean Jinja.',
    });
  }
  return value;
}
