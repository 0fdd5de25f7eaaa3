import { type Definition, isDefinition } from "../contracts/definition.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { at, type Origin } from "../ir/origin.ts";
import { type ExprNode, expressionsIn } from "../ir/template.ts";
import { whyUnavailable } from "../language/schedule.ts";
import { dagOf, isExpr, node } from "../language/template.ts";

interface Where {
  /** The DAG's id. */
  readonly dag: string;
  readonly lakehouse: Lakehouse;
  readonly origin: Origin;
  readonly report: Report;
}

/** Keys from the arguments down to a value, the last one first: most values are fine, and their path is never written. */
interface Path {
  readonly key: string | number;
  readonly above: Path | undefined;
}

/** An operator's arguments as authors write them → the named form: definitions by id, expressions as `{ $expr }`. */
export const named = (args: object, where: Where): Readonly<Record<string, unknown>> =>
  namedFields(args, undefined, where);

function namedFields(fields: object, path: Path | undefined, where: Where): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (isInert(value)) set(found, key, value);
    else if (value !== undefined) set(found, key, namedValue(value, { key, above: path }, where));
  }
  return found;
}

/** Whether a value stays as it is and nothing can be wrong with it: most are, and need no path. */
const isInert = (value: unknown): boolean =>
  typeof value === "string" ? !value.includes("{") : Number.isFinite(value) || typeof value === "boolean";

/** Sets a field of any name: `__proto__` is none of its own where it is just assigned. */
function set(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(fields, key, { value, enumerable: true, configurable: true, writable: true });
  else fields[key] = value;
}

/** What is said where something is used that the lakehouse does not export. */
export const notExported = ({ kind, id }: Definition): Pick<Diagnostic, "code" | "message" | "fix"> => ({
  code: "definition/not-exported",
  message: `The ${kind} '${id}' is used here, but lakehouse/index.ts does not export it.`,
  fix: "Export it there: only what the lakehouse exports is created.",
});

function namedValue(value: unknown, path: Path, where: Where): unknown {
  if (typeof value === "string") return plain(value, path, where);
  if (typeof value === "number" || typeof value === "bigint") return number(value, path, where);
  if (typeof value !== "object" || value === null) return value;
  if (isExpr(value)) return { $expr: ownNode(value[node], path, where) };
  if (isDefinition(value)) {
    if (where.lakehouse.find(value.kind, value.id) !== value) {
      tell(where, path, notExported(value));
    }
    return value.id;
  }
  if (Array.isArray(value)) return value.map((each, key) => namedValue(each, { key, above: path }, where));
  const why = whyUnavailable(value);
  if (why !== undefined) {
    tell(where, path, {
      code: "template/unavailable",
      message: `The runs of this DAG do not have this value: ${why}.`,
    });
    return "";
  }
  return namedFields(value, path, where);
}

/** A node of an expression; one that names what is another DAG's is told, and stands for the run's id, so that whoever looks at it says nothing more. */
function ownNode(made: ExprNode, path: Path, where: Where): ExprNode {
  const foreign = expressionsIn(made).filter((part) => (dagOf(part) ?? where.dag) !== where.dag);
  for (const part of foreign) {
    tell(where, path, {
      code: "template/other-dag",
      message: `This is of ${called(part)} of the DAG '${dagOf(part)}'; in '${where.dag}', it would be another one's, or nobody's.`,
      fix: `Use what '${where.dag}' itself has; another DAG is told by dags.trigger({ …, params }).`,
    });
  }
  return foreign.length === 0 ? made : { kind: "context", name: "runId" };
}

function called(part: ExprNode): string {
  if (part.kind === "param") return `the param '${part.name}'`;
  return "task" in part ? `the task '${part.task}'` : "a value";
}

function plain(value: string, path: Path, where: Where): string {
  if (/\{[{%#]/.test(value)) {
    tell(where, path, {
      code: "template/plain-braces",
      message: `A plain string holds Jinja's braces: ${JSON.stringify(value)}.`,
      fix: 'Write expressions as values (d.ds, tpl`…`), or say jinja("…") where you mean Jinja.',
    });
  }
  return value;
}

/** A number that goes everywhere; 1 stands for one that does not, so that whoever looks at it says nothing more. */
function number(value: number | bigint, path: Path, where: Where): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  tell(where, path, {
    code: "value/number",
    message: `${value}${typeof value === "bigint" ? "n" : ""} is no number that JSON and Airflow can hold.`,
    fix: "Write a finite number, or a text of which its reader makes what it needs.",
  });
  return 1;
}

function tell({ report, origin }: Where, path: Path, found: Pick<Diagnostic, "code" | "message" | "fix">): void {
  const keys: (string | number)[] = [];
  for (let step: Path | undefined = path; step; step = step.above) keys.unshift(step.key);
  report({ severity: "error", at: at(origin, keys.join(".")), ...found });
}
