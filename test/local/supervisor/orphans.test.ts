import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { build } from "esbuild";
import { packageRoot } from "../../../src/package-root.ts";
import { anyPython, lives, untilGone } from "./children.ts";

// Inside the package, whose root the supervisor looks for.
const scratch = join(packageRoot, ".sluice");
let folder: string;
beforeAll(async () => {
  mkdirSync(scratch, { recursive: true });
  folder = mkdtempSync(join(scratch, "orphans-"));
  await build({
    entryPoints: [join(packageRoot, "test", "local", "supervisor", "parent.ts")],
    outfile: join(folder, "parent.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function parent(
  ...more: string[]
): Promise<{ readonly process: ChildProcess; readonly pids: readonly number[] }> {
  const process = spawn("node", [join(folder, "parent.mjs"), await anyPython(), join(folder, "child.log"), ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line]: Buffer[] = await once(process.stdout, "data");
  return { process, pids: String(line).trim().split(" ").map(Number) };
}

test.each(["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s of the parent leaves no child and no grandchild",
  async (signal) => {
    const { process, pids } = await parent();
    expect(pids).toHaveLength(2);
    expect(pids.every(lives)).toBe(true);
    const exit = once(process, "exit");
    process.kill(signal);
    await untilGone(pids, 2_000);
    expect(await exit).toEqual([null, signal]);
  },
);

test("the parent's own exit leaves none either", async () => {
  const { process, pids } = await parent("--leave");
  expect(await once(process, "exit")).toEqual([0, null]);
  await untilGone(pids, 2_000);
});
