import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Child, startChild } from "../../../src/local/supervisor.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { findPython } from "../../../src/python/interpreter.ts";

export const childFile = join(packageRoot, "test", "local", "supervisor", "child.py");

export const anyPython = (): Promise<string> => findPython({ from: 11, below: 15 }, "This test");

/** Children of child.py with logs in a folder of their own. */
export class Children {
  readonly folder: string = mkdtempSync(join(tmpdir(), "sluice-supervisor-"));
  readonly #started: Child<"aws">[] = [];

  async start(mode: string, more: { readonly grace?: number; readonly python?: string } = {}): Promise<Child<"aws">> {
    const child = startChild({
      name: "The child",
      source: "aws",
      python: more.python ?? (await anyPython()),
      args: [childFile, mode],
      logFile: join(this.folder, `${mode}.log`),
      ...(more.grace === undefined ? {} : { grace: more.grace }),
    });
    this.#started.push(child);
    return child;
  }

  async end(): Promise<void> {
    await Promise.all(this.#started.map((child) => child.stop()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The process ids of a child and its grandchild. */
export async function pidsOf(child: Child<"aws">): Promise<readonly number[]> {
  const { message } = await child.waitFor("notification", 10_000);
  return message.split(" ").map(Number);
}

/** Whether a process lives. One that has ended but was not waited for does not: an orphan's new parent may take its time. */
export function lives(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  const state = stdout.trim();
  return state !== "" && !state.startsWith("Z");
}

/** Waits until none of the processes lives, and answers the milliseconds that it took; fails after `limit`. */
export async function untilGone(pids: readonly number[], limit: number): Promise<number> {
  const begun = performance.now();
  while (pids.some(lives)) {
    if (performance.now() - begun > limit) throw new Error(`still alive after ${limit} ms: ${pids.filter(lives)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - begun;
}
