// npm run generate: the pages of docs/ that are made from what the tests run. With --check nothing is written, and a page
// that is not what would be written is an error.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./javascript.mjs";

/** What the pages are made by, which is TypeScript like the tests; below node_modules, so that packages are found. */
const program = join(root, "node_modules", ".cache", `sluice-docs-${process.pid}.mjs`);
/** Folders that hold nothing but generated pages. */
const folders = ["docs/diagnostics"];

const check = process.argv.includes("--check");
try {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/docs/pages.ts"],
    outfile: program,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
  });
  /** @type {{ pages(): Promise<Readonly<Record<string, string>>> }} */
  const { pages } = await import(pathToFileURL(program).href);
  const made = await pages();
  for (const [path, text] of Object.entries(made)) {
    if (existsSync(join(root, path)) && readFileSync(join(root, path), "utf8") === text) continue;
    if (check) stale(`${path} is not what it is made from`);
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  for (const path of present()) {
    if (path in made) continue;
    if (check) stale(`Nothing makes ${path}`);
    else rmSync(join(root, path));
  }
} finally {
  rmSync(program, { force: true });
}

/** @param {string} what */
function stale(what) {
  console.error(`${what}. Run npm run generate.`);
  process.exitCode = 1;
}

/** The pages that are there. */
function present() {
  return folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".md"))
          .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      : [],
  );
}
