import { strictEqual } from "node:assert";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Holds a text, such as a DAG file, against one that is kept beside the tests. `UPDATE_GOLDEN=1` writes it: read what has
 * changed as a reviewer would.
 *
 * @param path - relative to the working directory
 * @throws AssertionError where they differ, or where nothing is kept yet
 */
export function assertGolden(text: string, path: string): void {
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  // Git may have it with other line ends than it was written with.
  const kept = existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : "";
  strictEqual(
    text,
    kept,
    `This is not what ${path} holds. Set UPDATE_GOLDEN=1 to write it, and read what has changed.`,
  );
}
