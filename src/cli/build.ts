import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../analysis/analyse.ts";
import { schemaOf, sqlFilesOf } from "../analysis/requests.ts";
import { type Compiled, compile } from "../compile.ts";
import type { AirflowVersion, Environment } from "../contracts/environment.ts";
import { type Lakehouse, lakehouseOf } from "../contracts/lakehouse.ts";
import { type Names, namesOf } from "../contracts/names.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { asData, render } from "../diagnostics/render.ts";
import * as authoring from "../index.ts";
import { at, type Origin } from "../ir/origin.ts";
import type { SqlFacts } from "../ir/sql-facts.ts";
import type { DagSpec } from "../language/dag.ts";
import { loadEnvironment } from "../load/environment.ts";
import { readFiles } from "../load/files.ts";
import { bundleFunctions } from "../load/functions.ts";
import { loadSpecs } from "../load/index.ts";
import { dagSpecsOf } from "../load/specs.ts";
import { typecheck } from "../load/typecheck.ts";
import { type Session, Unsuccessful } from "./common.ts";
import { environment } from "./python.ts";

export interface BuildOptions {
  readonly env: string;
  /** Another Airflow than the environment's. */
  readonly airflow?: AirflowVersion;
}

/** A project, compiled for an environment. */
export interface Build {
  readonly env: Environment;
  readonly names: Names;
  readonly lakehouse: Lakehouse;
  readonly specs: readonly DagSpec[];
  readonly compiled: Compiled;
  /** `build/<environment>`, or `build/<environment>-<version>` for another Airflow. */
  readonly folder: string;
  /** Everything but what TypeScript says. */
  readonly diagnostics: readonly Diagnostic[];
  /** What TypeScript says, which takes longer than the rest. */
  readonly typeErrors: Promise<readonly Diagnostic[]>;
  readonly counts: { readonly dags: number; readonly tasks: number };
}

/**
 * Reads and compiles a project; nothing is written. Where there is nothing to compile because the environment or the
 * lakehouse could not be read, all that is known by then is shown and the command ends.
 */
export async function buildProject(session: Session, options: BuildOptions): Promise<Build> {
  const { root } = session.workspace;
  const diagnostics: Diagnostic[] = [];
  const typeErrors = typecheck(root);
  typeErrors.catch(() => undefined);

  const loaded = await loadSpecs(root, authoring);
  diagnostics.push(...loaded.diagnostics);
  const report: Report = (found) => void diagnostics.push({ ...found, at: loaded.mapOrigin(found.at) });
  const specs = dagSpecsOf(loaded.modules, report);
  const lakehouse = lakehouseOf(loaded.lakehouse, (second, first) =>
    report({
      code: "definition/duplicate-id",
      severity: "error",
      at: second.origin,
      message: `Two ${second.kind}s are called '${second.id}'; the other one is in ${loaded.mapOrigin(first.origin).file}.`,
    }),
  );
  const env = loadEnvironment(root, options.env, report);
  if (!env || Object.keys(loaded.lakehouse).length === 0) {
    reportDiagnostics(session, [...diagnostics, ...(await typeErrors)]);
    throw new Unsuccessful();
  }
  const target = { ...env, airflow: options.airflow ?? env.airflow };
  const { files, facts } = await readSql(session, specs, lakehouse, report);
  const compiled = compile({ specs, lakehouse, files, facts, mapOrigin: loaded.mapOrigin }, target);
  return {
    env: target,
    names: namesOf(target),
    lakehouse,
    specs,
    compiled,
    folder: session.workspace.build(target.airflow === env.airflow ? env.name : `${env.name}-${target.airflow}`),
    diagnostics: [...diagnostics, ...compiled.diagnostics],
    typeErrors,
    counts: { dags: specs.length, tasks: specs.reduce((sum, { tasks }) => sum + tasks.length, 0) },
  };
}

/** The SQL files that specs name, and what they say. */
async function readSql(
  session: Session,
  specs: readonly DagSpec[],
  lakehouse: Lakehouse,
  report: Report,
): Promise<{ files: ReadonlyMap<string, string>; facts: SqlFacts }> {
  const { root, cache } = session.workspace;
  const uses = sqlFilesOf(specs);
  const files = readFiles(
    root,
    uses.map(({ path, task }) => ({ path, at: at(task.origin, "args.sql") })),
    report,
  );
  const requests = uses.flatMap(({ path, engine }) => {
    const text = files.get(path);
    return text === undefined ? [] : [{ path, engine, text }];
  });
  const python = async () => (await environment("analysis", session)).python;
  return { files, facts: await analyse(requests, schemaOf(lakehouse), { python, cacheFolder: join(cache, "sql") }) };
}

/** Bundles the functions' handlers into the build folder. Their mistakes end the command. */
export async function buildFunctions(session: Session, { lakehouse, folder }: Build): Promise<void> {
  const diagnostics: Diagnostic[] = [];
  await bundleFunctions(lakehouse.all("function"), {
    projectRoot: session.workspace.root,
    buildFolder: folder,
    report: (found) => void diagnostics.push(found),
  });
  if (reportDiagnostics(session, diagnostics)) throw new Unsuccessful();
}

/** Shows diagnostics; answers whether one is an error. With `as: "warnings"`, errors do not stop what goes on. */
export function reportDiagnostics(
  { workspace, terminal }: Session,
  diagnostics: readonly Diagnostic[],
  as?: "warnings",
): boolean {
  const shown =
    as === "warnings" ? diagnostics.map((each) => ({ ...each, severity: "warning" as const })) : diagnostics;
  const read = (file: string): string | undefined => {
    try {
      return readFileSync(join(workspace.root, file), "utf8");
    } catch {
      return undefined;
    }
  };
  if (shown.length > 0) terminal.say(render(shown, read, { colour: terminal.colour }).trimEnd());
  if (as === undefined) terminal.emit(asData(shown));
  return shown.some(({ severity }) => severity === "error");
}

/** A place as people write it: `file:line`. */
export const placeOf = ({ file, line }: Origin): string => `${file}:${line}`;
