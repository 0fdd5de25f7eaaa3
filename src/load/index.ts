import { realpathSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../ir/origin.ts";
import type { DagSpec } from "../language/dag.ts";
import { type Bundled, bundleProject, lakehouseFile } from "./bundle.ts";
import { withCircles } from "./circles.ts";
import { type Exports, evaluate } from "./evaluate.ts";
import { positionsOf } from "./positions.ts";

/** A project's specs and definitions, as its files export them. */
export interface LoadedSpecs {
  /** What each *.dag.ts in dags/ and its folders exports, by file; without those that could not be loaded. */
  readonly modules: ReadonlyMap<string, Exports>;
  /** All DAGs that the files define. Empty where one could not be loaded, for nobody knows what that would have exported. */
  readonly defined: readonly DagSpec[];
  /** What lakehouse/index.ts exports; empty where it could not be loaded. */
  readonly lakehouse: Exports;
  /** From a place in what was run to the place that the author wrote. Files are relative to the project, with `/`. */
  readonly mapOrigin: (raw: Origin) => Origin;
  /** What could not be loaded, at the author's places. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads a project's specs, the *.dag.ts in dags/ and its folders, and lakehouse/index.ts.
 *
 * @param authoring - the module that specs import as `sluice`
 * @param bundled - the project's bundle, where making it has begun before
 */
export async function loadSpecs(
  projectRoot: string,
  authoring: object,
  bundled: Promise<Bundled> = bundleProject(projectRoot),
): Promise<LoadedSpecs> {
  const { bundle, diagnostics } = await bundled;
  if (!bundle) return { modules: new Map(), defined: [], lakehouse: {}, mapOrigin: (raw) => raw, diagnostics };
  const positions = positionsOf(bundle.map);
  const evaluated = evaluate(bundle, { authoring, projectRoot: realpathSync(projectRoot), positions });
  const modules = new Map(evaluated.modules);
  const lakehouse = modules.get(lakehouseFile) ?? {};
  modules.delete(lakehouseFile);
  return {
    modules,
    defined: evaluated.diagnostics.length === 0 ? evaluated.defined : [],
    lakehouse,
    mapOrigin: positions.mapOrigin,
    diagnostics: [...diagnostics, ...(await withCircles(evaluated.diagnostics, projectRoot, bundle.files))],
  };
}
