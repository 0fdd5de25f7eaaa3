import { afterAll, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { readFiles } from "../../src/load/files.ts";
import { folderWith, removeFolders } from "./folder.ts";

afterAll(removeFolders);

const at = { file: "dags/a.dag.ts", line: 3, column: 5, path: "args.sql" };

test("reads each file once, and says what is missing wherever it is named", () => {
  const root = folderWith({
    "dags/a/x.sql": "\ufeffselect 1\r\n",
    "dags/a/daily_revenue.sql": "",
    "dags/a/note.txt": "",
  });
  const found: Diagnostic[] = [];
  const paths = [
    "dags/a/x.sql",
    "dags/a/x.sql",
    "dags/a/daily_revnue.sql",
    "dags/a/other.sql",
    "dags/b/x.sql",
    "../x.sql",
    "dags/a",
  ];
  const texts = readFiles(
    root,
    paths.map((path) => ({ path, at })),
    (each) => void found.push(each),
  );
  expect([...texts]).toEqual([["dags/a/x.sql", "select 1\n"]]);
  expect(found.map(({ message, fix }) => [message, fix])).toEqual([
    ["There is no file dags/a/daily_revnue.sql.", "Did you mean daily_revenue.sql?"],
    ["There is no file dags/a/other.sql.", "dags/a/ has daily_revenue.sql, x.sql."],
    ["There is no file dags/b/x.sql.", "Write it; dags/b/ has no .sql file."],
    ["../x.sql lies outside the project.", "Put the file in the folder of its DAG."],
    ["dags/a cannot be read: it is a folder.", undefined],
  ]);
  expect(found.every(({ code, at: place }) => code === "load/missing-file" && place === at)).toBe(true);
});
