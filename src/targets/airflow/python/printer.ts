import { type Doc, type DocNode, widthOf } from "./document.ts";

/** How Python is laid out: black's style, at a width that suits SQL and ARNs. */
const layout = { width: 110, indent: "    " } as const;

/** What follows a document in those around it: `parts` from `next` on, then `rest`. */
interface Rest {
  readonly parts: readonly Doc[];
  readonly next: number;
  readonly broken: boolean;
  readonly rest: Rest | undefined;
}

/** Prints a document. A line never ends in a space, except inside verbatim text. */
export function print(doc: Doc): string {
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

  const emit = (doc: DocNode, depth: number, broken: boolean, rest: Rest | undefined): void => {
    switch (doc.kind) {
      case "concat":
        for (let i = 0; i < doc.parts.length; i++) {
          const part = doc.parts[i] ?? "";
          if (typeof part === "string") write(part);
          else emit(part, depth, broken, { parts: doc.parts, next: i + 1, broken, rest });
        }
        break;
      case "group": {
        const end = column + pending.length + doc.width;
        const fits = end <= layout.width && end + trailing(rest) <= layout.width;
        if (fits) write(flat(doc));
        else emit(doc.content, depth, true, rest);
        break;
      }
      case "indent":
        emit(doc.content, depth + 1, broken, rest);
        break;
      case "ifBroken":
        write(broken ? doc.broken : doc.flat);
        break;
      case "line":
        out += doc.broken;
        column = 0;
        pending = layout.indent.repeat(depth);
        break;
      case "verbatim":
        write(doc.text);
        column = doc.text.length - doc.text.lastIndexOf("\n") - 1;
        break;
    }
  };

  if (typeof doc === "string") return doc;
  emit(doc, 0, true, undefined);
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
      return doc.flat;
    case "verbatim":
      throw new Error("text of several lines is not on one line");
  }
}

/** The width of what follows on the same line: up to the next line break of a broken group. */
function trailing(rest: Rest | undefined): number {
  let width = 0;
  for (let at = rest; at !== undefined; at = at.rest) {
    const measured = untilBreakOf(at.parts, at.next, at.broken);
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
      return { width: (broken ? doc.broken : doc.flat).length, ends: false };
    case "group":
      return untilBreak(doc.content, !Number.isFinite(widthOf(doc)));
    case "indent":
      return untilBreak(doc.content, broken);
    case "verbatim":
      return { width: doc.text.indexOf("\n"), ends: true };
    case "concat":
      return untilBreakOf(doc.parts, 0, broken);
  }
}

function untilBreakOf(parts: readonly Doc[], from: number, broken: boolean): Measured {
  let width = 0;
  for (let i = from; i < parts.length; i++) {
    const measured = untilBreak(parts[i] ?? "", broken);
    width += measured.width;
    if (measured.ends) return { width, ends: true };
  }
  return { width, ends: false };
}
