import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../ir/origin.ts";

/** A way into a document: the keys from the top. */
export type KeyPath = readonly string[];

/** A YAML document and where everything in it stands. */
export interface YamlDocument {
  readonly value: unknown;
  /** Where a value stands; the nearest that exists above it where it does not. */
  valueAt(path: KeyPath): Origin;
  /** Where the key of a value stands. */
  keyAt(path: KeyPath): Origin;
  /** A scalar as it is written, quotes included. */
  writtenAt(path: KeyPath): string | undefined;
}

/** What the parser's codes mean to somebody who writes settings. */
const plainly: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "There is a `:` too many in this line.",
  MULTILINE_IMPLICIT_KEY: "This line is no setting: there is no `:` after its name.",
  MISSING_CHAR: "This line is no setting, or a quote or bracket is not closed.",
  TAB_AS_INDENT: "The line begins with a tab; YAML is indented by blanks.",
};

/** Reads YAML. What is no YAML is reported, and so are keys that occur twice; the latter leave the rest readable. */
export function parseYaml(text: string, file: string, report: Report): YamlDocument | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  let broken = false;
  for (const { code, message, pos } of document.errors) {
    const twice = code === "DUPLICATE_KEY";
    broken ||= !twice;
    const key = /^[^\s:]+/.exec(text.slice(pos[0]))?.[0] ?? "";
    report({
      code: "load/syntax",
      severity: "error",
      at: placeOf(pos[0]),
      message: twice ? `The key ${key} is there twice.` : (plainly[code] ?? sentence(message)),
      ...(twice
        ? { fix: "Leave one of them." }
        : { fix: "Write one `name: value` a line, and quote what holds : or #." }),
    });
  }
  if (broken) return undefined;
  let value: unknown;
  try {
    value = document.toJS();
  } catch (problem) {
    // An alias without its anchor, or more aliases than a document of people has.
    if (!(problem instanceof ReferenceError)) throw problem;
    report({ code: "load/syntax", severity: "error", at: placeOf(0), message: sentence(problem.message) });
    return undefined;
  }
  const top = document.contents;
  const start = (node: Node | null | undefined) => placeOf(node?.range?.[0] ?? 0);
  return {
    value,
    valueAt: (path) => start(nodeAt(top, path)),
    keyAt: (path) => {
      const parent = nodeAt(top, path.slice(0, -1));
      return start((isMap(parent) ? pairOf(parent, path.at(-1))?.key : undefined) ?? parent);
    },
    writtenAt: (path) => {
      const range = nodeAt(top, path)?.range;
      return range ? text.slice(range[0], range[1]) : undefined;
    },
  };
}

function nodeAt(top: Node | null, path: KeyPath): Node | null {
  let node = top;
  for (const key of path) {
    const below: Node | null | undefined = isMap(node)
      ? pairOf(node, key)?.value
      : isSeq(node)
        ? entryOf(node, key)
        : undefined;
    if (!below) break;
    node = below;
  }
  return node;
}

interface Pair {
  readonly key: Node;
  readonly value: Node | null;
}

const pairOf = (map: YAMLMap, key: string | undefined): Pair | undefined =>
  (map.items as readonly Pair[]).find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

const entryOf = (list: YAMLSeq, key: string): Node | undefined => (list.items as readonly Node[])[Number(key)];

const sentence = (message: string): string => (message.endsWith(".") ? message : `${message}.`);
