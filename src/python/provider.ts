import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { AirflowVersion } from "../contracts/environment.ts";
import { run } from "./command.ts";
import { airflowEnvironment, type EnvironmentOptions, ensureEnvironment, findUv, lockOf } from "./environment.ts";

/** A Python in which a provider is installed beside an Airflow. */
export interface ProviderEnvironment {
  /** Absolute path of the interpreter, which is that of the Airflow's own environment. */
  readonly python: string;
  /** The folder with what the provider needs beyond it; for PYTHONPATH. */
  readonly packages: string;
}

const longest = 20 * 60_000;

/**
 * Installs a provider beside an Airflow that runs here, in a folder of its own: `.sluice/providers`. What that Airflow's
 * environment has keeps its version.
 *
 * @param requirement - `apache-airflow-providers-ftp==3.15.2`
 * @throws UserError when there is no such version, or one that does not go with what the environment has, or when that Airflow
 * does not run here
 */
export async function ensureProvider(
  requirement: string,
  airflow: AirflowVersion,
  options: EnvironmentOptions,
): Promise<ProviderEnvironment> {
  const name = airflowEnvironment(airflow);
  const { python } = await ensureEnvironment(name, options);
  const lock = lockOf(name, options);
  const key = createHash("sha256").update(requirement).update(readFileSync(lock)).digest("hex").slice(0, 12);
  const home = join(options.projectRoot, ".sluice", "providers");
  const packages = join(home, key);
  if (existsSync(packages)) return { python, packages };

  const half = join(home, `.${key}.${process.pid}`);
  const uv = await findUv(options);
  const step = {
    purpose: `Installing ${requirement} beside Airflow ${airflow}`,
    fix: "Name a version that goes with what this Airflow's constraints name; the lines above say what does not.",
    timeout: longest,
  };
  mkdirSync(half, { recursive: true });
  try {
    const wanted = join(half, "wanted.in");
    writeFileSync(wanted, `${requirement}\n`);
    const resolved = await run(
      uv,
      ["pip", "compile", "--quiet", "--no-header", "--no-annotate", "--python", python, "--constraint", lock, wanted],
      step,
    );
    await rm(wanted);
    const present = pinned(readFileSync(lock, "utf8"));
    const missing = [...pinned(resolved)].filter(([each]) => !present.has(each)).map(([, pin]) => pin);
    // All of them are named: nothing that the environment has comes a second time.
    await run(uv, ["pip", "install", "--quiet", "--no-deps", "--python", python, "--target", half, ...missing], step);
    renameSync(half, packages);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return { python, packages };
}

/** `name==version` by name, of the lines of a lock. */
const pinned = (lock: string): ReadonlyMap<string, string> =>
  new Map(
    [...lock.matchAll(/^([a-z0-9][a-z0-9._-]*)(?:\[[^\]]*\])?==([^\s;\\]+)/gim)].map(([, name = "", version]) => [
      name,
      `${name}==${version}`,
    ]),
  );
