import type { Environment } from "../contracts/environment.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Names } from "../contracts/names.ts";
import { render } from "../diagnostics/render.ts";
import { UserError } from "../diagnostics/user-error.ts";
import type { ResourceDocument } from "../ir/resources.ts";
import { functionFolder } from "../load/functions.ts";
import { typecheck } from "../load/typecheck.ts";
import { type AirflowFiles, airflowFilesIn } from "../project/airflow-files.ts";
import { readTyped } from "../project/build.ts";
import { archiveFunctions, type FunctionArchive } from "../project/function-archives.ts";
import { buildFunctions } from "../project/functions.ts";
import { buildImages, type ImageFiles } from "../project/images.ts";
import { buildJobs, type JobFiles } from "../project/jobs.ts";
import { sourceOf } from "../project/source.ts";
import { findWorkspace } from "../project/workspace.ts";
import { environmentProgressLine } from "../python/environment.ts";
import type { Manifest } from "../targets/manifest.ts";
import { resourcesOf } from "../targets/resources.ts";

/** All that a platform is provisioned from: what exists, and what the compiled tasks do with it. */
export interface LoadedLakehouse {
  readonly env: Environment;
  readonly names: Names;
  readonly lakehouse: Lakehouse;
  readonly resources: ResourceDocument;
  readonly manifest: Manifest;
  /** The Spark jobs that tasks run. */
  readonly jobs: readonly JobFiles[];
  /** The bundles of functions that are archives, by their ids. */
  readonly functions: ReadonlyMap<string, FunctionArchive>;
  /** What images of functions are built from; absent where no function asks for one. */
  readonly images?: ImageFiles;
  /** What the project's Airflow is started with. */
  readonly airflow: AirflowFiles;
}

export interface LoadOptions {
  /**
   * The environment.
   * @default SLUICE_ENV
   */
  readonly env?: string;
  /**
   * A folder of the project.
   * @default the working directory
   */
  readonly folder?: string;
}

/**
 * Reads the project, checks it, compiles its specs for an environment and bundles its functions: the platform is made from
 * the same definitions and the same tasks that are published. What is known to be right is told on stderr.
 *
 * @throws UserError with all mistakes, where there is one
 */
export async function loadLakehouse(options: LoadOptions = {}): Promise<LoadedLakehouse> {
  const env = options.env ?? process.env.SLUICE_ENV;
  if (env === undefined) {
    throw new UserError("No environment is named.", { fix: "Set SLUICE_ENV, or run sluice synth --env <name>." });
  }
  const workspace = findWorkspace(options.folder ?? process.cwd());
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const typeErrors = typecheck(workspace);
  typeErrors.catch(() => undefined);
  const { build, diagnostics } = await readTyped(
    workspace,
    { env, onProgress: (progress) => say(environmentProgressLine(progress)) },
    () => typeErrors,
  );
  const found = [...diagnostics, ...(await typeErrors), ...(build ? await buildFunctions(build) : [])];
  const shown = render(found, sourceOf(workspace), { colour: false }).trimEnd();
  const manifest = build?.compiled.manifest;
  if (!build || !manifest || found.some(({ severity }) => severity === "error")) {
    throw new UserError("The project has mistakes, so nothing was synthesised.", { detail: shown });
  }
  if (shown !== "") say(shown);
  const jobs = buildJobs(build);
  const functions = archiveFunctions(build);
  const images = buildImages(build);
  return {
    env: build.env,
    names: build.names,
    lakehouse: build.lakehouse,
    resources: resourcesOf(build.lakehouse, build.env, (id) => functionFolder(build.folder, id)),
    manifest,
    jobs,
    functions,
    ...(images ? { images } : {}),
    airflow: airflowFilesIn(workspace.root, build.env, build.folder),
  };
}
