// The JavaScript of dist/, by esbuild.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dist = join(root, "dist");
const stamp = join(dist, ".sources");

/** Bindings by what specs import them as: `sluice/operators/s3`. */
const bindings = join("src", "bindings", "generated");
/** @type {Readonly<Record<string, string>>} */
const entries = {
  index: "src/index.ts",
  cli: "src/cli/main.ts",
  cdktf: "src/cdktf/index.ts",
  testing: "src/testing/index.ts",
  operators: "src/bindings/index.ts",
  ...Object.fromEntries(
    readdirSync(join(root, bindings)).map((name) => [`operators/${name.replace(".ts", "")}`, join(bindings, name)]),
  ),
  // For scripts/setup.mjs, which installs the same environments as the CLI.
  environment: "src/python/environment.ts",
  spark: "src/python/spark.ts",
  // For scripts/catalog.mjs.
  catalog: "src/catalog/merged.ts",
  // For scripts/generate-bindings.mjs.
  bindings: "src/load/bindings.ts",
};

const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/**
 * Packages that are imported where they are installed. The others, ajv and yaml, become part of dist/: reading their many
 * files takes longer than a small project to compile.
 */
const installed = Object.keys({ ...dependencies, ...peerDependencies });

/** Builds the JavaScript unless it was built from the sources as they are now. */
export async function buildIfStale() {
  if (stampOf(stamp) !== fingerprint()) await buildJavaScript();
}

/** Builds the JavaScript. Answers the paths of its files. */
export async function buildJavaScript() {
  const sources = fingerprint();
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: dist,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: installed,
    // Written as ES modules; the build for Node is a hundred files that ask for Node's own in a way that a module cannot.
    alias: { yaml: join(root, "node_modules", "yaml", "browser", "index.js") },
    sourcemap: true,
    write: false,
    logLevel: "warning",
  }).catch(() => {
    // esbuild has shown what is wrong, with its place.
    process.exit(1);
  });
  mkdirSync(join(dist, "operators"), { recursive: true });
  // Another process may be running what is there. Chunks are named by their content, so they come first and old ones
  // stay; then each entry is replaced at once.
  const names = Object.keys(entries);
  const isEntry = (/** @type {string} */ path) => names.includes(relative(dist, path).replace(/\.js(\.map)?$/, ""));
  for (const file of outputFiles.sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)))) {
    replace(file.path, file.contents);
  }
  replace(stamp, sources);
  return [stamp, ...outputFiles.map((file) => file.path)];
}

/** Changes whenever a source is written, added, removed or renamed. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const folder of ["src", "schemas"]) {
    for (const file of filesBelow(folder).sort()) {
      if (!/\.(ts|json)$/.test(file)) continue;
      const { mtimeMs, size } = statSync(join(root, file));
      hash.update(`${file} ${mtimeMs} ${size}\n`);
    }
  }
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  return hash.digest("hex");
}

/**
 * Node's own recursion takes ten times as long, which every command in a checkout would wait for.
 *
 * @param {string} folder @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** @param {string} path */
function stampOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} path @param {string | Uint8Array} contents */
function replace(path, contents) {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  renameSync(temporary, path);
}
