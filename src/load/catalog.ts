import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Catalog } from "../catalog/catalog.ts";
import type { MwaaImages } from "../catalog/images.ts";
import type { MergedFacts } from "../catalog/merged.ts";
import { packageRoot } from "../package-root.ts";

let read: Catalog | undefined;

/** The catalog that comes with the package. It is read when it is first asked for, once in a process. */
export function readCatalog(): Catalog {
  read ??= new Catalog(data<MergedFacts>("operators.json"), readImages());
  return read;
}

/** What MWAA's images hold. */
export const readImages = (): MwaaImages => data<MwaaImages>("mwaa-images.json");

/** A file of this package's own, whose type is the one that it was written with. */
const data = <T>(file: string): T =>
  JSON.parse(readFileSync(join(packageRoot, "src", "catalog", "data", file), "utf8"));
