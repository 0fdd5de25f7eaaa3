import type { ConditionIr } from "../../ir/condition.ts";
import type { SqlParts } from "../../ir/python-value.ts";
import { type ContextName, type ExprNode, isExprValue, type Value } from "../../ir/template.ts";

/** Filters of ours, which the DAG must bring along where a template uses them. */
export type JinjaFilter = "fromjson" | "sql_literal";

/** The param of its own in which an instance of a mapped task finds the element that it is for. */
export const itemParam = "map_item";

/** What lowering to Jinja needs to know of the DAG, and what it finds out. */
export interface JinjaScope {
  /** The DAG's time zone. */
  readonly zone: string;
  /** Whether a task returns JSON as text, which an expression decodes. */
  decodes(task: string): boolean;
  /** Whether a task has several instances, whose answers are a list. */
  isMapped(task: string): boolean;
  /** Takes note of a filter that a template uses. */
  uses(filter: JinjaFilter): void;
}

/** Constant text, which Jinja must leave alone, or code for it. */
interface Piece {
  readonly text: string;
  readonly code: boolean;
}

/** A template as it is put together: no two pieces of constant text are beside each other. */
class Pieces {
  readonly #all: Piece[] = [];
  #constant = "";

  constant(text: string): void {
    this.#constant += text;
  }

  code(text: string): void {
    this.#end();
    this.#all.push({ text, code: true });
  }

  /** The text of the whole, in which Jinja leaves constants as they are. */
  assemble(followed: Followed, quote: Quote): string {
    this.#end();
    const last = this.#all.length - 1;
    return this.#all
      .map(({ text, code }, i) => (code ? text : inert(text, i === last ? followed : "more", quote)))
      .join("");
  }

  #end(): void {
    if (this.#constant !== "") this.#all.push({ text: this.#constant, code: false });
    this.#constant = "";
  }
}

/** The quote of Jinja's string literals: the one that the surrounding text uses less. */
type Quote = "'" | '"';

/** A template that renders to the expression's text. */
export function templateText(node: ExprNode, scope: JinjaScope): string {
  const pieces = new Pieces();
  addTemplate(node, scope, pieces);
  return pieces.assemble("end", "'");
}

/** A template that renders to JSON, whatever its expressions turn out to hold. */
export function jsonText(value: Value, scope: JinjaScope): string {
  const pieces = new Pieces();
  addJson(value, scope, pieces);
  return pieces.assemble("end", '"');
}

/**
 * A template that renders to SQL in which every expression is one literal. It ends with a line break: Airflow takes a
 * string that ends in `.sql` for a file's name.
 */
export function sqlText(parts: SqlParts, scope: JinjaScope): string {
  const pieces = new Pieces();
  for (const part of parts) {
    if (typeof part !== "string") addSql(part, scope, pieces);
    // Jinja reads every kind of line break as \n; done here, it does not show in the compiled file.
    else pieces.constant(part.includes("\r") ? part.replaceAll(/\r\n?/g, "\n") : part);
  }
  const text = pieces.assemble("line", "'");
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** A template that renders to `True` or `False`. */
export const conditionText = (condition: ConditionIr, scope: JinjaScope): string =>
  `{{ ${conditionExpression(condition, scope).text} }}`;

/** What comes after the pieces: nothing, a line break that Jinja may drop, or more of a template. */
type Followed = "end" | "line" | "more";

/** Runs of characters that Jinja would read as the start of code, normalise (`\r`) or drop (a last `\n`). */
const hostile: Readonly<Record<Followed, RegExp>> = {
  end: /(?:[{\r]|\n$)(?:[{%#\r]|\n$)*/g,
  line: /[{\r][{%#\r]*/g,
  more: /[{\r][{%#\r]*/g,
};

function inert(text: string, followed: Followed, quote: Quote): string {
  if (!text.includes("{") && !text.includes("\r") && !(followed === "end" && text.endsWith("\n"))) return text;
  return text.replace(hostile[followed], (run, offset: number) => {
    const last = offset + run.length === text.length;
    return run === "{" && !(last && followed === "more") ? run : `{{ ${stringLiteral(run, quote)} }}`;
  });
}

function addTemplate(node: ExprNode, scope: JinjaScope, to: Pieces): void {
  switch (node.kind) {
    case "jinja":
      to.code(node.text);
      break;
    case "template":
      for (const part of node.parts) {
        if (typeof part === "string") to.constant(part);
        else addTemplate(part, scope, to);
      }
      break;
    default:
      to.code(`{{ ${expression(node, "'", scope).text} }}`);
  }
}

function addJson(value: Value, scope: JinjaScope, to: Pieces): void {
  if (isExprValue(value)) {
    to.code(filtered(value.$expr, "tojson", '"', scope));
  } else if (Array.isArray(value)) {
    to.constant("[");
    for (const [i, item] of value.entries()) {
      if (i > 0) to.constant(", ");
      addJson(item, scope, to);
    }
    to.constant("]");
  } else if (typeof value === "object" && value !== null) {
    to.constant("{");
    for (const [i, [key, item]] of Object.entries(value).entries()) {
      to.constant(`${i > 0 ? ", " : ""}${JSON.stringify(key)}: `);
      addJson(item, scope, to);
    }
    to.constant("}");
  } else {
    if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${value} is not JSON`);
    to.constant(JSON.stringify(value));
  }
}

function addSql(node: ExprNode, scope: JinjaScope, to: Pieces): void {
  // These are dates and times: they hold nothing that a literal would have to escape.
  if (node.kind === "context" && node.name !== "runId") {
    to.constant("'");
    to.code(`{{ ${expression(node, "'", scope).text} }}`);
    to.constant("'");
    return;
  }
  scope.uses("sql_literal");
  to.code(filtered(node, "sql_literal", "'", scope));
}

/** Code for an expression through a filter that takes its value, or its text where it is a template. */
function filtered(node: ExprNode, filter: string, quote: Quote, scope: JinjaScope): string {
  if (!holdsJinja(node)) return `{{ ${expression(node, quote, scope).text} | ${filter} }}`;
  const body = new Pieces();
  addTemplate(node, scope, body);
  return `{% filter ${filter} %}${body.assemble("more", quote)}{% endfilter %}`;
}

const holdsJinja = (node: ExprNode): boolean =>
  node.kind === "jinja" ||
  (node.kind === "template" && node.parts.some((part) => typeof part !== "string" && holdsJinja(part)));

/** A Jinja expression. `open`: it ends in a filter, and needs parentheses before anything but another filter. */
interface Expression {
  readonly text: string;
  readonly open: boolean;
}

function expression(node: ExprNode, quote: Quote, scope: JinjaScope): Expression {
  switch (node.kind) {
    case "context":
      return contextExpression(node.name, quote, scope.zone);
    case "param":
      return { text: member("params", node.name, quote), open: false };
    case "output":
      return outputExpression(node.task, node.path, quote, scope);
    case "variable":
      return {
        text: member(`var.${node.json ? "json" : "value"}`, node.id, quote) + subscripts(node.path, quote),
        open: false,
      };
    case "connection":
      return connectionExpression(node, quote);
    case "item":
      return { text: `params.${itemParam}${subscripts(node.path, quote)}`, open: false };
    case "template":
      return concatenation(node.parts, quote, scope);
    case "jinja":
      throw new Error("text with Jinja of the author's is not an expression");
  }
}

function contextExpression(name: ContextName, quote: Quote, zone: string): Expression {
  switch (name) {
    case "ds":
      return { text: "ds", open: false };
    case "localDate":
      return { text: `data_interval_start.in_timezone(${stringLiteral(zone, quote)}) | ds`, open: true };
    case "runId":
      return { text: "run_id", open: false };
    case "dataIntervalStart":
      return { text: "data_interval_start.isoformat()", open: false };
    case "dataIntervalEnd":
      return { text: "data_interval_end.isoformat()", open: false };
  }
}

function outputExpression(task: string, path: readonly string[], quote: Quote, scope: JinjaScope): Expression {
  const id = stringLiteral(task, quote);
  if (scope.isMapped(task)) {
    // Asked for one task by its name, Airflow 3 answers a single instance's output without a list around it, and None for none.
    const all = `ti.xcom_pull(task_ids=[${id}]) | reject(${stringLiteral("none", quote)})`;
    if (!scope.decodes(task)) return { text: `${all} | list`, open: true };
    scope.uses("fromjson");
    return { text: `${all} | map(${stringLiteral("fromjson", quote)}) | list`, open: true };
  }
  const pull = `ti.xcom_pull(task_ids=${id})`;
  if (!scope.decodes(task)) return { text: pull + subscripts(path, quote), open: false };
  scope.uses("fromjson");
  return path.length === 0
    ? { text: `${pull} | fromjson`, open: true }
    : { text: `(${pull} | fromjson)${subscripts(path, quote)}`, open: false };
}

/** Airflow's own names of a connection's fields. */
const connectionFields = { type: "conn_type", extra: "extra_dejson" } as const;

function connectionExpression(node: ExprNode & { kind: "connection" }, quote: Quote): Expression {
  const { id, field } = node;
  const name = field === "type" || field === "extra" ? connectionFields[field] : field;
  const path = "path" in node ? subscripts(node.path, quote) : "";
  return { text: `${member("conn", id, quote)}.${name}${path}`, open: false };
}

const subscripts = (path: readonly string[], quote: Quote): string =>
  path.map((field) => `[${stringLiteral(field, quote)}]`).join("");

/** A condition as an expression. `open`: it needs parentheses beside `and`, `or` and `not`. */
function conditionExpression(condition: ConditionIr, scope: JinjaScope): Expression {
  switch (condition.op) {
    case "compare":
      return {
        text: `${operand(condition.left, scope)} ${condition.how} ${operand(condition.right, scope)}`,
        open: true,
      };
    case "in":
      return {
        text: `${operand(condition.left, scope)} in [${condition.values.map((value) => operand(value, scope)).join(", ")}]`,
        open: true,
      };
    case "holds":
      // Anything but true, such as the text "false", is no yes.
      return { text: `${operand(condition.value, scope)} is true`, open: true };
    case "not":
      return { text: `not ${inParentheses(conditionExpression(condition.condition, scope))}`, open: true };
    case "all":
    case "any": {
      const word = condition.op === "all" ? " and " : " or ";
      const parts = condition.conditions.map((each) => conditionExpression(each, scope));
      const [only] = parts;
      if (only && parts.length === 1) return only;
      return { text: parts.map(inParentheses).join(word), open: true };
    }
    case "otherwise":
      throw new Error("what is left of a branch is no condition");
  }
}

const inParentheses = ({ text, open }: Expression): string => (open ? `(${text})` : text);

/** A side of a comparison. */
function operand(value: Value, scope: JinjaScope): string {
  if (isExprValue(value)) return inParentheses(expression(value.$expr, "'", scope));
  if (typeof value === "string") return stringLiteral(value, "'");
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw new Error(`${JSON.stringify(value)} is not compared with anything`);
}

/** The parts of a template joined as text. */
function concatenation(parts: readonly (string | ExprNode)[], quote: Quote, scope: JinjaScope): Expression {
  const [only] = parts;
  if (only === undefined) return { text: stringLiteral("", quote), open: false };
  if (parts.length === 1) {
    if (typeof only === "string") return { text: stringLiteral(only, quote), open: false };
    const { text } = expression(only, quote, scope);
    const isText = only.kind === "context" || only.kind === "template" || (only.kind === "variable" && !only.json);
    return { text: isText ? text : `${text} | string`, open: true };
  }
  const operands = parts.map((part) => {
    if (typeof part === "string") return stringLiteral(part, quote);
    const { text, open } = expression(part, quote, scope);
    return open ? `(${text})` : text;
  });
  return { text: `(${operands.join(" ~ ")})`, open: false };
}

/** What a dictionary answers to by itself, so that `params.items` is not the param `items`. */
const dictionaryMembers: ReadonlySet<string> = new Set(
  "clear copy deep_merge dump fromkeys get get_param items keys pop popitem setdefault suppress_exception update validate values".split(
    " ",
  ),
);

function member(object: string, name: string, quote: Quote): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !dictionaryMembers.has(name)
    ? `${object}.${name}`
    : `${object}[${stringLiteral(name, quote)}]`;
}

/** A string literal of Jinja, which reads Python's escapes. */
function stringLiteral(text: string, quote: Quote): string {
  const body = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
  return quote + body + quote;
}
