// npm run generate: TypeScript for the operators of the catalog, a file for each service. With --check nothing is written,
// and a file that is not what the catalog says is an error.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale, dist, root } from "./javascript.mjs";

const folder = join(root, "src", "bindings", "generated");
const check = process.argv.includes("--check");

await buildIfStale();
/** @type {typeof import("../src/load/bindings.ts")} */
const { packageBindings } = await import(join(dist, "bindings.js"));

const made = new Map(packageBindings().map(({ name, text }) => [name, text]));
mkdirSync(folder, { recursive: true });
for (const [name, text] of made) {
  const file = join(folder, name);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (check) stale(`${name} is not what the catalog says`);
  else writeFileSync(file, text);
}
for (const name of readdirSync(folder).filter((each) => !made.has(each))) {
  if (check) stale(`The catalog says nothing of ${name}`);
  else rmSync(join(folder, name));
}

/** @param {string} what */
function stale(what) {
  console.error(`src/bindings/generated: ${what}. Run npm run generate.`);
  process.exitCode = 1;
}
