import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { analyseAll } from "../../../src/analysis/analyse.ts";
import type { ScriptFact } from "../../../src/ir/script-facts.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";

const cacheFolder = mkdtempSync(join(tmpdir(), "sluice-scripts-"));
let python = "";
beforeAll(async () => {
  python = (await ensureEnvironment("analysis", { projectRoot: packageRoot })).python;
}, 300_000);
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }));

async function factsOf(texts: readonly string[], given: string | (() => Promise<string>) = python) {
  const scripts = texts.map((text, index) => ({ kind: "script" as const, path: `dags/x/${index}.py`, text }));
  const { scripts: facts } = await analyseAll(
    { files: [], schema: {}, expressions: [], scripts },
    { python: given, cacheFolder },
  );
  return texts.map((_, index) => facts.get(`dags/x/${index}.py`) as ScriptFact);
}

test("the parameters of main, and whether it takes others", async () => {
  const [typed, open, bare, inner] = await factsOf([
    "import os\n\ndef helper(x): ...\n\ndef main(day: str, n: int | None = 3, *, names: list[str], dry=False) -> dict:\n    return {}\n",
    "def main(a, **rest):\n    pass\n",
    "def main():\n    return lambda: (yield)\n",
    "def main():\n    def rows():\n        yield 1\n    return list(rows())\n",
  ]);
  expect(typed).toEqual({
    parameters: [
      { name: "day", annotation: "str", required: true },
      { name: "n", annotation: "int | None", required: false },
      { name: "names", annotation: "list[str]", required: true },
      { name: "dry", annotation: null, required: false },
    ],
    open: false,
    imports: [],
    problems: [],
  });
  expect(open).toEqual({
    parameters: [{ name: "a", annotation: null, required: true }],
    open: true,
    imports: [],
    problems: [],
  });
  expect([bare, inner].map((fact) => fact?.problems)).toEqual([[], []]);
});

test("the modules that it imports, without Python's own", async () => {
  const [fact] = await factsOf([
    "import json, os.path, boto3\nfrom shop.prices import cheap\n\ndef main():\n    import pandas as pd\n",
  ]);
  expect(fact?.imports.map(({ name, span }) => [name, span.line])).toEqual([
    ["boto3", 1],
    ["shop", 2],
    ["pandas", 5],
  ]);
});

test.each<[string, string, string]>([
  ["", "1:1", "The file defines no function `main`."],
  ["class A:\n    def main(self): ...\n", "1:1", "The file defines no function `main`."],
  ["def main(:\n", "1:10", "This is no Python: invalid syntax."],
  ["x = 1\nasync def main():\n    pass\n", "2:1", "`main` is async; a task calls it as it is."],
  ["def main():\n    yield 1\n", "1:1", "`main` is a generator: nothing of it would run."],
  ["def main(a, /):\n    pass\n", "1:1", "`main` has parameters that cannot be given by name."],
  ["😀 = 1\n", "1:1", "This is no Python: invalid character '😀' (U+1F600)."],
  [
    "def main():\n    from . import x\n",
    "2:1",
    "A script is compiled into its DAG's file, and has no neighbours to import.",
  ],
])("%j", async (text, place, message) => {
  const [fact] = await factsOf([text]);
  expect(fact?.problems.map((each) => [`${each.span.line}:${each.span.column}`, each.message])).toEqual([
    [place, message],
  ]);
  expect(fact?.problems[0]?.fix).toMatch(/^\S.*\.$/);
});

test("a script that was read before is not read again", async () => {
  const text = "def main(once):\n    pass\n";
  const [first] = await factsOf([text]);
  const never = () => Promise.reject(new Error("A process was started."));
  expect(await factsOf([text], never)).toEqual([first]);
});
