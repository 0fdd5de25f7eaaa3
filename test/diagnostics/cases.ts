import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse } from "yaml";
import type { Code } from "../../src/diagnostics/codes.ts";
import { codes } from "../../src/diagnostics/codes.ts";
import { packageRoot } from "../../src/package-root.ts";
import type { Files } from "./projects.ts";

/** One code shown: a project that gives it at one place, and the same mended. */
export interface Case {
  readonly code: Code;
  /** What would come of it, for people who read about the code. */
  readonly why: string;
  /** Where the wrong project gives it, as the CLI writes places: `file:line:column (argument)`; one, or several. */
  readonly at: readonly string[];
  /** The environment that is asked for. */
  readonly env: string;
  /** Files of the base that the wrong project lacks. */
  readonly without: readonly string[];
  /** Other codes that the wrong project gives, which `because` explains. */
  readonly also: readonly Code[];
  readonly because: string | undefined;
  readonly wrong: Files;
  readonly right: Files;
}

const folder = join(packageRoot, "test", "diagnostics", "cases");

/** The folders of test/diagnostics/cases, `<group>/<name>`, which are codes. */
export const caseFolders = (): readonly string[] =>
  readdirSync(folder)
    .filter((group) => group !== "base")
    .flatMap((group) => readdirSync(join(folder, group)).map((name) => `${group}/${name}`))
    .sort();

export const isCode = (name: string): name is Code => Object.hasOwn(codes, name);

const ofBindings =
  "Sluice's own operators call Airflow rightly on every version (test/targets/own-calls.test.ts); only specs that name Airflow's operators themselves can give it. Shown in test/targets/check-calls.test.ts.";

/** Codes that no spec can give, and why. */
export const unreachable: Partial<Readonly<Record<Code, string>>> = {
  "airflow/no-class": ofBindings,
  "airflow/no-argument": ofBindings,
  "airflow/missing-argument": ofBindings,
  "airflow/not-rendered": ofBindings,
  "airflow/line-break": ofBindings,
  "airflow/read-early": ofBindings,
  "airflow/not-deferrable": ofBindings,
  "airflow/deprecated": ofBindings,
};

/** The cases of all codes that have one. */
export const cases = (): readonly Case[] => caseFolders().filter(isCode).map(read);

function read(code: Code): Case {
  const {
    why,
    at,
    env = "local",
    without = [],
    also = [],
    because,
  } = parse(readFileSync(join(folder, code, "case.yaml"), "utf8")) as Pick<Case, "why"> &
    Partial<Case> & { readonly at: string | readonly string[] };
  return {
    code,
    why: why.trim(),
    at: [at].flat(),
    env,
    without,
    also,
    because,
    wrong: filesIn(join(folder, code, "wrong")),
    right: filesIn(join(folder, code, "right")),
  };
}

function filesIn(root: string): Files {
  if (!existsSync(root)) return {};
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    paths.sort().map((path) => [path.replaceAll(sep, "/"), readFileSync(join(root, path), "utf8")]),
  );
}
