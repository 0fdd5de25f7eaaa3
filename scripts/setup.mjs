// Sets up a checkout: npm packages, dist/ and Python environments, each only when it is missing or its lock has changed.
// It runs before anything is installed, so it knows Node's own modules only.
//
//   node scripts/setup.mjs           for `sluice run`
//   node scripts/setup.mjs --tests   and for every check and test
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 20;

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean }} Package */

/**
 * @param {string} file
 * @returns {Record<string, Package>} what a lock holds, by folder
 */
function packagesOf(file) {
  try {
    const { "": _root, ...packages } = JSON.parse(readFileSync(join(root, file), "utf8")).packages;
    return packages;
  } catch {
    return {};
  }
}

/**
 * Whether node_modules holds what the lock says. npm writes the lock of what it installed there, last of all: an installation
 * that was interrupted has none.
 */
function installed() {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf("node_modules/.package-lock.json");
  const same = (/** @type {Package} */ a, /** @type {Package | undefined} */ b) =>
    b !== undefined && a.version === b.version && a.integrity === b.integrity;
  return (
    Object.entries(present).every(([folder, one]) => same(one, wanted[folder])) &&
    Object.entries(wanted).every(
      // What is optional may be for another platform.
      ([folder, one]) => one.optional || one.devOptional || same(one, present[folder]),
    )
  );
}

function installPackages() {
  console.error(`npm: installing ${Object.keys(packagesOf("package-lock.json")).length} locked packages`);
  const begun = performance.now();
  // The npm that runs this script; another package manager's program would not know its arguments.
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, before] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  const { status, stdout, stderr, error } = spawnSync(command, [...before, ...args], { cwd: root, encoding: "utf8" });
  if (status !== 0) {
    console.error(`Error: \`npm ${args.join(" ")}\` failed (${error?.message ?? `exit code ${status}`}).`);
    console.error(`${stdout ?? ""}${stderr ?? ""}`.trim());
    console.error("Check the network and npm's registry setting, then run the command again.");
    process.exit(1);
  }
  console.error(`npm: installed in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
  console.error(`Error: Sluice needs Node ${oldestNode} or newer; this is ${process.version}. Install a newer Node.`);
  process.exit(1);
}
if (!installed()) installPackages();

const { ensureEnvironments, ensureJars, told } = await import("./environments.mjs");
const forRunning = /** @type {const} */ (["analysis", "aws", "spark", "airflow-3.3.1"]);
const forTests = /** @type {const} */ (["airflow-2.11.2", "dev", "checkov"]);
try {
  await ensureEnvironments(process.argv.includes("--tests") ? [...forRunning, ...forTests] : forRunning);
  await ensureJars();
} catch (error) {
  process.exitCode = told(error);
}
