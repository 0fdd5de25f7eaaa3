import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Catalog } from "../catalog/catalog.ts";
import type { MergedFacts } from "../catalog/merged.ts";
import { packageRoot } from "../package-root.ts";

let read: Catalog | undefined;

/** The catalog that comes with the package. It is read when it is first asked for, once in a process. */
export function readCatalog(): Catalog {
  read ??= new Catalog(
    JSON.parse(readFileSync(join(packageRoot, "src", "catalog", "data", "operators.json"), "utf8")) as MergedFacts,
  );
  return read;
}
