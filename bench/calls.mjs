// What checking every call that compiled DAGs make of Airflow adds to a compile: its share of a compile's CPU profile.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/javascript.mjs";

/** The steps that are taken for the check; the catalog is read for nothing else. */
const steps = new Set(["readCatalog", "emittedCalls", "checkCalls"]);

/** @typedef {{ id: number, callFrame: { functionName: string }, children?: readonly number[] }} ProfileNode */

/**
 * Seconds that finding and checking the calls of a project take, in a new process each time.
 *
 * @param {string} folder
 * @param {number} rounds
 */
export function checkedCalls(folder, rounds) {
  return Array.from({ length: rounds }, () => {
    const scratch = mkdtempSync(join(tmpdir(), "sluice-bench-calls-"));
    try {
      const profile = ["--cpu-prof", `--cpu-prof-dir=${scratch}`];
      const command = [...profile, join(root, "bin", "sluice.mjs"), "compile"];
      execFileSync(process.execPath, command, { cwd: folder, stdio: "ignore", timeout: 300_000 });
      // Workers and children have profiles of their own; the check is in one of them.
      return Math.max(...readdirSync(scratch).map((file) => secondsIn(readFileSync(join(scratch, file), "utf8"))));
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** @param {string} profile */
function secondsIn(profile) {
  /** @type {{ nodes: readonly ProfileNode[], samples: readonly number[], timeDeltas: readonly number[] }} */
  const { nodes, samples, timeDeltas } = JSON.parse(profile);
  /** @type {Set<number>} */
  const within = new Set();
  // A node's children come after it.
  for (const { id, callFrame, children = [] } of nodes) {
    if (steps.has(callFrame.functionName)) within.add(id);
    if (within.has(id)) for (const child of children) within.add(child);
  }
  const microseconds = samples.reduce((sum, node, index) => sum + (within.has(node) ? (timeDeltas[index] ?? 0) : 0), 0);
  return microseconds / 1e6;
}
