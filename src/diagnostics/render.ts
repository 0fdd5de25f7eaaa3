import colors from "picocolors";
import type { Origin } from "../ir/origin.ts";
import { codeFrame } from "./code-frame.ts";
import { codes } from "./codes.ts";
import { counted } from "./counted.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { withoutSecrets } from "./secrets.ts";

export interface RenderOptions {
  /** Whether the output is a terminal that shows colours. */
  readonly colour: boolean;
}

/**
 * Diagnostics for people: sorted by place, each with its code and what that means, the lines around it, and what to do.
 * Ends with a summary; empty where there are none.
 *
 * @param readFile - the text of a file, by its path in the project; undefined where there is none
 */
export function render(
  diagnostics: readonly Diagnostic[],
  readFile: (file: string) => string | undefined,
  { colour }: RenderOptions,
): string {
  if (diagnostics.length === 0) return "";
  const paint = colors.createColors(colour);
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) {
      const text = readFile(file);
      texts.set(file, text === undefined ? undefined : withoutSecrets(file, text));
    }
    return texts.get(file);
  };
  const blocks = inOrder(diagnostics).map(({ code, severity, at, message, fix }) => {
    const tone = severity === "error" ? paint.red : paint.yellow;
    const text = textOf(at.file);
    const frame = text === undefined ? [] : codeFrame(text, at, { dim: paint.dim, mark: tone });
    return [
      `${paint.bold(tone(`${severity} ${code}`))} ${paint.dim(codes[code])}`,
      paint.cyan(placeOf(at)),
      ...(frame.length > 0 ? ["", ...frame, ""] : []),
      ...indented(paint.bold(message)),
      ...(fix === undefined ? [] : indented(`${paint.green("→")} ${fix}`)),
    ].join("\n");
  });
  return `${blocks.join("\n\n")}\n\n${summary(diagnostics)}\n`;
}

/** Diagnostics for programs, in the same order. */
export interface DiagnosticsData {
  readonly diagnostics: readonly (Omit<Diagnostic, "at"> & Origin)[];
  readonly errors: number;
  readonly warnings: number;
}

/** What `--json` prints: each diagnostic with its place beside its message, and how many there are. */
export function asData(diagnostics: readonly Diagnostic[]): DiagnosticsData {
  const sorted = inOrder(diagnostics);
  return { diagnostics: sorted.map(({ at, ...rest }) => ({ ...rest, ...at })), ...count(sorted) };
}

/** `3 errors, 1 warning` */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = count(inOrder(diagnostics));
  const parts = [errors > 0 ? counted(errors, "error") : "", warnings > 0 ? counted(warnings, "warning") : ""];
  return parts.filter(Boolean).join(", ");
}

const count = (diagnostics: readonly Diagnostic[]) => {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: diagnostics.length - errors };
};

const placeOf = ({ file, line, column, path }: Origin): string =>
  `${file}:${line}:${column}${path === undefined ? "" : ` (${path})`}`;

const indented = (text: string): readonly string[] => text.split("\n").map((line) => `  ${line}`);

/**
 * By file, line and column; what was said twice about one place is said once. What no DAG uses is said where nothing is wrong:
 * it may be a mistake that keeps it from being used.
 */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const wrong = diagnostics.some(({ severity }) => severity === "error");
  const judged = wrong ? diagnostics.filter(({ code }) => code !== "definition/unused") : diagnostics;
  const distinct = new Map(judged.map((each) => [`${each.code} ${placeOf(each.at)} ${each.message}`, each]));
  return [...distinct.values()].sort(
    (a, b) =>
      compare(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compare(a.severity, b.severity) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
