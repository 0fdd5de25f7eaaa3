// npm run check:cdktn: synthesises the project's platform under CDK Terrain, the fork that goes on where cdktf has ended, and compares.
// The same source runs there under the names that it knows. What differs is an error, but for what cdktf notes about itself and the
// provider's own version. It downloads some 480 MB into a folder that is gone afterwards, so npm test leaves it to CI.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { buildIfStale, root } from "./javascript.mjs";

/** The fork, and its classes of the AWS provider. */
const fork = { cdktn: "0.24.0", "@cdktn/provider-aws": "25.7.0", constructs: "10.7.2" };
const environments = ["dev", "prd"];
const projectParts = ["airflow", "cdktf", "dags", "glue_src", "lakehouse", "lambda_src", "tsconfig.json"];
/** What the packed package holds: without sources, it builds nothing. @type {{ files: readonly string[] }} */
const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const productParts = ["package.json", ...files.filter((name) => !name.startsWith("!"))];

/** @param {string} command @param {readonly string[]} args @param {string} cwd */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", timeout: 600_000 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed: ${error?.message ?? ""}${stdout}${stderr}`);
}

/**
 * A copy of the project with a product of its own; where it is forked, its `cdktf` and `@cdktf/provider-aws` are the fork's.
 *
 * @param {string} folder @param {boolean} forked
 */
function projectIn(folder, forked) {
  const modules = join(folder, "node_modules");
  mkdirSync(modules, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "project", private: true, type: "module", dependencies: forked ? fork : {} }),
  );
  const own = new Set(["sluice"]);
  if (forked) {
    run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder);
    mkdirSync(join(modules, "@cdktf"));
    symlinkSync(join(modules, "cdktn"), join(modules, "cdktf"));
    symlinkSync(join(modules, "@cdktn", "provider-aws"), join(modules, "@cdktf", "provider-aws"));
    for (const name of readdirSync(modules)) own.add(name);
  }
  // Everything else is what this checkout has.
  for (const entry of readdirSync(join(root, "node_modules"))) {
    if (!own.has(entry) && !entry.startsWith(".")) symlinkSync(join(root, "node_modules", entry), join(modules, entry));
  }
  const product = join(modules, "sluice");
  mkdirSync(product);
  for (const part of productParts) cpSync(join(root, part), join(product, part), { recursive: true });
  for (const part of projectParts) cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, ".sluice"));
  symlinkSync(join(root, ".sluice", "envs"), join(folder, ".sluice", "envs"));
}

/**
 * @param {string} folder @param {string} env
 * @returns {Map<string, unknown>} stacks, without what cdktf and the fork say about themselves
 */
function synthesised(folder, env) {
  const out = join(folder, "cdktf.out");
  rmSync(out, { recursive: true, force: true });
  run(process.execPath, [join(folder, "node_modules", "sluice", "bin", "sluice.mjs"), "synth", "--env", env], folder);
  const stacks = join(out, "stacks");
  return new Map(
    readdirSync(stacks).map((name) => [
      name,
      JSON.parse(readFileSync(join(stacks, name, "cdk.tf.json"), "utf8"), (key, value) => {
        if (key === "//" || key === "required_providers") return undefined;
        return value;
      }),
    ]),
  );
}

/** Paths at which two values differ. @param {unknown} a @param {unknown} b @param {string} path @returns {string[]} */
function differences(a, b, path) {
  if (isDeepStrictEqual(a, b)) return [];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return [`${path}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`];
  }
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differences(left.get(key), right.get(key), `${path}.${key}`),
  );
}

await buildIfStale();
const folder = mkdtempSync(join(tmpdir(), "sluice-cdktn-"));
try {
  const [before, forked] = [join(folder, "cdktf"), join(folder, "cdktn")];
  projectIn(before, false);
  projectIn(forked, true);
  let count = 0;
  for (const env of environments) {
    const [here, there] = [synthesised(before, env), synthesised(forked, env)];
    for (const name of new Set([...here.keys(), ...there.keys()])) {
      const found = differences(here.get(name), there.get(name), name);
      count += found.length;
      console.log(`${found.length === 0 ? "same" : "DIFFERENT"} ${name}`);
      for (const line of found.slice(0, 20)) console.log(`  ${line}`);
    }
  }
  console.log(count === 0 ? "cdktn synthesises what cdktf does." : `${count} differences.`);
  process.exitCode = count === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
