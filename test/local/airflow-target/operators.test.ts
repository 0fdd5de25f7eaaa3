import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";
import { compiled, names, read, versions } from "../../operators/fixture.ts";

// What Airflow itself makes of each operator's fixture, after it was serialised as for the scheduler.

jest.setTimeout(180_000);

interface Structure {
  readonly errors: object;
  readonly dags: Readonly<
    Record<string, { readonly tasks: Readonly<Record<string, Readonly<Record<string, unknown>>>> }>
  >;
}

describe.each(Object.values(versions))("Airflow %s", (airflow) => {
  const folder = mkdtempSync(join(tmpdir(), "sluice-operators-"));
  let structure: Structure;
  beforeAll(async () => {
    for (const name of names) writeFileSync(join(folder, `${name}.py`), compiled(await read(name), airflow));
    const { python } = await ensureEnvironment(`airflow-${airflow}`, { projectRoot: packageRoot });
    const { stdout, stderr } = spawnSync(python, ["-m", "sluice_airflow.structure", folder], {
      env: { ...process.env, PYTHONPATH: join(packageRoot, "src", "local", "python") },
      encoding: "utf8",
      timeout: 120_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (stdout === "") throw new Error(stderr);
    structure = JSON.parse(stdout) as Structure;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("imports every file", () => {
    expect(structure.errors).toEqual({});
  });

  test.each(names)("%s is what its fixture says", async (name) => {
    const { spec, tasks } = await read(name);
    const expected = typeof tasks === "function" ? tasks(airflow) : tasks;
    const found = Object.fromEntries(
      Object.entries(structure.dags[spec.id]?.tasks ?? {}).map(([id, { class: type, arguments: given, upstream }]) => [
        id,
        { class: type, arguments: given, ...(expected[id]?.upstream ? { upstream } : {}) },
      ]),
    );
    expect(found).toEqual(expected);
  });
});
