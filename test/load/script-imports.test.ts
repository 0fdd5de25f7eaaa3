import { afterAll, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { checkScriptImports } from "../../src/load/script-imports.ts";
import { folderWith, removeFolders } from "./folder.ts";

afterAll(removeFolders);

test("a script that imports a file of the project is told that it will not be there", () => {
  const root = folderWith({
    "dags/shop/jobs/load.py": "",
    "dags/shop/jobs/beside.py": "",
    "dags/shop/prices/__init__.py": "",
    "dags/common.py": "",
    // The DAG of that name, and what MWAA installs, are no modules of the script's.
    "dags/slack/text.sql": "",
    "airflow/requirements.txt": "",
  });
  const names = ["beside", "prices", "common", "slack", "airflow", "boto3"];
  const imports = names.map((name, index) => ({ name, span: { start: 0, end: 0, line: index + 1, column: 1 } }));
  const found: Diagnostic[] = [];
  const fact = { parameters: [], open: false, imports, problems: [] };
  checkScriptImports(root, new Map([["dags/shop/jobs/load.py", fact]]), (each) => void found.push(each));
  expect(found.map(({ code, at, message }) => [code, at.line, message.split(":")[0]])).toEqual([
    ["python/script", 1, "It imports 'beside', which is dags/shop/jobs/beside.py"],
    ["python/script", 2, "It imports 'prices', which is dags/shop/prices"],
    ["python/script", 3, "It imports 'common', which is dags/common.py"],
  ]);
});
