import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, jest, test } from "@jest/globals";
import * as authoring from "../../src/index.ts";
import { bundleFile } from "../../src/load/bundle.ts";
import { loadSpecs } from "../../src/load/index.ts";
import { folderWith, removeFolders } from "./folder.ts";

afterAll(removeFolders);

const spec = (id: string) => `import { cron, dag, noop } from "sluice";

export default dag("${id}", { description: "A DAG.", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task("first", noop());
});
`;
const lakehouse = `import { topic } from "sluice";\nexport const support = topic("support");\n`;

const load = (files: Readonly<Record<string, string>>, module: object = authoring) =>
  loadSpecs(folderWith({ "lakehouse/index.ts": lakehouse, ...files }), module);

/** `code file:line:column message` */
const shown = ({ diagnostics }: Awaited<ReturnType<typeof load>>): readonly string[] =>
  diagnostics.map(({ code, at, message }) => `${code} ${at.file}:${at.line}:${at.column} ${message}`);

describe("a project that loads", () => {
  test("its specs and its lakehouse, with the caller's authoring module", async () => {
    const loaded = await load({ "dags/b.dag.ts": spec("b"), "dags/a.dag.ts": spec("a"), "dags/README.md": "" });
    expect(shown(loaded)).toEqual([]);
    expect([...loaded.modules.keys()]).toEqual(["dags/a.dag.ts", "dags/b.dag.ts"]);
    expect(loaded.modules.get("dags/a.dag.ts")?.default).toMatchObject({ kind: "dag", id: "a" });
    expect(loaded.lakehouse.support).toMatchObject({ kind: "topic", id: "support" });
  });

  test("what several files import exists once", async () => {
    const loaded = await load({
      "lakehouse/index.ts": `export { support } from "./topics.ts";`,
      "lakehouse/topics.ts": lakehouse,
      "dags/a.dag.ts": `export { support } from "../lakehouse/topics.ts";`,
    });
    expect(loaded.modules.get("dags/a.dag.ts")?.support).toBe(loaded.lakehouse.support);
  });

  test("origins are the author's places, in loops and helpers too", async () => {
    const calls: { file: string; line: number; column: number }[] = [];
    const { callerOf } = await import("../../src/language/origin.ts");
    function here(): void {
      calls.push(callerOf(here));
    }
    const { mapOrigin } = await load(
      {
        "lakehouse/index.ts": "",
        "dags/a.dag.ts": `import { here } from "sluice";\nimport { twice } from "./twice.ts";\n\n  here();\ntwice();\n`,
        "dags/twice.ts": `import { here } from "sluice";\n// é and 😀 before the place\nexport const twice = () => {\n  for (const _ of [1, 2]) /* é😀 */ here();\n};\n`,
      },
      { here },
    );
    expect(calls.every(({ file }) => file === bundleFile)).toBe(true);
    expect(calls.map((raw) => mapOrigin({ ...raw, path: "args.x" }))).toEqual([
      { file: "dags/a.dag.ts", line: 4, column: 3, path: "args.x" },
      { file: "dags/twice.ts", line: 4, column: 37, path: "args.x" },
      { file: "dags/twice.ts", line: 4, column: 37, path: "args.x" },
    ]);
    expect(mapOrigin({ file: "dags/x.sql", line: 1, column: 2 })).toEqual({ file: "dags/x.sql", line: 1, column: 2 });
  });

  test("what specs print is on stderr, where it is in nobody's JSON", async () => {
    const written = { stdout: "", stderr: "" };
    const spies = (["stdout", "stderr"] as const).map((stream) =>
      jest.spyOn(process[stream], "write").mockImplementation((chunk) => {
        written[stream] += String(chunk);
        return true;
      }),
    );
    try {
      const print = `console.log("read", 1);\nconsole.table([{ a: 1 }]);\nconsole.error("wrong");\n`;
      expect(shown(await load({ "dags/a.dag.ts": `${print}${spec("a")}` }))).toEqual([]);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    expect(written).toEqual({
      stdout: "",
      stderr: expect.stringMatching(/^read 1\n[\s\S]*│ 0 .*│ 1 [\s\S]*\nwrong\n$/),
    });
  });

  test("Node's modules, JSON and what the project has installed", async () => {
    const loaded = await load({
      "dags/a.dag.ts": `import { join } from "node:path";\nimport { version } from "../data.json";\nimport { lib } from "lib";\nexport default join(version, lib);`,
      "data.json": `{ "version": "1" }`,
      "node_modules/lib/package.json": `{ "name": "lib", "main": "lib.js" }`,
      "node_modules/lib/lib.js": `exports.lib = "x";`,
    });
    expect(shown(loaded)).toEqual([]);
    expect(loaded.modules.get("dags/a.dag.ts")?.default).toBe("1/x");
  });
});

describe("mistakes while reading", () => {
  test("all syntax errors at once, with columns of characters and not of bytes", async () => {
    const loaded = await load({
      "dags/a.dag.ts": `const é = "é😀" + ;\n`,
      "dags/b.dag.ts": `export default 1;\nconst x = {\n`,
      "dags/c.dag.ts": `import { nothing } from "./gone.ts";\nimport "unknown-package";\nexport default nothing;\n`,
    });
    expect(shown(loaded)).toEqual([
      `load/syntax dags/a.dag.ts:1:19 Unexpected ";".`,
      `load/syntax dags/b.dag.ts:3:1 Expected identifier but found end of file.`,
      `load/syntax dags/c.dag.ts:1:25 Could not resolve "./gone.ts".`,
      `load/syntax dags/c.dag.ts:2:8 Could not resolve "unknown-package".`,
    ]);
    expect(loaded.modules.size).toBe(0);
  });

  test("an export that another file does not have", async () => {
    const loaded = await load({
      "dags/a.dag.ts": `import { suport } from "../lakehouse/index.ts";\nexport default suport;\n`,
    });
    expect(shown(loaded)).toEqual([
      `load/syntax dags/a.dag.ts:1:10 No matching export in "lakehouse/index.ts" for import "suport".`,
    ]);
    expect(loaded.diagnostics[0]?.fix).toContain("support");
  });

  test("a spec that throws is told at its first frame in the project, and hides no other", async () => {
    const loaded = await load({
      "dags/a.dag.ts": `import { check } from "lib";\nconst helper = () => check();\nexport default helper();\n`,
      "dags/b.dag.ts": spec("b"),
      "node_modules/lib/package.json": `{ "name": "lib", "main": "lib.js" }`,
      "node_modules/lib/lib.js": `exports.check = () => { throw new Error("no such account"); };`,
    });
    expect(shown(loaded)).toEqual(["load/failed dags/a.dag.ts:2:22 no such account"]);
    expect([...loaded.modules.keys()]).toEqual(["dags/b.dag.ts"]);
  });

  test("a spec that a linked package throws in is told at its own frame, too", async () => {
    const lib = folderWith({
      "package.json": `{ "name": "lib", "main": "lib.js" }`,
      "lib.js": `exports.check = () => { throw new Error("no such account"); };`,
    });
    const root = folderWith({
      "lakehouse/index.ts": lakehouse,
      "dags/a.dag.ts": `import { check } from "lib";\nexport default check();\n`,
    });
    mkdirSync(join(root, "node_modules"));
    symlinkSync(lib, join(root, "node_modules", "lib"));
    expect(shown(await loadSpecs(root, authoring))).toEqual(["load/failed dags/a.dag.ts:2:16 no such account"]);
  });

  test("what a file that several specs import throws is told once", async () => {
    const loaded = await load({
      "dags/a.dag.ts": `import "./shared.ts";\n`,
      "dags/b.dag.ts": `import "./shared.ts";\n`,
      "dags/shared.ts": `export const x = 1;\nthrow "a text";\n`,
    });
    expect(shown(loaded)).toEqual(["load/failed dags/a.dag.ts:1:1 a text"]);
    expect(loaded.modules.size).toBe(0);
  });

  test("files that import each other: the circle is named where that may be why a file failed", async () => {
    const waiting = (id: string, other: string) =>
      `import { cron, dag, dags } from "sluice";\nimport other from "${other}";\nexport default dag("${id}", { description: "", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {\n  d.task("wait", dags.wait({ dag: other }));\n});\n`;
    const loaded = await load({
      "dags/a.dag.ts": waiting("a", "./b.dag.ts"),
      "dags/b.dag.ts": waiting("b", "./c.ts"),
      "dags/c.ts": `import a from "./a.dag.ts";\nexport default a;\n`,
      "dags/alone.dag.ts": `import a from "./c.ts";\nlet none: { id: string } | undefined;\nexport default [a, none!.id];\n`,
      "dags/thrown.dag.ts": `throw new Error("no such account");\n`,
    });
    expect(loaded.diagnostics.map(({ at, message, fix }) => [at.file, message, fix])).toEqual([
      [
        "dags/b.dag.ts",
        "Cannot read properties of undefined (reading 'id')",
        'Files import each other in a circle: dags/b.dag.ts → dags/c.ts → dags/a.dag.ts → dags/b.dag.ts, so one of them runs before what it imports is there. Name a DAG of another file as externalDag("…"), or put what they share into a file of its own.',
      ],
      ["dags/alone.dag.ts", "Cannot read properties of undefined (reading 'id')", undefined],
      ["dags/thrown.dag.ts", "no such account", undefined],
    ]);
  });

  test("the engine's messages have the author's names", async () => {
    const loaded = await load({
      "dags/a.dag.ts": `import { dagg } from "sluice";\nexport default dagg("x");\n`,
      "dags/b.dag.ts": `import { lambda } from "sluice";\nexport default lambda.invok({});\n`,
    });
    expect(shown(loaded)).toEqual([
      "load/failed dags/a.dag.ts:2:16 dagg is not a function",
      "load/failed dags/b.dag.ts:2:23 lambda.invok is not a function",
    ]);
  });

  test("modules that no spec can have", async () => {
    const loaded = await load({
      "dags/a.dag.ts": `const name = "some" + "thing";\nexport default require(name);\n`,
      "dags/b.dag.ts": `import "sluice/cdktf";\n`,
    });
    expect(shown(loaded)).toEqual([
      "load/failed dags/a.dag.ts:2:16 'something' is not known when the spec is bundled. Import it by a constant name, or install it.",
      "load/failed dags/b.dag.ts:1:8 'sluice/cdktf' is not for specs: they import 'sluice'.",
    ]);
  });

  test("YAML specs are not read by this version, and a project has a lakehouse", async () => {
    const loaded = await loadSpecs(folderWith({ "dags/a.dag.yaml": "id: a" }), authoring);
    expect(shown(loaded)).toEqual([
      "load/unsupported dags/a.dag.yaml:1:1 This version of Sluice reads no DAGs in YAML.",
      "load/missing-file lakehouse/index.ts:1:1 The project has no lakehouse/index.ts.",
    ]);
  });

  test("a top-level await", async () => {
    const loaded = await load({ "dags/a.dag.ts": `export default await Promise.resolve(1);\n` });
    expect(shown(loaded)).toEqual([
      `load/syntax dags/a.dag.ts:1:16 Top-level await is currently not supported with the "cjs" output format.`,
    ]);
  });
});
