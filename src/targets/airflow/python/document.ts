/**
 * Source text as data: what it says, and where its lines may break. The printer decides which of them do.
 * Every node knows its `width` on one line, in UTF-16 units; `Infinity` where it cannot be on one line.
 *
 * There are millions of them. They have four shapes and no more, and those who make them write the fields in one order: the
 * engine compiles access to a fifth as a look-up.
 */
export type Doc = string | DocNode;

export type DocNode =
  | { readonly kind: "concat"; readonly parts: readonly Doc[]; readonly width: number }
  /** On one line when that fits, else with all its own lines broken. */
  | { readonly kind: "group"; readonly content: DocNode; readonly width: number }
  | { readonly kind: "indent"; readonly content: DocNode; readonly width: number }
  /** A line break in a broken group, `flat` in one that is not. */
  | { readonly kind: "line"; readonly broken: "\n"; readonly flat: string; readonly width: number }
  /** One text in a broken group, another in one that is not. */
  | { readonly kind: "ifBroken"; readonly broken: string; readonly flat: string; readonly width: number }
  /** Text of several lines, whose lines are not indented. */
  | { readonly kind: "verbatim"; readonly text: string; readonly width: number };

export const widthOf = (doc: Doc): number => (typeof doc === "string" ? doc.length : doc.width);

/** Documents one after the other. Text alone stays text: most of a file is, and the printer has less to do. */
export const concat = (...parts: readonly Doc[]): Doc => concatAll(parts);

export function concatAll(parts: readonly Doc[]): Doc {
  let width = 0;
  let isText = true;
  for (const part of parts) {
    if (typeof part === "string") {
      width += part.length;
    } else {
      width += part.width;
      isText = false;
    }
  }
  return isText ? parts.join("") : { kind: "concat", parts, width };
}

export const group = (content: Doc): Doc =>
  typeof content === "string" ? content : { kind: "group", content, width: content.width };
export const indent = (content: Doc): Doc =>
  typeof content === "string" ? content : { kind: "indent", content, width: content.width };
export const verbatim = (text: string): Doc => ({ kind: "verbatim", text, width: Number.POSITIVE_INFINITY });

export const ifBroken = (broken: string, flat = ""): Doc => ({ kind: "ifBroken", broken, flat, width: flat.length });

/** A space, or a line break. */
export const line: Doc = { kind: "line", broken: "\n", flat: " ", width: 1 };
/** Nothing, or a line break. */
export const softline: Doc = { kind: "line", broken: "\n", flat: "", width: 0 };
/** A line break, which breaks every group around it. */
export const hardline: Doc = { kind: "line", broken: "\n", flat: "", width: Number.POSITIVE_INFINITY };

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  const parts: Doc[] = [];
  for (const doc of docs) {
    if (parts.length > 0) parts.push(separator);
    parts.push(doc);
  }
  return concatAll(parts);
}
