import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Environment, isClosed } from "../contracts/environment.ts";
import { UserError } from "../diagnostics/user-error.ts";
import { readCatalog } from "../load/catalog.ts";
import { archive } from "./archive.ts";

/** What the project's Airflow is started with, by absolute paths; those that are missing are not needed. */
export interface AirflowFiles {
  /** Packages that DAGs import beside what MWAA brings. */
  readonly requirements?: string;
  /** What runs before Airflow starts, on each of its machines. */
  readonly startup?: string;
  /** An archive with the packages themselves, where Airflow reaches no index. */
  readonly plugins?: string;
}

/** Where MWAA unpacks plugins: Amazon MWAA user guide, "Managing Python dependencies in requirements.txt", "Using Python wheels". */
const unpacked = "/usr/local/airflow/plugins";

/**
 * The files of the folder `airflow/`. Where the network has no way to a package index, the wheels of `airflow/wheels/` are packed, and
 * Airflow installs from them alone.
 *
 * @param folder - where what is made of them is written
 * @throws UserError where a requirement's wheel is not there
 */
export function airflowFilesIn(root: string, env: Environment, folder: string): AirflowFiles {
  const there = (name: string) => {
    const path = join(root, "airflow", name);
    return existsSync(path) ? path : undefined;
  };
  const [requirements, startup] = [there("requirements.txt"), there("startup.sh")];
  const files = { ...(requirements ? { requirements } : {}), ...(startup ? { startup } : {}) };
  const text = requirements === undefined ? "" : readFileSync(requirements, "utf8");
  const needed = requirementsIn(text);
  if (needed.length === 0 || !isClosed(env)) return files;

  const wheels = there("wheels");
  const held = wheels === undefined ? [] : readdirSync(wheels).filter((name) => name.endsWith(".whl"));
  const missing = needed.filter((requirement) => !held.some((wheel) => holds(wheel, requirement)));
  if (wheels === undefined || missing.length > 0) {
    throw new UserError(
      `The network of ${env.name} has no way to a package index, and airflow/wheels/ has no wheel for ${missing.map(({ line }) => line).join(", ")}.`,
      {
        fix: `Put the wheels of all requirements there, and of what those require: pip download -r airflow/requirements.txt -d airflow/wheels --only-binary=:all: --platform manylinux_2_28_x86_64 --python-version ${readCatalog().version(env.airflow).image.python}`,
      },
    );
  }
  const plugins = join(folder, "airflow", "plugins.zip");
  archive(wheels, plugins, (name) => name.endsWith(".whl"));
  const offline = join(folder, "airflow", "requirements.txt");
  mkdirSync(dirname(offline), { recursive: true });
  const lines = text
    .split("\n")
    .filter((line) => !/^\s*(--index-url|--extra-index-url|-i|--constraint|-c)\b/.test(line));
  writeFileSync(offline, [`--find-links ${unpacked}`, "--no-index", ...lines].join("\n"));
  return { ...files, requirements: offline, plugins };
}

interface Requirement {
  readonly line: string;
  /** As package indexes compare names. */
  readonly name: string;
  readonly version: string | undefined;
}

/** The packages that a requirements file asks for. */
const requirementsIn = (text: string): readonly Requirement[] =>
  text.split("\n").flatMap((line) => {
    const [, name, version] = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:==\s*([^\s;#]+))?/.exec(line) ?? [];
    return name === undefined ? [] : [{ line: line.trim(), name: normal(name), version }];
  });

/** Whether a wheel is of a package, in the version that is asked for. */
function holds(wheel: string, { name, version }: Requirement): boolean {
  const [of = "", held] = wheel.split("-");
  return normal(of) === name && (version === undefined || held === version);
}

const normal = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, "-");
