import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { requirementsPath } from "../targets/airflow/requirements.ts";
import type { Build } from "./build.ts";

/** What writing did, by paths in the build folder. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/** Brings the build folder to what was compiled: files that are the same are not touched, DAG files of before go. */
export async function writeBuild({ folder, compiled: { artifacts } }: Build): Promise<Written> {
  const wanted = new Set(artifacts.map(({ path }) => path));
  const removed = (await dagFiles(folder)).filter((path) => !wanted.has(path));
  const changed = await Promise.all(
    artifacts.map(async ({ path, text }) => {
      const file = join(folder, path);
      if ((await textOf(file)) === text) return false;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      return true;
    }),
  );
  await Promise.all(removed.map((path) => rm(join(folder, path), { force: true })));
  if (!wanted.has(requirementsPath)) await rm(join(folder, requirementsPath), { force: true });
  const dags = artifacts
    .map(({ path }, index) => ({ path, changed: changed[index] }))
    .filter(({ path }) => path.startsWith("dags/"));
  return {
    written: dags.filter((each) => each.changed).map(({ path }) => path),
    unchanged: dags.filter((each) => !each.changed).map(({ path }) => path),
    removed,
  };
}

const dagFiles = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, "dags")).catch(() => []))
    .filter((name) => name.endsWith(".py"))
    .map((name) => `dags/${name}`);

const textOf = (file: string): Promise<string | undefined> => readFile(file, "utf8").catch(() => undefined);
