import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { pythonFolder } from "./process.ts";

let known: string | undefined;

/** Changes with whatever may change a fact: the Python that reads the SQL, and the parser that is locked. */
export function analysisVersion(): string {
  known ??= compute();
  return known;
}

function compute(): string {
  const folder = join(pythonFolder, "sluice_sql");
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => join(folder, name));
  const hash = createHash("sha256");
  for (const path of [...sources, join(packageRoot, "requirements", "analysis.txt")]) hash.update(readFileSync(path));
  return hash.digest("hex");
}
