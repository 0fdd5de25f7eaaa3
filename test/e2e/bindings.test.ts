import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { bundleProject } from "../../src/load/bundle.ts";
import { packageRoot } from "../../src/package-root.ts";
import { Project } from "./project.ts";

// Bindings in a project of an author's: those that come with Sluice, and those of another provider.

jest.setTimeout(300_000);

const ftp = "apache-airflow-providers-ftp==3.15.2";

const files: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "files", private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "es2023",
      types: [],
      module: "nodenext",
      strict: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      noEmit: true,
    },
    include: ["dags", "lakehouse"],
  }),
  "lakehouse/environments/local.yaml":
    'name: local\naccount: "123456789012"\nregion: eu-west-1\nprefix: files\nairflow: "3.3.1"\n',
  "lakehouse/index.ts": `import { bucket, dataset, text } from "sluice";
export const drops = bucket("drops");
export const prices = dataset("prices", { product: text(), price: text() }, { zone: "raw", format: "csv" });
`,
};

/** A DAG that fetches a file from another company and lists what it has. */
const spec = (list: string) => `import { cron, dag, tpl } from "sluice";
import * as s3 from "sluice/operators/s3";
import { FTPFileTransmitOperator } from "../lakehouse/bindings/ftp/ftp.ts";
import { prices } from "../lakehouse/index.ts";

export default dag("prices", { description: "Prices.", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.task(
    "fetch",
    FTPFileTransmitOperator(
      { localFilepath: tpl\`/tmp/\${d.ds}.csv\`, remoteFilepath: "prices.csv", operation: "get" },
      { writes: prices },
    ),
    { retries: 2, timeout: "10m" },
  );
  d.task("list", s3.S3ListOperator(${list}, { reads: prices }));
});
`;

/** A DAG that deletes what it finds, by one task and by the instances of others, and fails where something is left. */
const tidying = `import { bash, cron, dag, s3, type Operator, tpl } from "sluice";
import { S3DeleteObjectsOperator, S3ListOperator } from "sluice/operators/s3";
import { drops } from "../lakehouse/index.ts";

const bucket = "files-drops-123456789012-eu-west-1";
const put = (key: string) => s3.write({ to: { bucket: drops, key }, content: key });
const list = (prefix: string): Operator<never> => S3ListOperator({ bucket, prefix });

export default dag("prices", { description: "Tidies.", schedule: cron("0 2 * * *"), start: "2026-01-01" }, (d) => {
  d.group("tidy", (g) => {
    const after = ["in/a", "in/b", "out/c", "old/d", "old/e"].map((key, index) => g.task(\`put_\${index}\`, put(key)));
    const incoming = g.task("incoming", list("in/"), { after });
    const outgoing = g.task("outgoing", list("out/"), { after });
    const old = g.task("old", list("old/"), { after });
    const gone = [
      g.task("delete", S3DeleteObjectsOperator({ bucket, keys: incoming.output })),
      g.map("each", [bucket], (one) => S3DeleteObjectsOperator({ bucket: one, keys: outgoing.output })),
      g.map("one_by_one", old.output, (key) => S3DeleteObjectsOperator({ bucket, keys: [key] })),
    ];
    const left = g.task("left", list(""), { after: gone });
    g.task("look", bash({ command: 'test "$LEFT" = "[]"', env: { LEFT: tpl\`\${left.output}\` } }));
  });
});
`;

let project: Project;
beforeAll(() => {
  project = Project.empty();
  for (const [path, text] of Object.entries(files)) project.add(path, text);
  mkdirSync(join(project.root, "node_modules"));
  symlinkSync(packageRoot, join(project.root, "node_modules", "sluice"));
  project.shareEnvironments();
});
afterAll(() => project.remove());

test("another provider's are written to the project, and a release that uses them requires it", async () => {
  project.add("lakehouse/bindings/ftp/mine.ts", "export const mine = 1;\n");
  project.add(
    "lakehouse/bindings/ftp/old.ts",
    `// Made by \`sluice bindings ${ftp}\` with Airflow 3.3.1: do not edit.\n`,
  );
  const made = await project.sluice("bindings", ftp);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining(`requires ${ftp}.`) });
  const files = readdirSync(join(project.root, "lakehouse/bindings/ftp"));
  expect(files).toContain("mine.ts");
  expect(files).not.toContain("old.ts");
  project.add("dags/prices.dag.ts", spec('{ bucket: "b", prefix: "prices/" }'));
  expect((await project.sluice("check")).stdout).toContain("No mistakes in 1 DAG with 2 tasks.");
  expect((await project.sluice("compile")).code).toBe(0);
  const file = project.read("build/local/dags/prices.py");
  expect(file).toContain("from airflow.providers.ftp.operators.ftp import FTPFileTransmitOperator");
  expect(file).toContain('local_filepath="/tmp/{{ ds }}.csv"');
  // What the tasks do with data says their order.
  expect(file).toContain("fetch >> list_");
  expect(project.read("build/local/requirements.txt")).toContain(`\n${ftp}\n`);
});

test.each(["3.3.1", "2.11.2"])(
  "a list that one task returned reaches another one as a list, in Airflow %s",
  async (airflow) => {
    project.add("dags/prices.dag.ts", tidying);
    const { code, stdout, stderr } = await project.sluice("run", "prices", "--airflow", airflow);
    if (code !== 0) throw new Error(stdout + stderr);
  },
);

test("a spec loads the bindings that it uses, and no others", async () => {
  const code = (await bundleProject(project.root)).bundle?.code;
  expect(code).toContain("airflow.providers.amazon.aws.operators.s3.S3ListOperator");
  expect(code).not.toContain("S3CopyObjectOperator");
  expect(code).not.toContain("FTPSensor");
});

test.each([
  ['{ bucket: "b", prefx: "p" }', "'prefx' does not exist in type 'S3ListOperatorArguments'", "prefix"],
  ['{ prefix: "p" }', "Property 'bucket' is missing", "required in type 'S3ListOperatorArguments'"],
  [
    '{ bucket: "b", applyWildcard: d.ds }',
    "not assignable to type 'boolean | undefined'",
    "'applyWildcard' is not rendered",
  ],
])("%s is told by the argument's name, where it stands", async (args, message, argument) => {
  project.add("dags/prices.dag.ts", spec(args));
  const { code, stdout } = await project.sluice("check");
  expect(code).toBe(1);
  expect(stdout).toContain("dags/prices.dag.ts:15:");
  expect(stdout).toContain(message);
  expect(stdout).toContain(argument);
});

test("bindings that there are none of are told by their name, with those that may be meant", async () => {
  const text = spec('{ bucket: "b" }');
  project.add("dags/prices.dag.ts", text.replace("sluice/operators/s3", "sluice/operators/s33"));
  const { stdout } = await project.sluice("check");
  expect(stdout).toContain("Sluice has no bindings of 's33'.");
  expect(stdout).toContain("Did you mean sluice/operators/s3?");
  project.add("dags/prices.dag.ts", text.replace("sluice/operators/s3", "sluice/operators/snowflake"));
  expect((await project.sluice("check")).stdout).toContain("→ sluice bindings <package>==<version> makes");
});

test("what is no provider, and a version that does not exist, are refused", async () => {
  const usage = await project.sluice("bindings", "pandas");
  expect(usage).toMatchObject({ code: 2, stderr: expect.stringContaining("Write a provider and its version") });
  const unknown = await project.sluice("bindings", "apache-airflow-providers-ftp==0.0.1");
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining("apache-airflow-providers-ftp==0.0.1") });
});
