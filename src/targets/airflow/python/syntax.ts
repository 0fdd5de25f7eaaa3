import { concat, concatAll, type Doc, group, hardline, ifBroken, indent, join, line, softline } from "./document.ts";
import { isIdentifier } from "./identifiers.ts";
import { inlineString } from "./literals.ts";

const lastComma = ifBroken(",");

/** Items between brackets: on one line, or each on its own line with a comma behind it. */
function bracketed(open: string, items: readonly Doc[], close: string): Doc {
  if (items.length === 0) return open + close;
  const parts: Doc[] = [softline];
  for (const item of items) {
    if (parts.length > 1) parts.push(",", line);
    parts.push(item);
  }
  parts.push(lastComma);
  return group(concat(open, indent(concatAll(parts)), softline, close));
}

export const list = (items: readonly Doc[]): Doc => bracketed("[", items, "]");

export const dict = (entries: readonly (readonly [string, Doc])[]): Doc =>
  bracketed(
    "{",
    entries.map(([key, value]) => concat(inlineString(key), ": ", value)),
    "}",
  );

/** A call of a name that the module has; arguments by position come before those by keyword. */
export const call = (callee: string, args: readonly Doc[]): Doc => bracketed(`${callee}(`, args, ")");

export function keyword(name: string, value: Doc): Doc {
  if (!isIdentifier(name)) throw new Error(`"${name}" is not a keyword argument's name`);
  return typeof value === "string" ? `${name}=${value}` : concat(name, "=", value);
}

/** A keyword argument by its name. Its value is written when it is asked for: who checks a call wants names alone. */
export type Argument = readonly [name: string, value: () => Doc];

export const keywords = (args: readonly Argument[]): readonly Doc[] => args.map((arg) => keyword(arg[0], arg[1]()));

export const assign = (name: string, value: Doc): Doc => concat(name, " = ", value);

/** `first >> second >> third`; in parentheses where it takes several lines. */
export const chain = (steps: readonly Doc[]): Doc =>
  group(concat(ifBroken("("), indent(concat(softline, join(concat(line, ">> "), steps))), softline, ifBroken(")")));

/** A compound statement. An empty body is `pass`. */
export const block = (header: Doc, body: readonly Doc[]): Doc =>
  concat(header, ":", indent(concat(hardline, body.length === 0 ? "pass" : join(hardline, body))));

export const withBlock = (context: Doc, as: string | undefined, body: readonly Doc[]): Doc =>
  block(concat("with ", context, as === undefined ? "" : ` as ${as}`), body);

export const functionDefinition = (name: string, parameters: readonly string[], body: readonly Doc[]): Doc =>
  block(`def ${name}(${parameters.join(", ")})`, body);

/** A line of comment. */
export function comment(text: string): string {
  if (/[\n\r]/.test(text)) throw new Error("a comment is one line");
  return `# ${text}`;
}

/** Statements with an empty line between them, or two, as around a module's functions. */
export const spaced = (statements: readonly Doc[], emptyLines: 1 | 2 = 1): Doc =>
  join(emptyLines === 1 ? concat(hardline, hardline) : concat(hardline, hardline, hardline), statements);
