import { join } from "node:path";
import { type Analysed, analyseAll } from "../analysis/analyse.ts";
import { expressionsOf, schemaOf, scriptFilesOf, sqlFilesOf } from "../analysis/requests.ts";
import { type Compiled, compile } from "../compile.ts";
import type { Definition } from "../contracts/definition.ts";
import type { AirflowVersion, Environment } from "../contracts/environment.ts";
import { type Lakehouse, lakehouseOf } from "../contracts/lakehouse.ts";
import { type Names, namesOf } from "../contracts/names.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { UserError } from "../diagnostics/user-error.ts";
import * as authoring from "../index.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { DagSpec } from "../language/dag.ts";
import type { Bundled } from "../load/bundle.ts";
import { readCatalog } from "../load/catalog.ts";
import { readFiles } from "../load/files.ts";
import { checkHandlers } from "../load/functions.ts";
import { loadSpecs } from "../load/index.ts";
import { checkJobScripts } from "../load/jobs.ts";
import { checkScriptImports } from "../load/script-imports.ts";
import { dagSpecsOf } from "../load/specs.ts";
import { type EnvironmentProgress, ensureEnvironment } from "../python/environment.ts";
import type { Workspace } from "./workspace.ts";

export interface ProjectOptions {
  /** An environment, a file of lakehouse/environments/. */
  readonly env: string;
  /** Another Airflow than the environment's. */
  readonly airflow?: AirflowVersion;
  /** Told about a Python environment that is not there yet. */
  readonly onProgress?: (progress: EnvironmentProgress) => void;
  /** The project's files, where bundling them has begun before. */
  readonly bundled?: Promise<Bundled>;
}

/** A project, compiled for an environment. */
export interface ProjectBuild {
  readonly workspace: Workspace;
  readonly env: Environment;
  readonly names: Names;
  readonly lakehouse: Lakehouse;
  readonly specs: readonly DagSpec[];
  readonly compiled: Compiled;
  /** `build/<environment>`, or `build/<environment>-<version>` for another Airflow. */
  readonly folder: string;
}

export interface ReadProject {
  /** Absent where there is nothing to compile, because the environment or the lakehouse could not be read. */
  readonly build: ProjectBuild | undefined;
  /** All that was found, at the author's places; what TypeScript says is not among it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and compiles a project: loads its specs, analyses their SQL, compiles. Nothing of it is written. */
export async function readProject(workspace: Workspace, options: ProjectOptions): Promise<ReadProject> {
  const { root } = workspace;
  const diagnostics: Diagnostic[] = [];
  const [loaded, environment] = await Promise.all([
    loadSpecs(root, authoring, options.bundled),
    readEnvironment(root, options.env),
    // While esbuild is at work on the specs.
    readCatalog(),
  ]);
  diagnostics.push(...loaded.diagnostics);
  const report: Report = (found) => void diagnostics.push({ ...found, at: loaded.mapOrigin(found.at) });
  const specs = dagSpecsOf(loaded, report);
  const lakehouse = lakehouseOf(loaded.lakehouse, (second, first) =>
    report(duplicateDefinition(second, loaded.mapOrigin(first.origin))),
  );
  const { own } = environment;
  diagnostics.push(...environment.diagnostics);
  checkJobScripts(root, lakehouse, report);
  checkHandlers(root, lakehouse, report);
  if (!own || Object.keys(loaded.lakehouse).length === 0) return { build: undefined, diagnostics };
  const env = { ...own, airflow: options.airflow ?? own.airflow };
  const sql = await readSql(workspace, { specs, lakehouse, report, onProgress: options.onProgress });
  // A spec that could not be read may be the one that uses what no other does.
  const complete = specs.length > 0 && diagnostics.every(({ severity }) => severity !== "error");
  const compiled = compile(
    { specs, complete, lakehouse, ...sql, catalog: readCatalog, mapOrigin: loaded.mapOrigin },
    env,
  );
  const folder = workspace.build(env.airflow === own.airflow ? env.name : `${env.name}-${env.airflow}`);
  return {
    build: { workspace, env, names: namesOf(env), lakehouse, specs, compiled, folder },
    diagnostics: [
      ...diagnostics,
      ...compiled.diagnostics.map((found) => ({ ...found, at: environment.place(found.at) })),
    ],
  };
}

/** An environment, read while esbuild is at work on the specs: what reads it takes as long to load as ten specs to bundle. */
async function readEnvironment(
  root: string,
  name: string,
): Promise<{
  own: Environment | undefined;
  diagnostics: readonly Diagnostic[];
  /** From a setting that a check names to its place in the file. */
  place: (origin: Origin) => Origin;
}> {
  const { loadEnvironment, settingAt } = await import("../load/environment.ts");
  const diagnostics: Diagnostic[] = [];
  const own = loadEnvironment(root, name, (found) => void diagnostics.push(found));
  return { own, diagnostics, place: (origin) => settingAt(root, origin) };
}

/** Two definitions of one name; `first` is the author's place of the other. */
export const duplicateDefinition = ({ kind, id, origin }: Definition, first: Origin): Diagnostic => ({
  code: "definition/duplicate-id",
  severity: "error",
  at: origin,
  message: `Two ${kind}s are called '${id}'; the other one is at ${first.file}:${first.line}.`,
  fix: "Give each an id of its own.",
});

/**
 * Reads and compiles a project beside TypeScript's check of it. A spec that TypeScript does not accept may be anything, so
 * that reading it may fail in any way: then what TypeScript says is all there is to say.
 *
 * @param typeErrors - what TypeScript says, which may be asked only now
 */
export async function readTyped(
  workspace: Workspace,
  options: ProjectOptions,
  typeErrors: () => Promise<readonly Diagnostic[]>,
): Promise<ReadProject> {
  try {
    return await readProject(workspace, options);
  } catch (failure) {
    if (failure instanceof UserError || (await typeErrors()).length === 0) throw failure;
    return { build: undefined, diagnostics: [] };
  }
}

/** What names SQL, and who is told about it. */
export interface SqlSources {
  readonly specs: readonly DagSpec[];
  readonly lakehouse: Lakehouse;
  readonly report: Report;
  readonly onProgress: ProjectOptions["onProgress"];
}

/** The files of SQL and Python that specs name, and what they and the contracts' expressions say. */
export async function readSql(
  { root, cache }: Workspace,
  { specs, lakehouse, report, onProgress }: SqlSources,
): Promise<Analysed & { files: ReadonlyMap<string, string> }> {
  const uses = sqlFilesOf(specs);
  const files = readFiles(
    root,
    uses.map(({ path, task }) => ({ path, at: at(task.origin, "args.sql") })),
    report,
  );
  const scripts = scriptFilesOf(specs);
  const texts = readFiles(
    root,
    scripts.map(({ path, task }) => ({ path, at: at(task.origin, "args.file") })),
    report,
  );
  const requests = uses.flatMap(({ path, engine }) => {
    const text = files.get(path);
    return text === undefined ? [] : [{ path, engine, text }];
  });
  const python = async () =>
    (await ensureEnvironment("analysis", { projectRoot: root, ...(onProgress ? { onProgress } : {}) })).python;
  const asked = {
    files: requests,
    schema: schemaOf(lakehouse),
    expressions: expressionsOf(lakehouse),
    scripts: [...texts].map(([path, text]) => ({ kind: "script" as const, path, text })),
  };
  const analysed = await analyseAll(asked, { python, cacheFolder: join(cache, "sql") });
  checkScriptImports(root, analysed.scripts, report);
  return { files: new Map([...files, ...texts]), ...analysed };
}
