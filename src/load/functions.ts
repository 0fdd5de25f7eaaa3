import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LambdaFunction } from "../contracts/function.ts";
import type { Lakehouse } from "../contracts/lakehouse.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../ir/origin.ts";
import { build } from "./esbuild.ts";

/** Node's version on Lambda that bundles are written for. */
const target = "node20";

/** CommonJS packages inside an ES module still ask for `require`. */
const banner = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

/** Where the bundle of a function lies under a build folder. */
export const functionFolder = (buildFolder: string, id: string): string => join(buildFolder, "functions", id);

/** A function's handler, in the project. */
const handler = (id: string): string => `lambda_src/${id}/handler.ts`;

/** Each function that the lakehouse declares has its handler. */
export function checkHandlers(projectRoot: string, lakehouse: Lakehouse, report: Report): void {
  for (const { id, origin } of lakehouse.all("function")) {
    if (existsSync(join(projectRoot, handler(id)))) continue;
    report({
      code: "function/no-handler",
      severity: "error",
      at: origin,
      message: `The function '${id}' has no handler: there is no ${handler(id)}.`,
      fix: "Write it, or take the function away.",
    });
  }
}

/**
 * Bundles the handlers of functions, one folder each, with everything that they import: what the local stack runs is what a
 * deploy uploads. Mistakes in a handler are diagnostics, and nothing is written.
 */
export async function bundleFunctions(
  functions: readonly LambdaFunction[],
  { projectRoot, buildFolder, report }: { projectRoot: string; buildFolder: string; report: Report },
): Promise<void> {
  const bundles = await Promise.all(
    // That one is missing is said where it is declared.
    functions
      .filter(({ id }) => existsSync(join(projectRoot, handler(id))))
      .map(async ({ id, origin }) => {
        const { errors, outputFiles } = await build({
          absWorkingDir: projectRoot,
          entryPoints: [{ in: handler(id), out: "index" }],
          outdir: functionFolder(buildFolder, id),
          // A folder that cannot be written is no mistake in a handler, for which esbuild would take it.
          write: false,
          bundle: true,
          platform: "node",
          format: "esm",
          target,
          outExtension: { ".js": ".mjs" },
          banner: { js: banner },
          sourcemap: "inline",
          sourcesContent: false,
          legalComments: "none",
          logLevel: "silent",
        }).catch((failure: { errors?: readonly EsbuildMessage[] }) => {
          if (failure.errors === undefined) throw failure;
          return { errors: failure.errors, outputFiles: [] };
        });
        for (const error of errors) {
          report({
            code: "load/syntax",
            severity: "error",
            at: placeOf(error, origin),
            message: `${id}: ${error.text}`,
          });
        }
        return { errors, outputFiles };
      }),
  );
  if (bundles.some(({ errors }) => errors.length > 0)) return;
  const files = bundles.flatMap(({ outputFiles }) => outputFiles);
  await Promise.all(
    files.map(async ({ path, contents }) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, contents);
    }),
  );
}

interface EsbuildMessage {
  readonly text: string;
  readonly location: { readonly file: string; readonly line: number; readonly column: number } | null;
}

const placeOf = ({ location }: EsbuildMessage, definition: Origin): Origin =>
  location === null ? definition : { file: location.file, line: location.line, column: location.column + 1 };
