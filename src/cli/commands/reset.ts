import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { relative } from "node:path";
import type { Command } from "commander";
import { emptyState } from "../../local/reset.ts";
import { installedEnvironment } from "../../python/environment.ts";
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
  const { home, root, state, logs } = workspace;
  const folders = options.all ? [home] : [state, logs];
  const found = folders.filter((folder) => existsSync(folder));
  // Where there is no interpreter for it, no local AWS runs either.
  const aws = installedEnvironment("aws", { projectRoot: root });
  const emptied = aws !== undefined && existsSync(state);
  if (emptied) await emptyState(aws.python, state);
  // Of a state that was emptied the lock stays, which others may wait for.
  const removed = emptied ? found.filter((folder) => folder !== state) : found;
  await Promise.all(removed.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })));
  const names = found.map((folder) => relative(root, folder));
  terminal.say(names.length > 0 ? `Removed ${names.join(" and ")}.` : "There was nothing to remove.");
  terminal.emit({ removed: names });
}
