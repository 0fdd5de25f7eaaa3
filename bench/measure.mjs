// What a command takes: wall time, and the memory of its processes.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `cpu` is in seconds, over all cores, and says what a busy machine hides; `megabytes` is the most that the command's
 * processes held together. Both are absent where the system has no /proc.
 *
 * @typedef {{ seconds: number, cpu: number | undefined, megabytes: number | undefined }} Taken
 */

const limit = 120_000;
const every = 20;
/** Linux counts the time of processes in hundredths of a second. */
const ticks = 100;

/**
 * Runs a command, which must succeed.
 *
 * @param {string} command @param {readonly string[]} args @param {string} cwd @returns {Promise<Taken>}
 */
export function taken(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Map<number, number>} */
    const cpu = new Map();
    let peak = 0;
    let output = "";
    const look = () => {
      let held = 0;
      for (const pid of treeOf(child.pid)) {
        const { kilobytes, seconds } = stateOf(pid);
        held += kilobytes;
        cpu.set(pid, Math.max(cpu.get(pid) ?? 0, seconds));
      }
      peak = Math.max(peak, held);
    };
    const looking = setInterval(look, every);
    const ending = setTimeout(() => child.kill("SIGKILL"), limit);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (/** @type {Buffer} */ chunk) => {
        output += chunk.toString("utf8");
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(looking);
      clearTimeout(ending);
      const seconds = (performance.now() - begun) / 1000;
      if (code !== 0) reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output.slice(-2_000)}`));
      const known = peak > 0;
      const total = [...cpu.values()].reduce((sum, each) => sum + each, 0);
      resolve({ seconds, cpu: known ? total : undefined, megabytes: known ? peak / 1024 : undefined });
    });
  });
}

/**
 * A process and all below it. Each process's own threads are asked for what they have started: to look at every process of the
 * machine takes a tenth of a core away from what is measured.
 *
 * @param {number | undefined} root @returns {number[]}
 */
function treeOf(root) {
  if (root === undefined) return [];
  const found = [root];
  for (const pid of found) {
    for (const thread of entriesOf(`/proc/${pid}/task`)) {
      const children = textOf(`/proc/${pid}/task/${thread}/children`).match(/\d+/g) ?? [];
      found.push(...children.map(Number));
    }
  }
  return found;
}

/** What a process holds and has worked. @param {number} pid */
function stateOf(pid) {
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);
  // After the name, which may hold anything: state is the first field, user and system time the 12th and 13th.
  const fields = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  return { kilobytes, seconds: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticks };
}

/** @param {string} folder */
function entriesOf(folder) {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended.
    return "";
  }
}

/**
 * Seconds that the file system takes for empty files in a new folder: between 0.015 and 0.6 for a thousand on one ext4, by
 * what was deleted on it in the minutes before. Whoever writes them cannot do better.
 *
 * @param {string} folder @param {number} count
 */
export function makingFiles(folder, count) {
  mkdirSync(folder);
  const begun = performance.now();
  for (let number = 0; number < count; number += 1) writeFileSync(join(folder, String(number)), "");
  return (performance.now() - begun) / 1000;
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError("There is no median of nothing.");
  return (low + high) / 2;
}
