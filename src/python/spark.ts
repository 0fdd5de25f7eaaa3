import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../diagnostics/user-error.ts";
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
/** Longest training of the archive, in milliseconds. */
const archiveTimeout = 5 * 60_000;
/** An archive that is there is found within this, in milliseconds. */
const noticeable = 1_500;

/**
 * Makes sure that Spark is there: its Python environment, the jars that its own resolver fetches once, and an archive of
 * the classes that jobs load.
 *
 * @throws UserError with what failed and what to do
 */
export async function ensureSpark({ projectRoot, onProgress }: SparkOptions): Promise<SparkEnvironment> {
  const { python } = await ensureEnvironment("spark", {
    projectRoot,
    onProgress: (progress) => onProgress?.(environmentProgressLine(progress)),
  });
  const spark = { python, jars: jarsFolder(projectRoot) };
  if (!existsSync(join(spark.jars, lockHash()))) await fetchJars(spark, onProgress);
  await archiveClasses(spark, onProgress);
  return spark;
}

async function fetchJars({ python, jars }: SparkEnvironment, onProgress: SparkOptions["onProgress"]): Promise<void> {
  onProgress?.("Spark jars: fetching");
  const began = performance.now();
  await run(python, ["-m", "sluice_spark.jars", "--folder", jars], {
    purpose: "Fetching Spark's jars",
    fix: "Check the network and the Maven repository (SLUICE_IVY_SETTINGS may name an Ivy settings file), then run the command again.",
    timeout: fetchTimeout,
    env: { PYTHONPATH: sources },
  });
  onProgress?.(`Spark jars: fetched in ${seconds(began)}`);
}

/** Spark starts in half the time with them. One that has none works as well, so a failure is told and no more. */
async function archiveClasses(
  { python, jars }: SparkEnvironment,
  onProgress: SparkOptions["onProgress"],
): Promise<void> {
  const began = performance.now();
  const announced = setTimeout(() => onProgress?.("Spark classes: archiving"), noticeable);
  try {
    await run(python, ["-m", "sluice_spark.archive", "--jars", jars], {
      purpose: "Archiving Spark's classes",
      fix: "Jobs run without the archive, and start more slowly.",
      timeout: archiveTimeout,
      env: { PYTHONPATH: sources },
    });
    if (performance.now() - began > noticeable) onProgress?.(`Spark classes: archived in ${seconds(began)}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onProgress?.(`${error.message} ${error.fix ?? ""}`);
  } finally {
    clearTimeout(announced);
  }
}

const seconds = (began: number): string => `${((performance.now() - began) / 1_000).toFixed(1)} s`;

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
