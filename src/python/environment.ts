import { createHash, randomBytes } from "node:crypto";
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { AirflowVersion } from "../contracts/environment.ts";
import { counted } from "../diagnostics/counted.ts";
import { listed } from "../diagnostics/listed.ts";
import { UserError } from "../diagnostics/user-error.ts";
import { packageRoot } from "../package-root.ts";
import { run } from "./command.ts";
import { findPython, type PythonRange } from "./interpreter.ts";

/** The Python environments of Sluice: requirements/<name>.txt holds what is in one, with hashes. */
export type EnvironmentName =
  | "analysis"
  | "aws"
  | "spark"
  | `airflow-${LocalAirflow}`
  | "dev"
  | "checkov"
  | `catalog/${AirflowVersion}`;

const anyPython: PythonRange = { from: 11, below: 14 };

/** The versions of Airflow in which DAGs run here. */
type LocalAirflow = "3.3.1" | "2.11.2";

const localAirflows: readonly AirflowVersion[] = ["3.3.1", "2.11.2"] satisfies readonly LocalAirflow[];

const isLocal = (version: AirflowVersion): version is LocalAirflow => localAirflows.includes(version);

/**
 * The environment that runs DAGs of an Airflow version.
 *
 * @throws UserError when DAGs compile for that version but do not run here
 */
export function airflowEnvironment(version: AirflowVersion): EnvironmentName {
  if (isLocal(version)) return `airflow-${version}`;
  throw new UserError(`DAGs compile for Airflow ${version}, but it does not run here.`, {
    fix: `Run it in ${listed(localAirflows, "or")}, with --airflow.`,
  });
}

/** Airflow 2.10 and 2.11 name 3.12 as their newest Python. */
const pythons: Readonly<Record<EnvironmentName, PythonRange>> = {
  analysis: anyPython,
  aws: anyPython,
  spark: anyPython,
  dev: anyPython,
  checkov: anyPython,
  "airflow-3.3.1": anyPython,
  "airflow-2.11.2": { from: 11, below: 13 },
  "catalog/3.3.1": anyPython,
  "catalog/3.2.1": anyPython,
  "catalog/3.0.6": { from: 11, below: 13 },
  "catalog/2.11.2": { from: 11, below: 13 },
  "catalog/2.10.3": { from: 11, below: 13 },
};

/** What is done about an environment that is not there yet; `uv` is the installer itself. */
export type EnvironmentProgress =
  | { readonly environment: EnvironmentName | "uv"; readonly state: "installing"; readonly packages: number }
  | { readonly environment: EnvironmentName | "uv"; readonly state: "installed"; readonly seconds: number };

export interface EnvironmentOptions {
  /** The environments lie in its .sluice/envs. */
  readonly projectRoot: string;
  readonly onProgress?: (progress: EnvironmentProgress) => void;
  /** Folder of the locks, `<name>.txt`. Default: the package's own. */
  readonly requirements?: string;
}

export interface PythonEnvironment {
  /** Absolute path of its interpreter. */
  readonly python: string;
}

interface Lock {
  readonly name: EnvironmentName | "uv";
  readonly file: string;
  readonly packages: number;
  /** Folder of the environment that holds exactly this lock. */
  readonly folder: string;
}

const network =
  "Check the network and the package index (uv reads UV_DEFAULT_INDEX, pip reads PIP_INDEX_URL), then run the command again.";

/** Longest installation, in milliseconds. */
const installTimeout = 20 * 60_000;

/** How long an environment of an earlier lock is kept after its last use, in milliseconds. */
const unused = 30 * 24 * 60 * 60_000;
/** Characters of a lock's hash in the name of its folder. */
const hashLength = 12;

// Two callers in this process share one installation; two processes each make one, and the first to end wins.
const underWay = new Map<string, Promise<PythonEnvironment>>();

/**
 * Makes sure that a Python environment is there, and answers where. Its folder carries the hash of its lock, so a changed
 * lock is a new environment. It is built under another name and renamed when it is complete: whatever interrupts
 * this, no half environment is ever used.
 *
 * @throws UserError when no fitting Python is found, or with the command that failed and the end of its output
 */
export async function ensureEnvironment(
  name: EnvironmentName,
  options: EnvironmentOptions,
): Promise<PythonEnvironment> {
  const lock = readLock(name, options);
  return ensure(lock, options, async (folder) => {
    const purpose = `The Python environment ${name}`;
    const [uv, base] = await Promise.all([findUv(options), findPython(pythons[name], purpose)]);
    const step = { purpose: `Installing the Python environment ${name}`, fix: network, timeout: installTimeout };
    // Relocatable, because the folder is renamed afterwards.
    const venv = [
      "venv",
      "--quiet",
      "--relocatable",
      "--no-project",
      "--no-python-downloads",
      "--python",
      base,
      folder,
    ];
    await run(uv, venv, step);
    const python = pythonIn(folder);
    await run(
      uv,
      // Compiled now, on all cores, rather than at the first import of every module.
      ["pip", "install", "--quiet", "--require-hashes", "--compile-bytecode", "--python", python, "-r", lock.file],
      step,
    );
  });
}

/** A Python environment, where it is installed already. */
export function installedEnvironment(
  name: EnvironmentName,
  options: EnvironmentOptions,
): PythonEnvironment | undefined {
  return used(readLock(name, options).folder);
}

/** The file that names an environment's packages, with their hashes. */
export const lockOf = (name: EnvironmentName, options: EnvironmentOptions): string => readLock(name, options).file;

/** One line for people. */
export function environmentProgressLine(progress: EnvironmentProgress): string {
  return progress.state === "installing"
    ? `Python ${progress.environment}: installing ${counted(progress.packages, "package")}`
    : `Python ${progress.environment}: installed in ${progress.seconds.toFixed(1)} s`;
}

async function ensure(
  lock: Lock,
  options: EnvironmentOptions,
  build: (folder: string) => Promise<void>,
): Promise<PythonEnvironment> {
  const ready = used(lock.folder);
  if (ready) return ready;
  const running = underWay.get(lock.folder);
  if (running !== undefined) return running;
  const made = make(lock, options, build).finally(() => underWay.delete(lock.folder));
  underWay.set(lock.folder, made);
  return made;
}

async function make(
  lock: Lock,
  options: EnvironmentOptions,
  build: (folder: string) => Promise<void>,
): Promise<PythonEnvironment> {
  const begun = performance.now();
  const environments = environmentsOf(options);
  mkdirSync(environments, { recursive: true });
  await removeAbandoned(environments);
  options.onProgress?.({ environment: lock.name, state: "installing", packages: lock.packages });
  const folder = join(environments, temporaryName(lock.name));
  try {
    await build(folder);
    await publish(folder, lock.folder);
    await removeUnused(environments, lock);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  options.onProgress?.({ environment: lock.name, state: "installed", seconds: (performance.now() - begun) / 1000 });
  return { python: pythonIn(lock.folder) };
}

/** Gives a complete environment its name, unless another process was first. */
async function publish(folder: string, target: string): Promise<void> {
  try {
    renameSync(folder, target);
  } catch (error) {
    if (!isErrno(error, "ENOTEMPTY", "EEXIST")) throw error;
    if (runs(pythonIn(target))) return;
    // It is there but its interpreter is gone, as after an upgrade of the system's Python.
    await rm(target, { recursive: true, force: true });
    renameSync(folder, target);
  }
}

/** uv from the PATH when it is new enough, else from the package index in an environment of its own. */
export async function findUv(options: EnvironmentOptions): Promise<string> {
  const step = {
    purpose: "Installing uv, which installs the Python environments,",
    fix: network,
    timeout: installTimeout,
  };
  const onPath = await run("uv", ["--version"], { ...step, timeout: 20_000 }).catch(() => "");
  const [, major, minor] = /^uv (\d+)\.(\d+)/.exec(onPath) ?? [];
  if (Number(major) > 0 || Number(minor) >= 5) return "uv";
  const lock = readLock("uv", options);
  const { python } = await ensure(lock, options, async (folder) => {
    await run(await findPython(anyPython, "Sluice"), ["-m", "venv", folder], step);
    await run(pythonIn(folder), ["-m", "pip", "install", "--quiet", "--require-hashes", "-r", lock.file], step);
  });
  return join(python, "..", "uv");
}

function readLock(name: Lock["name"], options: EnvironmentOptions): Lock {
  const file = join(options.requirements ?? join(packageRoot, "requirements"), `${name}.txt`);
  const text = readFileSync(file);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, hashLength);
  const packages = text.toString("utf8").match(/^[^\s#-].*==/gm)?.length ?? 0;
  return { name, file, packages, folder: join(environmentsOf(options), `${name.replace("/", "-")}-${hash}`) };
}

const environmentsOf = (options: EnvironmentOptions): string => join(options.projectRoot, ".sluice", "envs");

const pythonIn = (folder: string): string => join(folder, "bin", "python");

/** An environment that is there, marked as used today. */
function used(folder: string): PythonEnvironment | undefined {
  const python = pythonIn(folder);
  if (!runs(python)) return undefined;
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // Somebody else's, that may only be read: whoever may write there keeps it in order.
  }
  return { python };
}

function runs(python: string): boolean {
  try {
    accessSync(python, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const temporaryName = (name: string): string =>
  `.${name.replace("/", "-")}.${process.pid}.${randomBytes(4).toString("hex")}`;

/** Removes what processes that no longer live have left half built. */
async function removeAbandoned(environments: string): Promise<void> {
  for (const entry of readdirSync(environments)) {
    const [, owner] = /^\..+\.(\d+)\.[0-9a-f]{8}$/.exec(entry) ?? [];
    if (owner === undefined || lives(Number(owner))) continue;
    // An installer that outlived its parent may still write there: then the next caller removes it.
    await rm(join(environments, entry), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes environments of earlier locks of the same name that nobody has used for a month: some are 400 MB. */
async function removeUnused(environments: string, lock: Lock): Promise<void> {
  const own = basename(lock.folder);
  const kin = own.slice(0, -hashLength);
  for (const entry of readdirSync(environments)) {
    if (entry === own || !entry.startsWith(kin) || entry.length !== own.length) continue;
    const folder = join(environments, entry);
    const lastUsed = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - lastUsed < unused) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, "EPERM");
  }
}

const isErrno = (error: unknown, ...codes: string[]): boolean =>
  typeof error === "object" && error !== null && "code" in error && codes.some((code) => code === error.code);
