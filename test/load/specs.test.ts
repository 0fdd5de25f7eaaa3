import { afterAll, describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import * as authoring from "../../src/index.ts";
import { loadSpecs } from "../../src/load/index.ts";
import { dagSpecsOf } from "../../src/load/specs.ts";
import { folderWith, removeFolders } from "./folder.ts";

afterAll(removeFolders);

/** What every file of these tests begins with: its first line. */
const one = `import { cron, dag, noop } from "sluice"; const one = (id: string) => dag(id, { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => void d.task("a", noop()));\n`;
const named = (id: string) =>
  `dag("${id}", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => void d.task("a", noop()))`;

/** The ids of the DAGs of a project, and what is wrong with it: `code file:line message`. */
async function read(files: Readonly<Record<string, string>>) {
  const loaded = await loadSpecs(folderWith({ "lakehouse/index.ts": "export const x = 1;", ...files }), authoring);
  const diagnostics: Diagnostic[] = [...loaded.diagnostics];
  const specs = dagSpecsOf(loaded, (found) => void diagnostics.push({ ...found, at: loaded.mapOrigin(found.at) }));
  return {
    dags: specs.map(({ id }) => id),
    told: diagnostics.map(({ code, at, message }) => `${code} ${at.file}:${at.line} ${message}`),
  };
}

const forgotten = (id: string): string =>
  `Nothing exports the DAG '${id}' from a file of dags/ that ends in .dag.ts, so it would not be compiled.`;

describe("the DAGs of a project", () => {
  test("are those that files export by default, by name, and in lists, objects, maps and sets", async () => {
    const found = await read({
      "dags/a.dag.ts": `${one}export default one("a");\nexport const byCountry = ["nl", "de"].map(one);\n`,
      "dags/b.dag.ts": `${one}export const b = { daily: one("b1"), more: { list: [[one("b2")]] } };\nexport default new Map([["c", one("c")]]);\n`,
      "dags/c.dag.ts": `${one}export default new Set([one("d")]);\n`,
    });
    expect(found).toEqual({ dags: ["nl", "de", "a", "b1", "b2", "c", "d"], told: [] });
  });

  test("are those of folders in dags/, too, but for what is installed there", async () => {
    const found = await read({
      "dags/b.dag.ts": `${one}export default one("b");\n`,
      "dags/a/deep/a.dag.ts": `${one}export default one("a");\n`,
      "dags/a/query.sql": "SELECT 1",
      "dags/a/old.dag.yaml": "id: old",
      "dags/node_modules/lib/x.dag.ts": `${one}export default one("x");\n`,
    });
    expect(found).toEqual({
      dags: ["a", "b"],
      told: ["load/unsupported dags/a/old.dag.yaml:1 This version of Sluice reads no DAGs in YAML."],
    });
  });

  test("are one where several files export one", async () => {
    const found = await read({
      "dags/a.dag.ts": `export { default as again } from "./b.dag.ts";\nexport * as all from "./b.dag.ts";\n`,
      "dags/b.dag.ts": `${one}export default one("b");\n`,
    });
    expect(found).toEqual({ dags: ["b"], told: [] });
  });

  test("two that are called alike stay two", async () => {
    const found = await read({
      "dags/a.dag.ts": `${one}export default ${named("a")};\n`,
      "dags/b.dag.ts": `${one}export default ${named("a")};\n`,
    });
    expect(found).toEqual({ dags: ["a", "a"], told: [] });
  });
});

describe("a DAG that nothing exports", () => {
  test("is told where it is defined, in a spec and in what specs import", async () => {
    const found = await read({
      "dags/a.dag.ts": `${one}export default ${named("a")};\n${named("forgotten")};\n`,
      "dags/b.dag.ts": `${one}import { shared } from "./shared.ts";\nexport default ${named("b")};\nvoid shared;\n`,
      "dags/shared.ts": `${one}export const shared = ${named("shared")};\n`,
      "dags/none.dag.ts": `${one}const spec = ${named("none")};\nvoid spec;\n`,
    });
    expect(found.dags).toEqual(["a", "b"]);
    expect(found.told).toEqual([
      `dag/not-exported dags/a.dag.ts:3 ${forgotten("forgotten")}`,
      `dag/not-exported dags/shared.ts:2 ${forgotten("shared")}`,
      `dag/not-exported dags/none.dag.ts:2 ${forgotten("none")}`,
    ]);
  });

  test("is told although another one of its id is exported, but not where a helper defines the same one twice", async () => {
    const found = await read({
      "dags/a.dag.ts": `${one}export default ${named("a")};\n${named("a")};\n`,
      "dags/b.dag.ts": `${one}const again = one("b");\nexport default one("b");\nvoid again;\n`,
    });
    expect(found.told).toEqual([`dag/not-exported dags/a.dag.ts:3 ${forgotten("a")}`]);
  });

  test("is no mistake of a package that is installed", async () => {
    const found = await read({
      "dags/a.dag.ts": `${one}import { lib } from "lib";\nexport default one(lib);\n`,
      "node_modules/lib/package.json": `{ "name": "lib", "main": "lib.ts" }`,
      "node_modules/lib/lib.ts": `${one}one("example");\nexport const lib = "a";\n`,
    });
    expect(found).toEqual({ dags: ["a"], told: [] });
  });

  test("is not told where a file could not be loaded, which may export it", async () => {
    const found = await read({
      "dags/a.dag.ts": `${one}export default ${named("a")};\nthrow new Error("no such account");\n`,
      "dags/b.dag.ts": `${one}export default ${named("b")};\n`,
    });
    expect(found).toEqual({ dags: ["b"], told: ["load/failed dags/a.dag.ts:3 no such account"] });
  });
});
