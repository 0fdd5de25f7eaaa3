import { Console } from "node:console";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { type Command, Option } from "commander";
import { UserError } from "../../diagnostics/user-error.ts";
import { bundleProgram } from "../../load/program.ts";
import { beginTypecheck } from "../../load/typecheck.ts";
import { packageRoot } from "../../package-root.ts";
import { reportDiagnostics } from "../build.ts";
import { type CommonOptions, openSession, type Session, Unsuccessful, withExamples } from "../common.ts";
import { forgetOverride } from "../terraform-override.ts";

/** The program of a project that makes its platform. */
const program = "cdktf/main.ts";

/** `sluice synth`: the platform as Terraform. */
export function addSynth(parent: Command): void {
  const command = parent
    .command("synth")
    .description(
      `Write the platform of an environment as Terraform's JSON, by running ${program}. cdktf.json names this command as the app.`,
    )
    .addOption(
      new Option("--env <name>", "environment, a file of lakehouse/environments/")
        .env("SLUICE_ENV")
        .makeOptionMandatory(),
    )
    .addOption(new Option("--json", "machine-readable output on stdout; what people read goes to stderr"))
    .action(synth);
  withExamples(command, [
    ["sluice synth --env dev", "to cdktf.out/"],
    ["SLUICE_ENV=dev cdktf deploy '*'", "synthesise and apply"],
  ]);
}

async function synth(options: CommonOptions): Promise<void> {
  const session = openSession(options);
  const { folder, stacks } = await synthesise(session, options.env);
  session.terminal.emit({ folder, stacks });
}

/** What was synthesised: the folder that it is in, and the stacks, each after those that it needs. */
export interface Synthesised {
  readonly folder: string;
  readonly stacks: readonly string[];
  /** The stacks that each takes something from. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

/** Runs the project's program, and tells what came of it. */
export async function synthesise(session: Session, env: string): Promise<Synthesised> {
  const { workspace, terminal } = session;
  beginTypecheck(workspace);
  const { path, diagnostics } = await bundleProgram(workspace.root, program, join(workspace.cache, "cdktf"));
  if (path === undefined) {
    reportDiagnostics(session, diagnostics);
    throw new Unsuccessful();
  }
  process.env.SLUICE_ENV = env;
  // cdktf's own program sets it where it calls this command.
  process.env.CDKTF_OUTDIR ??= join(workspace.root, "cdktf.out");
  const folder = process.env.CDKTF_OUTDIR;
  process.setSourceMapsEnabled(true);
  await terminal.during(`Synthesising ${env}`, withoutStdout(() => import(pathToFileURL(path).href)).catch(explained));
  const needs = needsIn(folder);
  const stacks = inOrder(needs);
  for (const stack of stacks) forgetOverride(join(folder, "stacks", stack));
  terminal.say(`${stacks.length} stacks in ${relative(process.cwd(), folder) || "."}: ${stacks.join(", ")}.`);
  return { folder, stacks, needs };
}

/** What the project's program prints is for people: stdout is the command's own, which programs may read. */
async function withoutStdout<T>(work: () => Promise<T>): Promise<T> {
  const own = globalThis.console;
  globalThis.console = new Console(process.stderr);
  try {
    return await work();
  } finally {
    globalThis.console = own;
  }
}

/** The project's own program: what goes wrong in it is for its author. */
function explained(cause: unknown): never {
  // A stack is written when it is first read.
  process.setSourceMapsEnabled(true);
  if (cause instanceof UserError) throw cause;
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND") {
    throw new UserError(`${program} needs a package that is not installed. ${cause.message}`, {
      fix: `sluice/cdktf needs these: npm install --save-dev ${peers().join(" ")}`,
      cause,
    });
  }
  throw new UserError(`${program} failed.`, {
    detail: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    cause,
  });
}

/** What sluice/cdktf needs beside sluice, with versions. */
function peers(): readonly string[] {
  const { peerDependencies }: { readonly peerDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(packageRoot, "package.json"), "utf8"),
  );
  return Object.entries(peerDependencies).map(([name, version]) => `${name}@${version}`);
}

function needsIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const manifest: { readonly stacks: Readonly<Record<string, { readonly dependencies: readonly string[] }>> } =
    JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return new Map(Object.entries(manifest.stacks).map(([name, { dependencies }]) => [name, dependencies]));
}

function inOrder(needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const left = new Map(needs);
  const sorted: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(([, needed]) => needed.every((need) => sorted.includes(need)));
    // cdktf refuses stacks that need each other.
    if (ready.length === 0) break;
    for (const [name] of ready) left.delete(name);
    sorted.push(...ready.map(([name]) => name));
  }
  return sorted;
}
