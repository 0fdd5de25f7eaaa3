import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, jest, test } from "@jest/globals";
import { Project } from "./project.ts";

jest.setTimeout(240_000);

/** Ids of processes whose command line names the folder: Linux tells them in /proc. */
function processesOf(folder: string): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && commandLine(pid).includes(folder));
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

async function until(what: string, holds: () => boolean, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await sleep(50)) if (holds()) return;
  throw new Error(`${seconds} s passed, and still not: ${what}`);
}

test("SIGKILL in the middle of a run leaves no process, and the next run is right", async () => {
  const project = Project.reference();
  try {
    const child = project.start("run", "orders_medallion", "--date", "2026-01-01");
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += chunk;
    });
    await until("the first task has ended", () => said.includes("✓ ingest"), 120);
    // The local AWS and Airflow both carry the project's folder in their arguments.
    expect(processesOf(project.root).length).toBeGreaterThanOrEqual(2);

    child.kill("SIGKILL");
    await until("no process is left", () => processesOf(project.root).length === 0, 5);

    const { code, stdout } = await project.sluice("run", "orders_medallion", "--date", "2026-01-01");
    expect({ code, succeeded: stdout.includes("The run succeeded") }).toEqual({ code: 0, succeeded: true });
    const rows = await project.rows("select count(*), sum(orders) from analytics.daily_revenue");
    expect(rows).toEqual([[5, 480]]);
  } finally {
    project.remove();
  }
});
