import { realpathSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../ir/origin.ts";
import { bundleProject, lakehouseFile } from "./bundle.ts";
import { type Exports, evaluate } from "./evaluate.ts";
import { positionsOf } from "./positions.ts";

/** A project's specs and definitions, as its files export them. */
export interface LoadedSpecs {
  /** What each dags/*.dag.ts exports, by file; without those that could not be loaded. */
  readonly modules: ReadonlyMap<string, Exports>;
  /** What lakehouse/index.ts exports; empty where it could not be loaded. */
  readonly lakehouse: Exports;
  /** From a place in what was run to the place that the author wrote. Files are relative to the project, with `/`. */
  readonly mapOrigin: (raw: Origin) => Origin;
  /** What could not be loaded, at the author's places. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads a project's dags/*.dag.ts and lakehouse/index.ts.
 *
 * @param authoring - the module that specs import as `sluice`
 */
export async function loadSpecs(projectRoot: string, authoring: object): Promise<LoadedSpecs> {
  const { bundle, diagnostics } = await bundleProject(projectRoot);
  if (!bundle) return { modules: new Map(), lakehouse: {}, mapOrigin: (raw) => raw, diagnostics };
  const positions = positionsOf(bundle.map);
  const evaluated = evaluate(bundle, { authoring, projectRoot: realpathSync(projectRoot), positions });
  const modules = new Map(evaluated.modules);
  const lakehouse = modules.get(lakehouseFile) ?? {};
  modules.delete(lakehouseFile);
  return {
    modules,
    lakehouse,
    mapOrigin: positions.mapOrigin,
    diagnostics: [...diagnostics, ...evaluated.diagnostics],
  };
}
