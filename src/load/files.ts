import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Origin } from "../ir/origin.ts";
import { readText } from "./text.ts";

/** A text file that a spec names. */
export interface FileRequest {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  /** Where the spec names it. */
  readonly at: Origin;
}

/**
 * Reads the text files that specs name, each once. One that cannot be read is reported wherever it is named, with the name
 * of a neighbour that may be meant.
 *
 * @returns the texts, by path
 */
export function readFiles(
  projectRoot: string,
  requests: readonly FileRequest[],
  report: Report,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const failures = new Map<string, Pick<Diagnostic, "message" | "fix">>();
  for (const { path, at } of requests) {
    if (!texts.has(path) && !failures.has(path)) {
      const read = readWithin(projectRoot, path);
      if (typeof read === "string") texts.set(path, read);
      else failures.set(path, read);
    }
    const failure = failures.get(path);
    if (failure) report({ code: "load/missing-file", severity: "error", at, ...failure });
  }
  return texts;
}

function readWithin(projectRoot: string, path: string): string | Pick<Diagnostic, "message" | "fix"> {
  if (posix.isAbsolute(path) || posix.normalize(path).startsWith("..")) {
    return { message: `${path} lies outside the project.`, fix: "Put the file in the folder of its DAG." };
  }
  const read = readText(join(projectRoot, path));
  switch (read.kind) {
    case "text":
      return read.text;
    case "unreadable":
      return { message: `${path} cannot be read: ${read.why}.` };
    case "missing":
      return { message: `There is no file ${path}.`, fix: instead(projectRoot, path) };
  }
}

function instead(projectRoot: string, path: string): string {
  const own = path.split("/").slice(0, 2).join("/");
  const name = posix.basename(path);
  if (path !== `${own}/${name}` && entriesOf(join(projectRoot, own)).includes(name))
    return `Did you mean ${name}? Paths begin at ${own}/.`;
  const folder = posix.dirname(path);
  const extension = posix.extname(path);
  const neighbours = entriesOf(join(projectRoot, folder)).filter((name) => posix.extname(name) === extension);
  const suggestion = nearest(name, neighbours);
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  return neighbours.length > 0
    ? `${folder}/ has ${neighbours.join(", ")}.`
    : `Write it; ${folder}/ has no ${extension} file.`;
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
