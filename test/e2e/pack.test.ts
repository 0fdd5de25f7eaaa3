import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, jest, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.ts";
import { Project } from "./project.ts";

jest.setTimeout(300_000);

const files: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "visits", private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "es2023",
      types: ["node"],
      module: "nodenext",
      moduleResolution: "nodenext",
      strict: true,
      allowImportingTsExtensions: true,
      noEmit: true,
    },
    include: ["dags", "lakehouse", "lambda_src"],
  }),
  "lakehouse/environments/local.yaml":
    'name: local\naccount: "123456789012"\nregion: eu-west-1\nprefix: visits\nairflow: "3.3.1"\npollSeconds: 0.2\n',
  "lakehouse/index.ts": `import { dataset, lambdaFunction, text } from "sluice";
export const visits = dataset("visits", { page: text(), day: text() }, { zone: "raw", format: "csv" });
export const count = lambdaFunction("count", { input: { day: "date" }, output: { visits: "int" }, writes: [visits] });
`,
  "lambda_src/count/handler.ts": `import type { HandlerOf } from "sluice";
import type { count } from "../../lakehouse/index.ts";
export const handler: HandlerOf<typeof count> = async ({ day }) => ({ visits: day.length });
`,
  "dags/visits.dag.ts": `import { cron, dag, lambda } from "sluice";
import { count } from "../lakehouse/index.ts";
export default dag("visits", { description: "Counts visits.", schedule: cron("0 0 * * *"), start: "2026-01-01" }, (d) => {
  d.task("count", lambda.invoke({ function: count, payload: { day: d.ds } }));
});
`,
};

test("the packed package serves a project of three files: it type-checks, compiles and runs", async () => {
  const project = Project.empty();
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  try {
    for (const folder of ["dags", "lakehouse/environments", "lambda_src/count"])
      mkdirSync(join(project.root, folder), { recursive: true });
    for (const [path, text] of Object.entries(files)) project.write(path, text);
    const packed =
      npm(packageRoot, "pack", "--silent", "--ignore-scripts", "--pack-destination", project.root)
        .trim()
        .split("\n")
        .at(-1) ?? "";
    npm(project.root, "install", "--silent", "--no-audit", "--no-fund", join(project.root, packed), "@types/node@20");
    project.shareEnvironments();

    const sluice = (...args: string[]) =>
      execFileSync(process.execPath, [join(project.root, "node_modules", "sluice", "bin", "sluice.mjs"), ...args], {
        cwd: project.root,
        encoding: "utf8",
        timeout: 200_000,
      });
    expect(sluice("check")).toContain("No mistakes in 1 DAG");
    expect(sluice("compile")).toContain("1 files written");
    expect(project.read("build/local/dags/visits.py")).toContain('dag_id="visits"');
    expect(sluice("run", "visits", "--date", "2026-01-01")).toContain("The run succeeded");
  } finally {
    project.remove();
  }
});
