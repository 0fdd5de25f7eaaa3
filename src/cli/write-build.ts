import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { buildFunctions } from "../project/functions.ts";
import { requirementsPath } from "../targets/airflow/requirements.ts";
import { type Build, reportDiagnostics } from "./build.ts";
import { type Session, Unsuccessful } from "./common.ts";

/** What writing did, by paths in the build folder. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** Writes the handlers' bundles and then the compiled files, for a mistake in a handler writes nothing; it ends the command. */
export async function writeBuild(session: Session, build: Build): Promise<Written> {
  const diagnostics = await buildFunctions(build);
  if (diagnostics.length > 0 && reportDiagnostics(session, diagnostics)) throw new Unsuccessful();
  return writeArtifacts(build);
}

/**
 * Brings the build folder to what was compiled: files that are the same are not touched, DAG files of before go. Each file
 * is small, and there may be thousands: one after the other takes half the time of all at once.
 */
function writeArtifacts({ folder, compiled: { artifacts } }: Build): Written {
  const wanted = new Set(artifacts.map(({ path }) => path));
  const folders = new Set(artifacts.map(({ path }) => posix.dirname(path)));
  for (const inner of folders) mkdirSync(join(folder, inner), { recursive: true });
  const there = new Set([...folders.add("dags")].flatMap((inner) => filesIn(folder, inner)));
  const removed = [...there].filter((path) => isDag(path) && !wanted.has(path));
  const changed = artifacts.map(({ path, text }) => {
    const file = join(folder, path);
    if (there.has(path) && readFileSync(file, "utf8") === text) return false;
    writeFileSync(file, text);
    return true;
  });
  for (const path of removed) rmSync(join(folder, path), { force: true });
  if (!wanted.has(requirementsPath)) rmSync(join(folder, requirementsPath), { force: true });
  const dags = artifacts
    .map(({ path }, index) => ({ path, changed: changed[index] }))
    .filter(({ path }) => isDag(path));
  return {
    written: dags.filter((each) => each.changed).map(({ path }) => path),
    unchanged: dags.filter((each) => !each.changed).map(({ path }) => path),
    removed,
  };
}

const isDag = (path: string): boolean => path.startsWith("dags/") && path.endsWith(".py");

/** The files of a folder of the build folder, as artifacts' paths say it. A folder in it is not of our making. */
function filesIn(folder: string, inner: string): readonly string[] {
  const within = join(folder, inner);
  if (!existsSync(within)) return [];
  const entries = readdirSync(within, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map(({ name }) => posix.join(inner, name));
}
