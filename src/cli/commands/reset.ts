import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { relative } from "node:path";
import type { Command } from "commander";
import { type CommonOptions, openSession, withExamples } from "../common.ts";

interface ResetOptions extends CommonOptions {
  readonly all?: true;
}

/** `sluice reset`: the local stack as on its first day. */
export function addReset(program: Command): void {
  const command = program
    .command("reset")
    .description("Forget what the local stack holds: objects, tables, the warehouse, logs. Your files stay.")
    .option("--all", "also the installed environments and caches; the next command sets up again")
    .option("--json", "machine-readable output")
    .action(reset);
  withExamples(command, [
    ["sluice reset", "empty buckets and an empty warehouse"],
    ["sluice reset --all", "everything that Sluice made in .sluice/"],
  ]);
}

async function reset(options: ResetOptions): Promise<void> {
  const { workspace, terminal } = openSession(options);
  const folders = options.all ? [workspace.home] : [workspace.state, workspace.logs];
  const removed = folders.filter((folder) => existsSync(folder));
  await Promise.all(removed.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })));
  const names = removed.map((folder) => relative(workspace.root, folder));
  terminal.say(names.length > 0 ? `Removed ${names.join(" and ")}.` : "There was nothing to remove.");
  terminal.emit({ removed: names });
}
