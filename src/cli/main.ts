import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { UserError } from "../diagnostics/user-error.ts";
import { packageRoot } from "../package-root.ts";
import { awsTrouble } from "./aws-errors.ts";
import { colors } from "./colours.ts";
import { Unsuccessful } from "./common.ts";
import { fileTrouble } from "./file-errors.ts";
import { openTerminal } from "./terminal.ts";

/** The commands, in the order of the help. */
const commands: ReadonlyMap<string, () => Promise<(program: Command) => void>> = new Map([
  ["check", async () => (await import("./commands/check.ts")).addCheck],
  ["compile", async () => (await import("./commands/compile.ts")).addCompile],
  ["run", async () => (await import("./commands/run.ts")).addRun],
  ["publish", async () => (await import("./commands/publish.ts")).addPublish],
  ["bindings", async () => (await import("./commands/bindings.ts")).addBindings],
  ["synth", async () => (await import("./commands/synth.ts")).addSynth],
  ["plan", async () => (await import("./commands/plan.ts")).addPlan],
  ["deploy", async () => (await import("./commands/deploy.ts")).addDeploy],
  ["sql", async () => (await import("./commands/sql.ts")).addSql],
  ["quality", async () => (await import("./commands/quality.ts")).addQuality],
  ["quarantine", async () => (await import("./commands/quarantine.ts")).addQuarantine],
  ["reset", async () => (await import("./commands/reset.ts")).addReset],
]);

/** Exit codes: the command did it; it could not, or what it looked at is wrong; it was called wrongly. */
const exitCode = { done: 0, failed: 1, usage: 2 } as const;

/** The program with the command that is called; with all of them where none is, for help and suggestions. */
async function programFor([called = ""]: readonly string[]): Promise<Command> {
  const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string };
  const sluice = new Command("sluice")
    .description("Data pipelines in TypeScript, compiled to plain Airflow DAG files.")
    .version(version)
    .exitOverride()
    .showHelpAfterError("(sluice --help shows what there is)");
  const known = commands.get(called);
  // What the others are made of takes longer to load than small projects to compile.
  for (const load of known ? [known] : commands.values()) (await load())(sluice);
  for (const command of sluice.commands) command.exitOverride().showHelpAfterError(`(sluice ${command.name()} --help)`);
  return sluice;
}

/** Runs the command line; answers the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // The AWS SDK warns of each Node that it will drop some day; which Node Sluice needs is told by its own package.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  for (const stream of [process.stdout, process.stderr]) stream.on("error", unread);
  try {
    const program = await programFor(argv);
    await program.parseAsync(argv, { from: "user" });
    return exitCode.done;
  } catch (error) {
    return told(error, asksForJson(argv));
  }
}

/** Whoever read the output has gone, as `head` does: what the command is at, it ends all the same. */
function unread(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** Known from the words themselves: a call that Commander refuses has no options. */
function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).includes("--json");
}

/** Tells people on stderr and, where they asked for it, programs on stdout; answers the exit code. */
function told(error: unknown, json: boolean): number {
  if (error instanceof Unsuccessful) return exitCode.failed;
  const { emit } = openTerminal(json);
  // Commander has told people what is wrong; help and the version come this way, too.
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.done;
    const [message = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
    emit({ error: { message, fix: suggestion?.replace(/^\((.*)\)$/, "$1") } });
    return exitCode.usage;
  }
  const mistake = error instanceof UserError ? error : (awsTrouble(error) ?? fileTrouble(error));
  if (mistake) {
    const { message, detail, fix } = mistake;
    process.stderr.write(`${colors.red("error")} ${message}\n`);
    if (detail !== undefined) process.stderr.write(`${colors.dim(detail.replaceAll(/^/gm, "  "))}\n`);
    if (fix !== undefined) process.stderr.write(`${fix}\n`);
    emit({ error: { message, detail, fix } });
    return exitCode.failed;
  }
  const stack = error instanceof Error ? error.stack : String(error);
  const fix = "This is a bug in Sluice. Please report it with the lines above and the command.";
  process.stderr.write(`${stack}\n\n${fix}\n`);
  emit({ error: { message: error instanceof Error ? error.message : String(error), detail: stack, fix } });
  return exitCode.failed;
}
