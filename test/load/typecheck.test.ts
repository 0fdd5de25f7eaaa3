import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { typecheck } from "../../src/load/typecheck.ts";
import { folderWith, removeFolders } from "./folder.ts";

afterAll(removeFolders);

const config = JSON.stringify({
  compilerOptions: { strict: true, noEmit: true, module: "nodenext", target: "es2023", lib: ["es2023"], types: [] },
  include: ["dags"],
});

const cacheOf = (root: string): string => join(root, ".sluice", "cache");
const checked = (root: string) => typecheck({ root, cache: cacheOf(root) });

test("TypeScript's errors are diagnostics at their places, with all their lines", async () => {
  const root = folderWith({
    "tsconfig.json": config,
    "dags/a.dag.ts": `const é = "😀", n: number = "text";\nexport const f: (x: { a: string }) => void = (x: { a: number }) => void [x, é, n];\n`,
    "dags/b.dag.ts": `export const fine = 1;\n`,
  });
  const found = await checked(root);
  expect(found.map(({ code, at }) => [code, at])).toEqual([
    ["type/mismatch", { file: "dags/a.dag.ts", line: 1, column: 17 }],
    ["type/mismatch", { file: "dags/a.dag.ts", line: 2, column: 14 }],
  ]);
  expect(found[0]?.message).toBe("Type 'string' is not assignable to type 'number'. (TS2322)");
  expect(found[1]?.message.split("\n").length).toBeGreaterThan(2);
  expect(found[1]?.message).toContain("Type 'string' is not assignable to type 'number'.");
});

test("the project's own TypeScript is taken where it has one", async () => {
  const root = folderWith({
    "tsconfig.json": config,
    "dags/a.dag.ts": "export {};\n",
    "node_modules/typescript/package.json": `{ "name": "typescript", "version": "0.0.0" }`,
    "node_modules/typescript/bin/tsc": `console.log("dags/a.dag.ts(1,2): error TS1: It is mine."); process.exitCode = 2;`,
  });
  expect(await checked(root)).toEqual([
    {
      code: "type/mismatch",
      severity: "error",
      at: { file: "dags/a.dag.ts", line: 1, column: 2 },
      message: "It is mine. (TS1)",
    },
  ]);
});

test("what keeps TypeScript from checking is told", async () => {
  const missing = await checked(folderWith({ "dags/a.dag.ts": "" }));
  expect(missing).toMatchObject([{ code: "type/unchecked", at: { file: "tsconfig.json" } }]);
  expect(missing[0]?.fix).toContain(`"include"`);
  const empty = await checked(folderWith({ "tsconfig.json": config }));
  expect(empty).toMatchObject([{ code: "type/mismatch", at: { file: "tsconfig.json", line: 1, column: 1 } }]);
  expect(empty[0]?.message).toContain("TS18003");
  const broken = folderWith({
    "tsconfig.json": config,
    "node_modules/typescript/package.json": `{ "name": "typescript" }`,
    "node_modules/typescript/bin/tsc": `console.error("out of memory"); process.exitCode = 3;`,
  });
  expect((await checked(broken))[0]?.message).toBe(
    "TypeScript ended with exit code 3, so types were not checked: out of memory",
  );
});

test("a project that is fine has no diagnostics", async () => {
  const root = folderWith({ "tsconfig.json": config, "dags/a.dag.ts": `export const y: number = 1;\n` });
  expect(await checked(root)).toEqual([]);
});

test("what was checked before is remembered, and a change is seen in the files that use it", async () => {
  const root = folderWith({
    "tsconfig.json": config,
    "dags/rows.ts": "export const rows = 1;\n",
    "dags/a.dag.ts": `import { rows } from "./rows.js";\nexport const n: number = rows;\n`,
  });
  const errors = async () => (await checked(root)).map(({ at }) => `${at.file}:${at.line}`);
  expect(await errors()).toEqual([]);
  expect(existsSync(join(cacheOf(root), "types.tsbuildinfo"))).toBe(true);
  writeFileSync(join(root, "dags/rows.ts"), `export const rows = "1";\n`);
  expect(await errors()).toEqual(["dags/a.dag.ts:2"]);
  expect(await errors()).toEqual(["dags/a.dag.ts:2"]);
  writeFileSync(join(cacheOf(root), "types.tsbuildinfo"), `{"version":`);
  expect(await errors()).toEqual(["dags/a.dag.ts:2"]);
  writeFileSync(join(root, "dags/rows.ts"), "export const rows = 1;\n");
  expect(await errors()).toEqual([]);
});

test("where nothing can be remembered, types are checked all the same", async () => {
  const root = folderWith({
    "tsconfig.json": config,
    "dags/a.dag.ts": "export const n: number = 1;\n",
    ".sluice": "a file, and no folder",
  });
  expect(await checked(root)).toEqual([]);
  writeFileSync(join(root, "dags/a.dag.ts"), `export const n: number = "1";\n`);
  expect((await checked(root)).map(({ at }) => `${at.file}:${at.line}`)).toEqual(["dags/a.dag.ts:1"]);
});
