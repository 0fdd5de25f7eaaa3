// npm test: set-up, then every check and test, in two lanes for two cores, and Terraform beside them. A step's output is shown when it fails; with --verbose, always.
// With --ci, nothing of test:infra may be skipped where Terraform is on the machine.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { jestCounts, junitCounts, nothing, sum } from "./counts.mjs";
import { root } from "./javascript.mjs";

/** @import { Counts } from "./counts.mjs" */

/**
 * A step is one of package.json's scripts, or a part of one; `counts` reads what its tests said from the report that it was told to write.
 *
 * @typedef {{ script: string, part?: string, report?: string, args?: (report: string) => string[], counts?: (text: string) => Counts }} Step
 */

const verbose = process.argv.includes("--verbose");
const ci = process.argv.includes("--ci");
const longestStep = 45 * 60_000;
const reports = mkdtempSync(join(tmpdir(), "sluice-reports-"));
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** @param {string} script @param {string} [workers] @returns {Step} */
const jest = (script, workers) => ({
  script,
  report: `${script}.json`.replace(":", "-"),
  args: (report) => ["--json", `--outputFile=${report}`, ...(workers === undefined ? [] : [`--maxWorkers=${workers}`])],
  counts: jestCounts,
});

/** @param {string} part @param {readonly string[]} tests @returns {Step} */
const pytest = (part, tests) => ({
  script: "test:python",
  part,
  report: `pytest-${part}.xml`,
  args: (report) => ["-q", `--junitxml=${report}`, ...tests],
  counts: junitCounts,
});

/** The platform, applied; skipped where Terraform or a mirror of its AWS provider is missing. */
const infra = jest("test:infra", "1");

/** Everything else runs what this makes. */
const first = { script: "build" };
// What is quick to fail comes first, then what takes longest: whichever of the two lanes is free takes the next step.
// Real processes with time limits: one file at a time.
const steps = [
  jest("test:integration", "1"),
  { script: "typecheck" },
  { script: "lint" },
  { script: "lint:python" },
  { script: "check:imports" },
  { script: "check:schemas" },
  { script: "check:bindings" },
  { script: "check:docs" },
  jest("test:unit"),
  pytest("glue", ["test/local/glue"]),
  pytest("aws", ["test/local/aws"]),
  pytest("rest", ["--ignore=test/local/glue", "--ignore=test/local/aws"]),
];
const lanes = 2;

/** @type {Set<number>} */
const running = new Set();

/** @param {Step} step @returns {Promise<Counts>} */
async function run(step) {
  const begun = performance.now();
  const report = join(reports, step.report ?? "none");
  const { ok, output } = await execute(step.script, step.args?.(report) ?? []);
  const found = step.counts === undefined ? nothing : countsIn(report, step.counts);
  const counted = step === infra && ci ? complete(found) : found;
  // A step that fails without a failed test is a failure all the same.
  const counts = ok || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  const passed = ok && counts.failed === 0;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  const tests = step.counts === undefined ? "" : `  ${counts.passed} passed, ${counts.failed} failed`;
  const skipped = counts.skipped === 0 ? "" : `, ${counts.skipped} skipped`;
  console.log(
    `${passed ? "ok  " : "FAIL"} ${[step.script, step.part].filter(Boolean).join(" ").padEnd(18)}${seconds} s${tests}${skipped}`,
  );
  if (verbose || !passed) console.log(output.trimEnd());
  return counts;
}

/**
 * What was skipped has failed where Terraform is: a check that stops running must be noticed.
 *
 * @param {Counts} counts @returns {Counts}
 */
function complete(counts) {
  if (counts.skipped === 0 || spawnSync("terraform", ["-version"], { stdio: "ignore" }).status !== 0) return counts;
  console.log(`FAIL ${infra.script}: Terraform is on this machine, and no mirror of its AWS provider was found`);
  return { ...counts, failed: counts.failed + counts.skipped, skipped: 0 };
}

/**
 * @param {string} report
 * @param {(text: string) => Counts} read
 */
function countsIn(report, read) {
  try {
    return read(readFileSync(report, "utf8"));
  } catch {
    return { ...nothing, failed: 1 };
  }
}

/**
 * Runs a script of package.json as npm would, in a process group of its own, so that what is ended ends whole.
 *
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function execute(script, args) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  const line = [scripts[script], ...args].join(" ");
  return new Promise((resolve) => {
    // Empty, for else a machine that keeps no bytecode has Python compile the same modules for every process.
    const env = { ...process.env, PATH: path, PYTHONDONTWRITEBYTECODE: "" };
    const child = spawn(line, { cwd: root, shell: true, detached: true, env });
    const { pid } = child;
    let output = "";
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const limit = setTimeout(() => {
      output += `\n${script} was ended: it took longer than ${longestStep / 60_000} minutes.\n`;
      if (pid !== undefined) end(pid);
    }, longestStep);
    if (pid !== undefined) running.add(pid);
    child.on("error", (error) => {
      output += `${error.message}\n`;
    });
    child.on("close", (code) => {
      clearTimeout(limit);
      if (pid !== undefined) running.delete(pid);
      resolve({ ok: code === 0, output });
    });
  });
}

/** @param {number} pid */
function end(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

process.on("exit", () => {
  running.forEach(end);
  rmSync(reports, { recursive: true, force: true });
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => process.exit(1));

/** Shows what set-up has to do while it does it. */
async function setUp() {
  const child = spawn(process.execPath, [join(root, "scripts", "setup.mjs"), "--tests"], {
    cwd: root,
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  return code === 0;
}

const begun = performance.now();
/** @type {Counts[]} */
const total = [];
if (await setUp()) {
  total.push(await run(first));
  const waiting = [...steps];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) total.push(await run(step));
  };
  // Terraform waits more than it works: beside the others it takes half of a core.
  const beside = async () => total.push(await run(infra));
  await Promise.all([beside(), ...Array.from({ length: lanes }, lane)]);
} else {
  console.log("FAIL set-up");
  total.push({ ...nothing, failed: 1 });
}
const { passed, failed, skipped } = sum(total);
console.log(
  `${((performance.now() - begun) / 1000).toFixed(1)} s${skipped === 0 ? "" : `; ${skipped} tests were skipped`}`,
);
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
