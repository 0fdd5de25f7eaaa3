import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The root folder of this package: the repository in a checkout, node_modules/sluice in a user's project. What is not
 * JavaScript (Python sources, requirements, schemas) is found from here, in the same places in both.
 */
export const packageRoot: string = find(dirname(fileURLToPath(import.meta.url)));

function find(folder: string): string {
  if (nameIn(folder) === "sluice") return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("sluice's own package.json is missing above its code: install it again");
  return find(parent);
}

function nameIn(folder: string): unknown {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null && "name" in manifest ? manifest.name : undefined;
  } catch {
    return undefined;
  }
}
