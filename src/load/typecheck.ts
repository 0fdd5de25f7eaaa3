import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../ir/origin.ts";
import { packageRoot } from "../package-root.ts";
import { readText } from "./text.ts";
import { hintFor } from "./type-hints.ts";

/** Longest check, in milliseconds. */
const timeLimit = 180_000;
/** Most characters of output that are kept. */
const outputLimit = 8_000_000;
const configFile = "tsconfig.json";

const minimalConfig =
  '{ "compilerOptions": { "module": "nodenext", "strict": true, "allowImportingTsExtensions": true, "noEmit": true }, "include": ["dags", "lakehouse", "lambda_src"] }';

/** A project, as far as checking its types goes. */
export interface CheckedProject {
  readonly root: string;
  /** The folder for what may be made anew. */
  readonly cache: string;
}

/** What TypeScript remembers of the files that it has checked: the next time it checks those that changed, and what uses them. */
const memory = "types.tsbuildinfo";
const memoryUnwritten = new RegExp(`^error TS5033: .*${memory.replaceAll(".", "\\.")}`);

/** Checks that have begun and that nobody has asked for yet, by the project's folder. */
const begun = new Map<string, Promise<readonly Diagnostic[]>>();

/** Begins to check a project, so that whoever asks for its type errors next has them sooner: TypeScript is a process of its own. */
export function beginTypecheck(project: CheckedProject): void {
  const check = run(project);
  check.catch(() => undefined);
  begun.set(project.root, check);
}

/**
 * Runs TypeScript over a project, with its tsconfig.json and its own TypeScript, or Sluice's where it has none. Answers
 * what TypeScript does not accept; it never throws for a project's mistakes.
 */
export function typecheck(project: CheckedProject): Promise<readonly Diagnostic[]> {
  const check = begun.get(project.root) ?? run(project);
  // Files may change: the next who asks has them checked anew.
  begun.delete(project.root);
  return check;
}

async function run({ root: projectRoot, cache }: CheckedProject): Promise<readonly Diagnostic[]> {
  if (!existsSync(join(projectRoot, configFile))) {
    return [
      unchecked("The project has no tsconfig.json, so its types were not checked.", `Write one: ${minimalConfig}`),
    ];
  }
  const compiler = findCompiler(projectRoot);
  if (!compiler) return [unchecked("TypeScript is not installed, so types were not checked.", "Run npm install.")];
  const { code, output } = await compile(
    [
      ...compiler,
      ...["--noEmit", "--pretty", "false", "-p", configFile],
      ...["--incremental", "--tsBuildInfoFile", join(cache, memory)],
    ],
    projectRoot,
  );
  const lines = output.split(/\r?\n/);
  // Where it cannot be written, everything is checked each time.
  const said = lines.filter((line) => !memoryUnwritten.test(line));
  const found = parse(said, (place) => fieldAt(projectRoot, place));
  const rest = said.join("\n").trim();
  if (code === 0 || found.length > 0 || (said.length < lines.length && rest === "")) return found;
  const how = code === undefined ? `did not end within ${timeLimit / 1000} s` : `ended with exit code ${code}`;
  return [unchecked(`TypeScript ${how}, so types were not checked: ${rest.slice(-500)}`)];
}

const unchecked = (message: string, fix?: string): Diagnostic => ({
  code: "type/unchecked",
  severity: "error",
  at: { file: configFile, line: 1, column: 1 },
  message,
  ...(fix === undefined ? {} : { fix }),
});

/** The command line of the nearest TypeScript: the native program where there is one, which spares starting Node. */
function findCompiler(projectRoot: string): readonly string[] | undefined {
  for (const root of [projectRoot, packageRoot]) {
    const manifest = resolve("typescript/package.json", root);
    if (manifest === undefined) continue;
    const native = resolve(
      `@typescript/typescript-${process.platform}-${process.arch}/package.json`,
      dirname(manifest),
    );
    const program = native && join(dirname(native), "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
    if (program && existsSync(program)) return [program];
    return [process.execPath, join(dirname(manifest), "bin", "tsc")];
  }
  return undefined;
}

function resolve(id: string, from: string): string | undefined {
  try {
    return createRequire(join(from, "package.json")).resolve(id);
  } catch {
    return undefined;
  }
}

interface Ended {
  /** Undefined where it was ended because it took too long. */
  readonly code: number | undefined;
  readonly output: string;
}

function compile([command = "", ...args]: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((settle, fail) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeLimit,
      killSignal: "SIGKILL",
    });
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= outputLimit) chunks.push(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", fail);
    child.on("close", (code) => settle({ code: code ?? undefined, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

const located = /^(?<file>.+?)\((?<line>\d+),(?<column>\d+)\): error (?<number>TS\d+): (?<message>.*)$/;
const unlocated = /^error (?<number>TS\d+): (?<message>.*)$/;

/** The name of the field that is written at a place; empty where none is. */
function fieldAt(projectRoot: string, { file, line, column }: Origin): string {
  const read = readText(join(projectRoot, file));
  const text = read.kind === "text" ? (read.text.split("\n")[line - 1] ?? "") : "";
  return /^[A-Za-z_$][\w$]*(?=\s*[:,}])/.exec(text.slice(column - 1))?.[0] ?? "";
}

/** The errors that tsc printed. Lines that are indented go on with the one before. */
function parse(lines: readonly string[], fieldAt: (place: Origin) => string): readonly Diagnostic[] {
  const found: { at: Origin; message: string; number: string; more: string[] }[] = [];
  for (const line of lines) {
    const groups = (located.exec(line) ?? unlocated.exec(line))?.groups;
    if (groups) {
      const { file = configFile, line: row = "1", column = "1", number = "", message = "" } = groups;
      const at = { file: file.replaceAll("\\", "/"), line: Number(row), column: Number(column) };
      found.push({ at, message, number, more: [] });
    } else if (/^\s+\S/.test(line)) {
      found.at(-1)?.more.push(line.trimEnd());
    }
  }
  return found.map(({ at, message, number, more }) => {
    const fix = hintFor([message, ...more].join("\n"), fieldAt(at));
    return {
      code: "type/mismatch",
      severity: "error",
      at,
      message: [`${message} (${number})`, ...more].join("\n"),
      ...(fix === undefined ? {} : { fix }),
    };
  });
}
