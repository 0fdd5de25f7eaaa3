// npm run catalog: facts about operators, read from the real packages of each MWAA version, and the document that the
// compiler loads. Each version gets a Python environment of its own on first use (300 MB).
//
//   npm run catalog               rebuilds src/catalog/facts/ and src/catalog/data/operators.json
//   npm run catalog -- --check    writes nothing; what is not as committed is an error
//   npm run catalog -- --probe    holds the committed facts against the real constructors
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ensureEnvironments, told } from "./environments.mjs";
import { buildIfStale, dist, root } from "./javascript.mjs";

/** @import { AirflowVersion } from "../src/contracts/environment.ts" */

/** Those that requirements/catalog/ has, from the oldest to the newest. */
const versions = readdirSync(join(root, "requirements", "catalog"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => /** @type {AirflowVersion} */ (basename(name, ".txt")))
  .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
const facts = (/** @type {string} */ version) => join(root, "src", "catalog", "facts", `${version}.json`);
const operators = join(root, "src", "catalog", "data", "operators.json");
const python = { cwd: root, env: { ...process.env, PYTHONPATH: join(root, "src", "catalog", "python") } };

/** Reads the facts of one version from its packages. @param {AirflowVersion} version */
async function extract(version) {
  const [interpreter] = await ensureEnvironments([`catalog/${version}`]);
  const folder = mkdtempSync(join(tmpdir(), "sluice-catalog-"));
  try {
    const out = join(folder, "facts.json");
    // Airflow writes to both outputs whatever it is told.
    execFileSync(String(interpreter), ["-m", "sluice_catalog", out], { ...python, stdio: "pipe" });
    return readFileSync(out, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Holds the facts of one version against its packages. @param {AirflowVersion} version */
async function probe(version) {
  const [interpreter] = await ensureEnvironments([`catalog/${version}`]);
  const { status } = spawnSync(String(interpreter), ["-m", "sluice_catalog.probe", facts(version)], {
    ...python,
    stdio: ["ignore", "inherit", "pipe"],
  });
  if (status !== 0) process.exitCode = 1;
}

async function rebuild() {
  const texts = [];
  for (const version of versions) texts.push({ file: facts(version), text: await extract(version) });
  await buildIfStale();
  /** @type {typeof import("../src/catalog/merged.ts")} */
  const { merge } = await import(join(dist, "catalog.js"));
  const merged = merge(texts.map(({ text }) => JSON.parse(text)));
  for (const { file, text } of [...texts, { file: operators, text: `${JSON.stringify(merged)}\n` }]) {
    if (!process.argv.includes("--check")) {
      writeFileSync(file, text);
    } else if (readFileSync(file, "utf8") !== text) {
      console.error(`${file} is not what the packages say. Run npm run catalog.`);
      process.exitCode = 1;
    }
  }
}

try {
  if (process.argv.includes("--probe")) for (const version of versions) await probe(version);
  else await rebuild();
} catch (error) {
  process.exitCode = told(error);
}
