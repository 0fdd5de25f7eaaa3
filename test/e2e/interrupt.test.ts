import { spawn } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, jest, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.ts";
import { StandInTerraform } from "../support/stand-in-terraform.ts";
import { Project } from "./project.ts";

jest.setTimeout(120_000);

test("interrupted while Terraform plans, Terraform is told once and waited for, and no plan is left behind", async () => {
  const project = Project.reference();
  try {
    const temporary = join(project.root, "tmp");
    mkdirSync(temporary);
    const terraform = new StandInTerraform(join(project.root, "bin"), {
      plan: { saved: "what the state holds", endless: true, code: 1 },
    });
    const child = spawn(process.execPath, [join(packageRoot, "bin", "sluice.mjs"), "plan", "--env", "dev"], {
      cwd: project.root,
      env: { ...process.env, PATH: terraform.path, TMPDIR: temporary },
      stdio: ["ignore", "pipe", "pipe"],
      // As a shell does: the terminal then interrupts all processes of the group.
      detached: true,
    });
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    for (const end = Date.now() + 60_000; !terraform.calls().includes("going"); await sleep(50)) {
      if (Date.now() > end || child.exitCode !== null) throw new Error(`Terraform has not begun to plan:\n${said}`);
    }
    const plans = () => readdirSync(temporary).filter((name) => name.startsWith("sluice-plan-"));
    expect(plans()).toHaveLength(1);
    process.kill(-(child.pid ?? Number.NaN), "SIGINT");
    expect(await ended).toBe(1);
    expect(said).toContain("terraform plan was interrupted.");
    expect(terraform.calls().filter((call) => call === "interrupted")).toHaveLength(1);
    expect(plans()).toEqual([]);
  } finally {
    project.remove();
  }
});
