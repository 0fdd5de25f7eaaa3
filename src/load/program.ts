import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnosticOf, isBuildFailure } from "./bundle.ts";
import { build } from "./esbuild.ts";

export interface BundledProgram {
  /** Absolute path of an ES module; absent where the program could not be read. */
  readonly path: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bundles a program of the project with its own files into one module, which imports packages as the project does. Whoever runs
 * it has source maps enabled, so that they are read with it; while it runs they are not.
 *
 * @param file - relative to the project
 * @param folder - where the module is written; somewhere below the project, so that its packages are found
 */
export async function bundleProgram(projectRoot: string, file: string, folder: string): Promise<BundledProgram> {
  try {
    const { outputFiles } = await build({
      absWorkingDir: projectRoot,
      entryPoints: [file],
      outdir: folder,
      write: false,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: "inline",
      sourcesContent: false,
      legalComments: "none",
      // cdktf takes a stack for every token, and nobody reads them: where they are in the source is looked up for a failure alone.
      banner: { js: "process.setSourceMapsEnabled(false);" },
      logLevel: "silent",
    });
    const text = outputFiles[0]?.text ?? "";
    const path = join(folder, `${createHash("sha256").update(text).digest("hex").slice(0, 16)}.mjs`);
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
    return { path, diagnostics: [] };
  } catch (failure) {
    if (!isBuildFailure(failure)) throw failure;
    return { path: undefined, diagnostics: failure.errors.map(diagnosticOf) };
  }
}
