import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { requirementsPath } from "../targets/airflow/requirements.ts";
import type { Build } from "./build.ts";

/** What writing did, by paths in the build folder. */
export interface Written {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Brings the build folder to what was compiled: files that are the same are not touched, DAG files of before go. Each file
 * is small, and there may be thousands: one after the other takes half the time of all at once.
 */
export function writeBuild({ folder, compiled: { artifacts } }: Build): Written {
  const wanted = new Set(artifacts.map(({ path }) => path));
  const removed = dagFiles(folder).filter((path) => !wanted.has(path));
  const there = new Set<string>();
  for (const inner of new Set(artifacts.map(({ path }) => dirname(path)))) {
    mkdirSync(join(folder, inner), { recursive: true });
    for (const name of readdirSync(join(folder, inner))) there.add(join(inner, name));
  }
  const changed = artifacts.map(({ path, text }) => {
    const file = join(folder, path);
    if (there.has(join(path)) && readFileSync(file, "utf8") === text) return false;
    writeFileSync(file, text);
    return true;
  });
  for (const path of removed) rmSync(join(folder, path), { force: true });
  if (!wanted.has(requirementsPath)) rmSync(join(folder, requirementsPath), { force: true });
  const dags = artifacts
    .map(({ path }, index) => ({ path, changed: changed[index] }))
    .filter(({ path }) => path.startsWith("dags/"));
  return {
    written: dags.filter((each) => each.changed).map(({ path }) => path),
    unchanged: dags.filter((each) => !each.changed).map(({ path }) => path),
    removed,
  };
}

function dagFiles(folder: string): readonly string[] {
  const dags = join(folder, "dags");
  if (!existsSync(dags)) return [];
  return readdirSync(dags)
    .filter((name) => name.endsWith(".py"))
    .map((name) => `dags/${name}`);
}
