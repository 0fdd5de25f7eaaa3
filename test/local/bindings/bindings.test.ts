import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { dag, manual, type Notifier, noop, type Operator } from "sluice";
import { type BoundClass, boundClasses } from "../../../src/bindings/generate/bound-class.ts";
import { compile } from "../../../src/compile.ts";
import type { DagSpec } from "../../../src/language/dag.ts";
import { readCatalog } from "../../../src/load/catalog.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";
import { environment, loadedOf } from "../../support/compiling.ts";
import { requiredArguments } from "./samples.ts";

// Every binding, called with the arguments that it must have, in a compiled DAG of its own that Airflow itself imports.

jest.setTimeout(300_000);

type Factory = (args: object) => Operator | Notifier;

const generated = join(packageRoot, "src", "bindings", "generated");
const classes = boundClasses(readCatalog());
const factories = new Map<string, Factory>();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sluice-bindings-"));
  for (const name of readdirSync(generated)) {
    const module: Readonly<Record<string, Factory>> = await import(join(generated, name));
    for (const [member, factory] of Object.entries(module))
      factories.set(`${basename(name, ".ts")} ${member}`, factory);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every class of the catalog is bound", () => {
  const bound = [...factories.keys()].map((key) => key.split(" ")[1]).sort();
  expect(bound).toEqual(classes.map(({ name }) => name).sort());
});

/** A DAG that has nothing but one call of the class. */
function specOf({ name, kind }: BoundClass, id: string, args: object): DagSpec {
  const made = [...factories].find(([key]) => key.endsWith(` ${name}`))?.[1](args);
  if (made === undefined) throw new Error(`Nothing binds ${name}.`);
  const options = { description: "", schedule: manual, start: "2026-01-01" } as const;
  return kind === "notifier"
    ? dag(id, { ...options, onFailure: made as Notifier }, (d) => void d.task("nothing", noop()))
    : dag(id, options, (d) => void d.task("task", made as Operator));
}

/** A line for a class that does not load: why. */
const reasons = (airflow: string) => join(__dirname, `not-loaded-${airflow}.txt`);

test.each(["2.11.2", "3.3.1"] as const)(
  "Airflow %s imports a DAG of each class; what it does not is written down",
  async (airflow) => {
    const dags = join(folder, airflow);
    mkdirSync(dags);
    const there = classes.filter(({ versions }) => versions.includes(airflow));
    const notCompiled = there.flatMap((cls) => {
      const { artifacts, diagnostics } = compile(loadedOf([specOf(cls, cls.name, requiredArguments(cls, airflow))]), {
        ...environment,
        airflow,
      });
      const file = artifacts.find(({ path }) => path === `dags/${cls.name}.py`);
      if (file) writeFileSync(join(dags, `${cls.name}.py`), file.text);
      return file ? [] : [`${cls.name}: ${diagnostics.map(({ code, message }) => `${code}: ${message}`).join(" ")}`];
    });
    expect(notCompiled).toEqual([]);

    const { python } = await ensureEnvironment(`airflow-${airflow}`, { projectRoot: packageRoot });
    const { status, stdout, stderr } = spawnSync(python, [join(__dirname, "read_each.py"), dags], {
      env: { ...process.env, PYTHONPATH: join(packageRoot, "src", "local", "python") },
      encoding: "utf8",
      timeout: 240_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0) throw new Error(stderr);
    const answer: Readonly<Record<string, { readonly failed?: string; readonly classes?: readonly string[] }>> =
      JSON.parse(stdout);
    const failed = Object.entries(answer).flatMap(([name, { failed }]) =>
      failed === undefined ? [] : [`${name}: ${failed}`],
    );
    const text = [`${there.length - failed.length} of ${there.length} classes load.`, "", ...failed, ""].join("\n");
    if (process.env.UPDATE_FIXTURES === "1") writeFileSync(reasons(airflow), text);
    expect(text).toBe(readFileSync(reasons(airflow), "utf8"));
    // What loads holds the class that it is called by.
    for (const [name, { classes }] of Object.entries(answer)) if (classes) expect(classes).toContain(name);
  },
);
