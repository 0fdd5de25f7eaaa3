import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { run } from "./command.ts";
import { ensureEnvironment, environmentProgressLine, installedEnvironment } from "./environment.ts";

/** What runs Spark jobs here. */
export interface SparkEnvironment {
  /** Interpreter of the `spark` environment. */
  readonly python: string;
  /** Folder that holds the jars, in a folder that is named by their lock. */
  readonly jars: string;
}

export interface SparkOptions {
  /** The environment and the jars lie in its .sluice. */
  readonly projectRoot: string;
  readonly onProgress?: (line: string) => void;
}

const sources = join(packageRoot, "src", "local", "python");
/** Longest fetch, in milliseconds. */
const fetchTimeout = 25 * 60_000;

/**
 * Makes sure that Spark is there: its Python environment, and the jars that its own resolver fetches once.
 *
 * @throws UserError with what failed and what to do
 */
export async function ensureSpark({ projectRoot, onProgress }: SparkOptions): Promise<SparkEnvironment> {
  const { python } = await ensureEnvironment("spark", {
    projectRoot,
    onProgress: (progress) => onProgress?.(environmentProgressLine(progress)),
  });
  const jars = jarsFolder(projectRoot);
  if (existsSync(join(jars, lockHash()))) return { python, jars };
  onProgress?.("Spark jars: fetching");
  const began = performance.now();
  await run(python, ["-m", "sluice_spark.jars", "--folder", jars], {
    purpose: "Fetching Spark's jars",
    fix: "Check the network and the Maven repository (SLUICE_IVY_SETTINGS may name an Ivy settings file), then run the command again.",
    timeout: fetchTimeout,
    env: { PYTHONPATH: sources },
  });
  onProgress?.(`Spark jars: fetched in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  return { python, jars };
}

/** Spark, where it is installed already. */
export function installedSpark(projectRoot: string): SparkEnvironment | undefined {
  const python = installedEnvironment("spark", { projectRoot });
  const jars = jarsFolder(projectRoot);
  return python && existsSync(join(jars, lockHash())) ? { ...python, jars } : undefined;
}

const jarsFolder = (projectRoot: string): string => join(projectRoot, ".sluice", "jars");

/** As sluice_spark.jars names the folder of complete jars. */
const lockHash = (): string =>
  createHash("sha256")
    .update(readFileSync(join(sources, "sluice_spark", "jars.sha256")))
    .digest("hex")
    .slice(0, 12);
