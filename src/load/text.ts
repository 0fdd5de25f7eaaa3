import { readFileSync } from "node:fs";

/** What became of reading a text file. */
export type TextRead =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly why: string };

/**
 * Reads a text of UTF-8; a byte order mark is no part of it, and lines end with `\n` however the checkout has them: what is
 * compiled is the same everywhere.
 */
export function readText(path: string): TextRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (problem) {
    const code = codeOf(problem);
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
    if (code === "EISDIR") return { kind: "unreadable", why: "it is a folder" };
    if (code === "EACCES" || code === "EPERM") return { kind: "unreadable", why: "you may not read it" };
    throw problem;
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "text", text: text.replaceAll("\r\n", "\n") };
  } catch {
    return { kind: "unreadable", why: "it is not UTF-8 text" };
  }
}

const codeOf = (problem: unknown): unknown =>
  typeof problem === "object" && problem !== null && "code" in problem ? problem.code : undefined;
