import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { bundleFunctions } from "../load/functions.ts";
import type { ProjectBuild } from "./build.ts";

/** Bundles the functions' handlers into the build folder; answers what is wrong with them. */
export async function buildFunctions({ workspace, lakehouse, folder }: ProjectBuild): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  await bundleFunctions(lakehouse.all("function"), {
    projectRoot: workspace.root,
    buildFolder: folder,
    report: (found) => void diagnostics.push(found),
  });
  return diagnostics;
}
