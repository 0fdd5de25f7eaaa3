import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { lastLines } from "../python/command.ts";

const bytes = 16_384;
const lines = 20;

/** The last lines of a log file; nothing when it can't be read. Only the file's end is read. */
export function logTail(file: string): string {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return "";
  }
  try {
    const { size } = fstatSync(descriptor);
    const from = Math.max(0, size - bytes);
    const buffer = Buffer.alloc(size - from);
    readSync(descriptor, buffer, 0, buffer.length, from);
    return lastLines(buffer.toString("utf8"), lines);
  } finally {
    closeSync(descriptor);
  }
}
