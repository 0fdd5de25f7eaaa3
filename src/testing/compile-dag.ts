import { existsSync } from "node:fs";
import { findSourceMap } from "node:module";
import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { type Compiled, compile } from "../compile.ts";
import type { AirflowVersion, Environment, EnvironmentFile } from "../contracts/environment.ts";
import { lakehouseOf } from "../contracts/lakehouse.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { render } from "../diagnostics/render.ts";
import type { Origin } from "../ir/origin.ts";
import type { DagSpec } from "../language/dag.ts";
import { readCatalog } from "../load/catalog.ts";
import { loadEnvironment, parseEnvironment } from "../load/environment.ts";
import { duplicateDefinition, readSql } from "../project/build.ts";
import { findWorkspace } from "../project/workspace.ts";
import { type CompiledDag, compiledDag } from "./compiled-dag.ts";

export interface CompileOptions {
  /** What `lakehouse/index.ts` exports: `import * as lakehouse from "../lakehouse/index.ts"`. */
  readonly lakehouse: object;
  /**
   * A file of lakehouse/environments/, by its name, or what would stand in one.
   * @default "local"
   */
  readonly env?: string | EnvironmentFile;
  /** Another Airflow than the environment's. */
  readonly airflow?: AirflowVersion;
  /** Other DAGs of the project: those that write what this one reads, for one. */
  readonly beside?: readonly DagSpec[];
  /**
   * The project's folder, or one in it: SQL files are read from there.
   * @default the working directory
   */
  readonly folder?: string;
}

/** A spec has mistakes: the message holds all of them, as the CLI shows them. */
export class SpecMistakes extends Error {
  override readonly name = "SpecMistakes";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    // Without the lines around the places: what runs in a test is often not the text that its author wrote.
    super(render(diagnostics, () => undefined, { colour: false }).trimEnd());
    this.diagnostics = diagnostics;
  }
}

/**
 * Compiles a spec as `sluice compile` does: its SQL is analysed, and all checks but TypeScript's run.
 *
 * @throws SpecMistakes where there is an error among what the checks say
 */
export async function compileDag(spec: DagSpec, options: CompileOptions): Promise<CompiledDag> {
  const { compiled, diagnostics } = await compileAll(spec, options);
  const dag = compiled?.program?.dags.find(({ id }) => id === spec.id);
  const file = compiled?.artifacts.find(({ path }) => path === `dags/${spec.id}.py`);
  // A file that is not there stops the CLI, too, although the compiler makes something of an empty one.
  const wrong = diagnostics.some(({ severity }) => severity === "error");
  if (!dag || !file || wrong) throw new SpecMistakes(diagnostics);
  return compiledDag(dag, file.text, diagnostics);
}

/** What the checks say about a spec, warnings too; nothing where it is right. */
export async function mistakesIn(spec: DagSpec, options: CompileOptions): Promise<readonly Diagnostic[]> {
  return (await compileAll(spec, options)).diagnostics;
}

interface Outcome {
  /** Absent where there is no such environment. */
  readonly compiled: Compiled | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function compileAll(spec: DagSpec, options: CompileOptions): Promise<Outcome> {
  const workspace = findWorkspace(options.folder ?? process.cwd());
  const mapOrigin = (raw: Origin): Origin => authored(raw, workspace.root);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => void diagnostics.push({ ...found, at: mapOrigin(found.at) });
  const specs = [spec, ...(options.beside ?? [])];
  const lakehouse = lakehouseOf(options.lakehouse, (second, first) =>
    report(duplicateDefinition(second, mapOrigin(first.origin))),
  );
  const env = environmentFor(options, workspace.root, report);
  if (!env) return { compiled: undefined, diagnostics };
  const sql = await readSql(workspace, { specs, lakehouse, report, onProgress: undefined });
  const compiled = compile({ specs, complete: false, lakehouse, ...sql, catalog: readCatalog, mapOrigin }, env);
  return { compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

function environmentFor(
  { env = "local", airflow }: CompileOptions,
  root: string,
  report: Report,
): Environment | undefined {
  const found =
    typeof env === "string"
      ? loadEnvironment(root, env, report)
      : // What a file may not say, a test may not either; JSON is YAML.
        parseEnvironment(JSON.stringify(env, undefined, 2), { file: "env", name: env.name, report });
  return found && { ...found, airflow: airflow ?? found.airflow };
}

/** A place as the engine knows it → the file in the project; a bundle's through its source map, where Node keeps that. */
function authored(raw: Origin, root: string): Origin {
  const entry = findSourceMap(raw.file)?.findEntry(raw.line - 1, raw.column - 1);
  const mapped =
    entry && "originalSource" in entry
      ? { ...raw, file: entry.originalSource, line: entry.originalLine + 1, column: entry.originalColumn + 1 }
      : shownInStacks(raw);
  const file = mapped.file.startsWith("file:") ? fileURLToPath(mapped.file) : mapped.file;
  const inside = isAbsolute(file) ? relative(root, file) : file;
  return { ...mapped, file: (inside.startsWith("..") ? file : inside).split(sep).join("/") };
}

/**
 * A place of a file that a test runner compiles in memory, Jest for one → the place that was written. Such a runner keeps its
 * source maps to itself, and shows what they say in stacks only: so a stack is made that begins there.
 */
function shownInStacks(raw: Origin): Origin {
  if (!existsSync(raw.file)) return raw;
  const there = new Script("new Error().stack", {
    filename: raw.file,
    lineOffset: raw.line - 1,
    columnOffset: raw.column - 1,
  });
  const [, frame = ""] = String(there.runInThisContext()).split("\n");
  const found = /:(?<line>\d+):(?<column>\d+)\)?$/.exec(frame)?.groups;
  if (!found || !frame.includes(raw.file)) return raw;
  return { ...raw, line: Number(found.line), column: Number(found.column) };
}
