import { type Doc, type DocNode, widthOf } from "./document.ts";

/** How Python is laid out: black's style, at a width that suits SQL and ARNs. */
const layout = { width: 110, indent: "    " } as const;

interface Frame {
  readonly doc: Doc;
  readonly depth: number;
  readonly broken: boolean;
}

/** Prints a document. A line never ends in a space, except inside verbatim text. */
export function print(doc: Doc): string {
  const out: string[] = [];
  const stack: Frame[] = [{ doc, depth: 0, broken: true }];
  let column = 0;
  /** Indentation that the next text on a new line needs; empty lines stay empty. */
  let pending = 0;

  const write = (text: string): void => {
    if (text === "") return;
    if (pending > 0) {
      out.push(layout.indent.repeat(pending));
      column += pending * layout.indent.length;
      pending = 0;
    }
    out.push(text);
    column += text.length;
  };

  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) {
    const { doc: current, depth, broken } = frame;
    if (typeof current === "string") {
      write(current);
      continue;
    }
    switch (current.kind) {
      case "concat":
        for (let i = current.parts.length - 1; i >= 0; i--) stack.push({ doc: current.parts[i] ?? "", depth, broken });
        break;
      case "group": {
        const start = column + pending * layout.indent.length;
        if (start + current.width + trailing(stack) <= layout.width) write(flat(current.content));
        else stack.push({ doc: current.content, depth, broken: true });
        break;
      }
      case "indent":
        stack.push({ doc: current.content, depth: depth + 1, broken });
        break;
      case "ifBroken":
        stack.push({ doc: broken ? current.broken : current.flat, depth, broken });
        break;
      case "line":
        out.push("\n");
        column = 0;
        pending = depth;
        break;
      case "verbatim":
        write(current.text);
        column = current.text.length - current.text.lastIndexOf("\n") - 1;
        break;
    }
  }
  return out.join("");
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
function trailing(stack: readonly Frame[]): number {
  let width = 0;
  for (let i = stack.length - 1; i >= 0; i--) {
    const frame = stack[i];
    if (frame === undefined) break;
    const measured = untilBreak(frame.doc, frame.broken);
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
