import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";
import { fileOf, options } from "../../targets/ir.ts";
import { hostileUnicode } from "../../targets/text.ts";
import { contextOf, dagOf, runs } from "./cases.ts";
import { serialised } from "./serialised.ts";

// What Airflow itself makes of compiled files, and Jinja of their templates.

jest.setTimeout(180_000);

const versions = [
  ["2.11.2", "v2"],
  ["3.3.1", "v3"],
] as const;

const folders = [join(packageRoot, "test", "targets", "airflow"), join(packageRoot, "test", "operators", "compiled")];
const fixtures = folders.flatMap((at) =>
  readdirSync(at)
    .filter((name) => !name.includes("."))
    .map((name) => ({ name, at: join(at, name) })),
);
const [{ drawn, cases } = { drawn: undefined, cases: [] }] = fc.sample(runs, { numRuns: 1, seed: 7 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sluice-airflow-target-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly said: Readonly<Record<string, readonly string[]>>;
  readonly structures: Readonly<Record<string, object>>;
  readonly rendered: { readonly cases: Readonly<Record<string, string>> };
  readonly literals: readonly (string | null)[];
}

async function ask(version: (typeof versions)[number], literals: readonly string[]): Promise<Answer> {
  if (drawn === undefined) throw new Error("fast-check drew no case");
  const [airflow, dialect] = version;
  const dags = mkdtempSync(join(folder, "dags-"));
  for (const { name, at } of fixtures) {
    writeFileSync(join(dags, `${name}.py`), readFileSync(join(at, `expected.${dialect}.py`)));
  }
  const file = join(folder, `cases-${dialect}.py`);
  writeFileSync(file, fileOf(dagOf(cases), options(airflow)).text);
  const { python } = await ensureEnvironment(`airflow-${airflow}`, { projectRoot: packageRoot });
  const { status, stdout, stderr, error } = spawnSync(python, [join(__dirname, "render.py"), dags, file], {
    input: JSON.stringify({ ...contextOf(drawn), literals }),
    env: { ...process.env, PYTHONPATH: join(packageRoot, "src", "local", "python") },
    encoding: "utf8",
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${error?.message ?? stderr}`);
  return JSON.parse(stdout) as Answer;
}

describe.each(versions)("Airflow %s", (...version) => {
  // SQLite takes no NUL in a statement, as no engine of ours does.
  const literals = fc.sample(hostileUnicode, { numRuns: 500, seed: 7 }).map((text) => text.replaceAll("\0", ""));
  let answer: Answer;
  beforeAll(async () => {
    answer = await ask(version, literals);
  });

  test("imports every fixture, with nothing to say about it", () => {
    const names = [...fixtures.map(({ name }) => `${name}.py`), `cases-${version[1]}.py`];
    expect(answer.said).toEqual(Object.fromEntries(names.map((name) => [name, []])));
  });

  test.each(Object.entries(serialised))("reads %s as it was meant", (name, expected) => {
    expect(answer.structures[name]).toMatchObject(expected(version[1]));
  });

  test.each(["text", "json", "sql"] as const)("renders %s to what it means", (kind) => {
    const wrong = cases.flatMap((one, i) => {
      if (one.kind !== kind) return [];
      const text = answer.rendered.cases[`case_${i}`] ?? "";
      const found: unknown = kind === "json" ? JSON.parse(text) : text;
      return isDeepStrictEqual(found, one.expected) ? [] : [{ ...one, found }];
    });
    expect(wrong).toEqual([]);
  });

  test("writes values as SQL literals that every engine reads alike", () => {
    expect(answer.literals).toEqual(literals);
  });
});
