import { setFlagsFromString } from "node:v8";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { asData, render } from "../diagnostics/render.ts";
import { bundleProject } from "../load/bundle.ts";
import { typecheck } from "../load/typecheck.ts";
import type { ProjectBuild, ProjectOptions } from "../project/build.ts";
import { sourceOf } from "../project/source.ts";
import type { Release } from "../publish/publish.ts";
import { environmentProgressLine } from "../python/environment.ts";
import { coloured } from "./colours.ts";
import { type Session, Unsuccessful } from "./common.ts";

/** A project, compiled for an environment, with all that was found. */
export interface Build extends ProjectBuild {
  /** Everything but what TypeScript says. */
  readonly diagnostics: readonly Diagnostic[];
  /** What TypeScript says, which takes longer than the rest; nothing where it was not asked. */
  readonly typeErrors: Promise<readonly Diagnostic[]>;
  readonly counts: { readonly dags: number; readonly tasks: number };
}

/**
 * Reads and compiles a project; nothing is written. Where there is nothing to compile because the environment or the
 * lakehouse could not be read, all that is known by then is shown and the command ends.
 */
export async function buildProject(
  session: Session,
  { env, airflow, checkTypes = true }: Pick<ProjectOptions, "env" | "airflow"> & { readonly checkTypes?: boolean },
): Promise<Build> {
  const { workspace, terminal } = session;
  optimiseSparingly();
  const bundled = bundleProject(workspace.root);
  // Whoever compiles asks for it; until then nobody listens.
  bundled.catch(() => undefined);
  let checked = checkTypes ? typecheck(workspace) : undefined;
  checked?.catch(() => undefined);
  /** Asked for late where the command goes on without them: what cannot be read they tell of. */
  const typeErrors = () => {
    checked ??= typecheck(workspace);
    return checked;
  };
  const onProgress: ProjectOptions["onProgress"] = (progress) => terminal.say(environmentProgressLine(progress));
  const options = { env, ...(airflow === undefined ? {} : { airflow }), onProgress, bundled };
  // The compiler is loaded while esbuild is at work on the specs.
  const { readTyped } = await import("../project/build.ts");
  const { build, diagnostics } = await readTyped(workspace, options, typeErrors);
  if (!build) {
    reportDiagnostics(session, [...diagnostics, ...((await checked) ?? [])]);
    throw new Unsuccessful();
  }
  const { specs } = build;
  return {
    ...build,
    diagnostics,
    typeErrors: checked ?? Promise.resolve([]),
    counts: { dags: specs.length, tasks: specs.reduce((sum, { tasks }) => sum + tasks.length, 0) },
  };
}

/**
 * V8 optimises each function without those that it calls, but for the smallest. With them, its compiler takes over a quarter of all that
 * a thousand specs cost, on the cores that esbuild and the collector need, and they are through before it pays.
 */
function optimiseSparingly(): void {
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=0");
}

/** What is published of a build without mistakes. */
export function releaseOf({ compiled: { artifacts, manifest } }: Build): Release {
  if (!manifest) throw new Error("A build without mistakes has a manifest.");
  return { artifacts, manifest };
}

/** Shows diagnostics; answers whether one is an error. With `as: "warnings"`, errors do not stop what goes on. */
export function reportDiagnostics(
  { workspace, terminal }: Session,
  diagnostics: readonly Diagnostic[],
  as?: "warnings",
): boolean {
  const shown =
    as === "warnings" ? diagnostics.map((each) => ({ ...each, severity: "warning" as const })) : diagnostics;
  if (shown.length > 0) terminal.say(render(shown, sourceOf(workspace), { colour: coloured }).trimEnd());
  if (as === undefined) terminal.emit(asData(shown));
  return shown.some(({ severity }) => severity === "error");
}
