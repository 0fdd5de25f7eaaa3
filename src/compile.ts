import type { Catalog } from "./catalog/catalog.ts";
import { AllowedWarnings } from "./checks/allowances.ts";
import { checks } from "./checks/index.ts";
import { judgedKinds, unusedDefinitions } from "./checks/unused-definitions.ts";
import type { Definition } from "./contracts/definition.ts";
import type { Environment } from "./contracts/environment.ts";
import type { Lakehouse } from "./contracts/lakehouse.ts";
import { namesOf } from "./contracts/names.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Artifact } from "./ir/artifact.ts";
import type { Origin } from "./ir/origin.ts";
import type { Program } from "./ir/program.ts";
import type { ScriptFacts } from "./ir/script-facts.ts";
import type { SqlExpressionFacts, SqlFacts } from "./ir/sql-facts.ts";
import type { DagSpec } from "./language/dag.ts";
import type { OperatorContext } from "./operators/definition.ts";
import { passes } from "./passes/index.ts";
import { resolve } from "./passes/resolve.ts";
import { lowerToAirflow } from "./targets/airflow/index.ts";
import { requirementsFile } from "./targets/airflow/requirements.ts";
import { documentsOf } from "./targets/documents.ts";
import { type Manifest, manifestOf, manifestText } from "./targets/manifest.ts";
import { originsText } from "./targets/origins.ts";

/** A project as it was read: its specs, what exists, its SQL and what the SQL says. */
export interface LoadedProject {
  readonly specs: readonly DagSpec[];
  /** Whether these are all of its specs: then what none of them uses is used by none. */
  readonly complete: boolean;
  readonly lakehouse: Lakehouse;
  /** Texts of the files of SQL and Python, by their path in the project. */
  readonly files: ReadonlyMap<string, string>;
  readonly facts: SqlFacts;
  readonly expressions: SqlExpressionFacts;
  /** What the Python files say that tasks run. */
  readonly scripts: ScriptFacts;
  /** What is known of operators, read when it is first asked for. */
  readonly catalog: () => Catalog;
  /** From a place in the bundle that was run to the place that the author wrote. */
  readonly mapOrigin: (raw: Origin) => Origin;
}

export interface Compiled {
  /** Empty where a diagnostic is an error: nothing half-made leaves the compiler. */
  readonly artifacts: readonly Artifact[];
  readonly manifest: Manifest | undefined;
  /** The DAGs after all passes; absent where a diagnostic is an error. */
  readonly program: Program | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The way from specs to files:
 *
 *     specs ─ resolve ─► program ─ passes ─► program ─ checks ─► targets, with checks of their own ─► artifacts
 *
 * It is pure: it reads no file, asks no network and knows no clock, so the same project gives the same bytes anywhere.
 */
export function compile(project: LoadedProject, env: Environment): Compiled {
  const diagnostics: Diagnostic[] = [];
  const allowed = new AllowedWarnings(project.specs);
  const report = (found: Diagnostic) => {
    if (!allowed.allows(found)) diagnostics.push({ ...found, at: project.mapOrigin(found.at) });
  };
  const context: OperatorContext = {
    env,
    names: namesOf(env),
    lakehouse: project.lakehouse,
    facts: project.facts,
    expressions: project.expressions,
    scripts: project.scripts,
    files: project.files,
  };

  const resolved = resolve(project.specs, context, report);
  const program = passes.reduce((before, pass) => pass(before, context, report), resolved);
  for (const check of checks) check({ resolved, program }, context, report);
  const failed = () => diagnostics.some(({ severity }) => severity === "error");
  if (project.complete && !failed()) {
    allowed.ofDefinitions(judgedKinds.flatMap((kind): readonly Definition[] => project.lakehouse.all(kind)));
    unusedDefinitions({ resolved, program }, context, report);
  }
  for (const mistake of allowed.mistakes()) report(mistake);
  const rejected = { artifacts: [], manifest: undefined, program: undefined, diagnostics };
  if (failed()) return rejected;

  const catalog = project.catalog();
  const { files, requirements } = lowerToAirflow(program, context, { catalog, report });
  if (failed()) return rejected;

  const documents = documentsOf(program, context);
  const manifest = manifestOf(program, { files, documents, requirements }, context);
  const artifacts = [
    ...files,
    ...documents,
    ...requirementsFile(requirements, catalog.version(env.airflow)),
    { path: "manifest.json", text: manifestText(manifest) },
    { path: "origins.json", text: originsText(program, project.mapOrigin) },
  ];
  return { artifacts, manifest, program, diagnostics };
}
