import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { Project } from "./project.ts";

jest.setTimeout(120_000);

let project: Project;
beforeEach(() => {
  project = Project.reference();
});
afterEach(() => project.remove());

describe("sluice compile", () => {
  test("writes nothing where a handler has a mistake, whose place it says", async () => {
    project.write("lambda_src/generate_orders/handler.ts", 'import "./none.ts";\n');
    const { code, json } = await project.sluice("compile", "--json");
    expect(code).toBe(1);
    expect(json.at(-1)).toMatchObject({
      diagnostics: [{ code: "load/syntax", file: "lambda_src/generate_orders/handler.ts", line: 1 }],
    });
    expect(existsSync(join(project.root, "build"))).toBe(false);
  });

  test("says in a line which file or folder is in its way", async () => {
    project.write("build", "");
    const { code, stderr, json } = await project.sluice("compile", "--json");
    const error = {
      message: expect.stringMatching(/build\/local\/\S+ is not in a folder\.$/),
      detail: expect.stringMatching(/^ENOTDIR: /),
      fix: expect.stringMatching(/^Take the file away /),
    };
    expect({ code, json }).toEqual({ code: 1, json: [{ diagnostics: [], errors: 0, warnings: 0 }, { error }] });
    expect(stderr).toMatch(/^error \S+\/build\/local\/\S+ is not in a folder\.\n {2}ENOTDIR: [^\n]+\n[^\n]+\n$/);
  });

  test("leaves folders alone that lie among the DAG files", async () => {
    mkdirSync(join(project.root, "build/local/dags/theirs.py"), { recursive: true });
    project.write("build/local/dags/old.py", "");
    const { code, json } = await project.sluice("compile", "--json");
    expect({ code, removed: json.at(-1)?.removed }).toEqual({ code: 0, removed: ["dags/old.py"] });
  });
});
