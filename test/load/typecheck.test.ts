import { afterAll, expect, test } from "@jest/globals";
import { typecheck } from "../../src/load/typecheck.ts";
import { folderWith, removeFolders } from "./folder.ts";

afterAll(removeFolders);

const config = JSON.stringify({
  compilerOptions: { strict: true, noEmit: true, module: "nodenext", target: "es2023", lib: ["es2023"], types: [] },
  include: ["dags"],
});

test("TypeScript's errors are diagnostics at their places, with all their lines", async () => {
  const root = folderWith({
    "tsconfig.json": config,
    "dags/a.dag.ts": `const é = "😀", n: number = "text";\nexport const f: (x: { a: string }) => void = (x: { a: number }) => void [x, é, n];\n`,
    "dags/b.dag.ts": `export const fine = 1;\n`,
  });
  const found = await typecheck(root);
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
  expect(await typecheck(root)).toEqual([
    {
      code: "type/mismatch",
      severity: "error",
      at: { file: "dags/a.dag.ts", line: 1, column: 2 },
      message: "It is mine. (TS1)",
    },
  ]);
});

test("what keeps TypeScript from checking is told", async () => {
  const missing = await typecheck(folderWith({ "dags/a.dag.ts": "" }));
  expect(missing).toMatchObject([{ code: "type/unchecked", at: { file: "tsconfig.json" } }]);
  expect(missing[0]?.fix).toContain(`"include"`);
  const empty = await typecheck(folderWith({ "tsconfig.json": config }));
  expect(empty).toMatchObject([{ code: "type/mismatch", at: { file: "tsconfig.json", line: 1, column: 1 } }]);
  expect(empty[0]?.message).toContain("TS18003");
  const broken = folderWith({
    "tsconfig.json": config,
    "node_modules/typescript/package.json": `{ "name": "typescript" }`,
    "node_modules/typescript/bin/tsc": `console.error("out of memory"); process.exitCode = 3;`,
  });
  expect((await typecheck(broken))[0]?.message).toBe(
    "TypeScript ended with exit code 3, so types were not checked: out of memory",
  );
});

test("a project that is fine has no diagnostics", async () => {
  const root = folderWith({ "tsconfig.json": config, "dags/a.dag.ts": `export const y: number = 1;\n` });
  expect(await typecheck(root)).toEqual([]);
});
