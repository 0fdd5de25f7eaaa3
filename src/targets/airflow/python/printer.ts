import { type Doc, type DocNode, widthOf } from "./document.ts";

/** How Python is laid out: black's style, at a width that suits SQL and ARNs. */
const layout = { width: 110, indent: "    " } as const;

/** What is still to be printed, the next thing last. Parallel arrays: a file has thousands of entries. */
class Stack {
  readonly docs: Doc[] = [];
  readonly depths: number[] = [];
  readonly broken: boolean[] = [];

  push(doc: Doc, depth: number, broken: boolean): void {
    this.docs.push(doc);
    this.depths.push(depth);
    this.broken.push(broken);
  }
}

/** Prints a document. A line never ends in a space, except inside verbatim text. */
export function print(doc: Doc): string {
  const stack = new Stack();
  stack.push(doc, 0, true);
  let out = "";
  let column = 0;
  /** Indentation that the next text on a new line needs; empty lines stay empty. */
  let pending = "";

  const write = (text: string): void => {
    if (text === "") return;
    out += pending + text;
    column += pending.length + text.length;
    pending = "";
  };

  for (let current = stack.docs.pop(); current !== undefined; current = stack.docs.pop()) {
    const depth = stack.depths.pop() ?? 0;
    const broken = stack.broken.pop() ?? true;
    if (typeof current === "string") {
      write(current);
      continue;
    }
    switch (current.kind) {
      case "concat":
        for (let i = current.parts.length - 1; i >= 0; i--) stack.push(current.parts[i] ?? "", depth, broken);
        break;
      case "group": {
        const end = column + pending.length + current.width;
        if (end <= layout.width && end + trailing(stack) <= layout.width) write(flat(current.content));
        else stack.push(current.content, depth, true);
        break;
      }
      case "indent":
        stack.push(current.content, depth + 1, broken);
        break;
      case "ifBroken":
        stack.push(broken ? current.broken : current.flat, depth, broken);
        break;
      case "line":
        out += "\n";
        column = 0;
        pending = layout.indent.repeat(depth);
        break;
      case "verbatim":
        write(current.text);
        column = current.text.length - current.text.lastIndexOf("\n") - 1;
        break;
    }
  }
  return out;
}

/** A document that fits, on its one line. */
function flat(doc: Doc): string {
  if (typeof doc === "string") return doc;
  switch (doc.kind) {
    case "concat": {
      let text = "";
      for (const part of doc.parts) text += typeof part === "string" ? part : flat(part);
      return text;
    }
    case "group":
    case "indent":
      return flat(doc.content);
    case "line":
      return doc.flat;
    case "ifBroken":
      return flat(doc.flat);
    case "verbatim":
      throw new Error("text of several lines is not on one line");
  }
}

/** The width of what follows on the same line: up to the next line break of a broken group. */
function trailing({ docs, broken }: Stack): number {
  let width = 0;
  for (let i = docs.length - 1; i >= 0; i--) {
    const measured = untilBreak(docs[i] ?? "", broken[i] ?? true);
    width += measured.width;
    if (measured.ends) break;
  }
  return width;
}

interface Measured {
  readonly width: number;
  readonly ends: boolean;
}

function untilBreak(doc: Doc, broken: boolean): Measured {
  if (typeof doc === "string") return { width: doc.length, ends: false };
  switch (doc.kind) {
    case "line":
      return broken ? { width: 0, ends: true } : { width: doc.flat.length, ends: false };
    case "ifBroken":
      return untilBreak(broken ? doc.broken : doc.flat, broken);
    case "group":
      return untilBreak(doc.content, !Number.isFinite(widthOf(doc)));
    case "indent":
      return untilBreak(doc.content, broken);
    case "verbatim":
      return { width: doc.text.indexOf("\n"), ends: true };
    case "concat":
      return untilBreakOf(doc, broken);
  }
}

function untilBreakOf(doc: Extract<DocNode, { kind: "concat" }>, broken: boolean): Measured {
  let width = 0;
  for (const part of doc.parts) {
    const measured = untilBreak(part, broken);
    width += measured.width;
    if (measured.ends) return { width, ends: true };
  }
  return { width, ends: false };
}
