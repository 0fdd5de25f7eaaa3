import { type Doc, widthOf } from "./document.ts";

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
  const printer = new Printer();
  printer.print(doc, 0, true, undefined);
  return printer.text;
}

class Printer {
  text = "";
  #column = 0;
  /** Indentation that the next text on a new line needs; empty lines stay empty. */
  #pending = "";

  print(doc: Doc, depth: number, broken: boolean, rest: Rest | undefined): void {
    if (typeof doc === "string") {
      this.#write(doc);
      return;
    }
    switch (doc.kind) {
      case "concat":
        for (let i = 0; i < doc.parts.length; i++) {
          const part = doc.parts[i] ?? "";
          if (typeof part === "string") this.#write(part);
          else this.print(part, depth, broken, { parts: doc.parts, next: i + 1, broken, rest });
        }
        break;
      case "group": {
        const end = this.#column + this.#pending.length + doc.width;
        const fits = end <= layout.width && end + trailing(rest) <= layout.width;
        if (fits) this.#write(flat(doc.content));
        else this.print(doc.content, depth, true, rest);
        break;
      }
      case "indent":
        this.print(doc.content, depth + 1, broken, rest);
        break;
      case "ifBroken":
        this.print(broken ? doc.broken : doc.flat, depth, broken, rest);
        break;
      case "line":
        this.text += "\n";
        this.#column = 0;
        this.#pending = layout.indent.repeat(depth);
        break;
      case "verbatim":
        this.#write(doc.text);
        this.#column = doc.text.length - doc.text.lastIndexOf("\n") - 1;
        break;
    }
  }

  #write(text: string): void {
    if (text === "") return;
    this.text += this.#pending + text;
    this.#column += this.#pending.length + text.length;
    this.#pending = "";
  }
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
      return untilBreak(broken ? doc.broken : doc.flat, broken);
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
