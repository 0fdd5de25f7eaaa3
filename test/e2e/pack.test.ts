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
  "dags/listing.dag.ts": `import { cron, dag } from "sluice";
import { S3ListOperator } from "sluice/operators/s3";
export default dag("listing", { description: "Lists.", schedule: cron("0 0 * * *"), start: "2026-01-01" }, (d) => {
  d.task("list", S3ListOperator({ bucket: "visits", prefix: "day/" }));
});
`,
};

/** A test of the DAGs, for a framework of which the first line is known. */
const authorsTest = (frame: string) => `${frame}
import { strictEqual } from "node:assert";
import { compileDag } from "sluice/testing";
import listing from "../dags/listing.dag.ts";
import spec from "../dags/visits.dag.ts";
import * as lakehouse from "../lakehouse/index.ts";

test("visits", async () => {
  const dag = await compileDag(spec, { lakehouse });
  strictEqual(dag.task("count").writes[0]?.dataset, "visits");
  strictEqual(dag.python.includes("visits-count"), true);
  strictEqual((await compileDag(listing, { lakehouse })).python.includes('prefix="day/"'), true);
});
`;

const installed = (...path: readonly string[]) => join(packageRoot, "node_modules", ...path);
const jestConfig = `export default {
  testMatch: ["<rootDir>/test/*.jest.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": [${JSON.stringify(installed("@swc", "jest", "index.js"))}, { module: { type: "es6" } }] },
};
`;

test("the packed package serves a project of three files: it type-checks, compiles and runs", async () => {
  const project = Project.empty();
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  try {
    for (const folder of ["dags", "lakehouse/environments", "lambda_src/count", "test"])
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
    expect(sluice("check")).toContain("No mistakes in 2 DAGs");
    expect(sluice("compile")).toContain("2 files written");
    expect(project.read("build/local/dags/visits.py")).toContain('dag_id="visits"');
    const node = (...args: string[]) =>
      execFileSync(process.execPath, args, { cwd: project.root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    project.write("test/visits.jest.ts", authorsTest(""));
    project.write("jest.config.mjs", jestConfig);
    node("--experimental-vm-modules", installed("jest", "bin", "jest.js"), "--rootDir", project.root);
    // Node's own runner, which takes TypeScript from 22.18 on; before, bundled.
    project.write("test/visits.test.ts", authorsTest('import { test } from "node:test";'));
    const bundle = "test/visits.test.mjs";
    const esbuild = join(project.root, "node_modules", "esbuild", "bin", "esbuild");
    const flags = ["--bundle", "--packages=external", "--platform=node", "--format=esm", `--outfile=${bundle}`];
    execFileSync(esbuild, ["test/visits.test.ts", ...flags, "--log-level=error"], { cwd: project.root });
    expect(node("--test", bundle)).toContain("# pass 1");

    expect(sluice("run", "visits", "--date", "2026-01-01")).toContain("The run succeeded");
  } finally {
    project.remove();
  }
});
