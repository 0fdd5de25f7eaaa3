// Python environments for the scripts: what the CLI itself uses, from dist/.
import { join } from "node:path";
import { buildIfStale, dist, root } from "./javascript.mjs";

/** @import { EnvironmentName } from "../src/python/environment.ts" */

/**
 * Makes sure that the environments are there, telling on stderr what has to be done.
 *
 * @param {readonly EnvironmentName[]} names
 * @returns {Promise<readonly string[]>} their interpreters, in the same order
 */
export async function ensureEnvironments(names) {
  await buildIfStale();
  /** @type {typeof import("../src/python/environment.ts")} */
  const { ensureEnvironment, environmentProgressLine } = await import(join(dist, "environment.js"));
  const environments = await Promise.all(
    names.map((name) =>
      ensureEnvironment(name, {
        projectRoot: root,
        onProgress: (progress) => console.error(environmentProgressLine(progress)),
      }),
    ),
  );
  return environments.map((environment) => environment.python);
}

/** Makes sure that Spark's jars are there, telling on stderr what has to be done. */
export async function ensureJars() {
  await buildIfStale();
  /** @type {typeof import("../src/python/spark.ts")} */
  const { ensureSpark } = await import(join(dist, "spark.js"));
  await ensureSpark({ projectRoot: root, onProgress: (line) => console.error(line) });
}

/**
 * Shows a failure as the CLI would and answers the exit code: what the user can put right without a stack trace.
 *
 * @param {unknown} error
 */
export function told(error) {
  if (error instanceof Error && "fix" in error) {
    const { detail, fix } = /** @type {import("../src/diagnostics/user-error.ts").UserError} */ (error);
    console.error([`Error: ${error.message}`, detail, fix].filter(Boolean).join("\n"));
  } else {
    console.error(error);
  }
  return 1;
}
