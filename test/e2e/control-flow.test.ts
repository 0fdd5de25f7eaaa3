import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { Project } from "./project.ts";

// Branches, mapped tasks, teardowns, pools and datasets, carried out by real Airflow with real Lambda processes.

jest.setTimeout(300_000);

const definitions = `import { dataset, lambdaFunction, pool, text } from "sluice";
export const notes = dataset("notes", { text: text() }, { zone: "raw", format: "json" });
export const listFiles = lambdaFunction("list_files", {
  input: { count: "int" }, output: { count: "int", files: [{ key: "string", size: "int" }] },
});
export const echo = lambdaFunction("echo", { input: { key: "string", size: "int" }, output: { text: "string" } });
/** Fails where it is not handed what it is told to expect. */
export const verify = lambdaFunction("verify", {
  input: { answers: [{ text: "string" }], expected: "string" }, output: { ok: "boolean" }, writes: [notes],
});
export const shopApi = pool("shop_api", { slots: 2 });
`;
const handlers = {
  list_files: `import type { HandlerOf } from "sluice";
import type { listFiles } from "../../lakehouse/control.ts";
export const handler: HandlerOf<typeof listFiles> = async ({ count }) => ({
  count, files: Array.from({ length: count }, (_, i) => ({ key: \`it's "file" {{ \${i} }}\`, size: i })),
});
`,
  echo: `import type { HandlerOf } from "sluice";
import type { echo } from "../../lakehouse/control.ts";
export const handler: HandlerOf<typeof echo> = async ({ key, size }) => ({ text: \`\${key}:\${size + 1}\` });
`,
  verify: `import type { HandlerOf } from "sluice";
import type { verify } from "../../lakehouse/control.ts";
export const handler: HandlerOf<typeof verify> = async ({ answers, expected }) => {
  const found = answers.map(({ text }) => text).join(";");
  if (found !== expected) throw new Error(\`\${found} is not \${expected}\`);
  return { ok: true };
};
`,
};
const control = `import { atLeast, cron, dag, greater, lambda, latestOnly, noop, otherwise, param } from "sluice";
import { echo, listFiles, notes, shopApi, verify } from "../lakehouse/control.ts";
export default dag("control", {
  description: "Ways through a run.", schedule: cron("0 2 * * *"), start: "2026-01-01",
  params: { count: param.int(2, { min: 0 }), expected: param.text("") },
}, (d) => {
  const create = d.task("create", noop());
  const listed = d.task("list", lambda.invoke({ function: listFiles, payload: { count: d.params.count } }), { after: create, pool: shopApi });
  const size = d.branch("size", { many: greater(listed.output.count, 2), some: atLeast(listed.output.count, 1), none: otherwise });
  d.task("many", noop(), { after: size.many });
  d.group("some", (g) => {
    const loaded = g.map("load", listed.output.files, (file) => lambda.invoke({ function: echo, payload: { key: file.key, size: file.size } }), { limit: 1, pool: shopApi });
    g.task("verify", lambda.invoke({ function: verify, payload: { answers: loaded.output, expected: d.params.expected } }));
    g.task("whatever", noop(), { after: loaded, when: "all_done" });
  }, { after: size.some });
  const none = d.task("none", noop(), { after: size.none });
  d.task("join", noop(), { after: [none, size.many], when: "none_failed" });
  const big = d.task("big", noop(), { after: d.only("is_big", greater(d.params.count, 100)) });
  d.task("always", noop(), { after: big, when: "all_done" });
  d.task("latest", latestOnly());
  d.task("drop", noop(), { after: [size.none, size.some, size.many, listed], tearsDown: create });
});
`;
const after = `import { dag, lambda, onUpdate } from "sluice";
import { notes, verify } from "../lakehouse/control.ts";
export default dag("after_notes", { description: "Runs when notes were written.", schedule: onUpdate(notes), start: "2026-01-01" }, (d) => {
  d.task("verify", lambda.invoke({ function: verify, payload: { answers: [{ text: "x" }], expected: "x" }, writes: [] }));
});
`;

const starts = `import { cron, dag, dags } from "sluice";
import after from "./after_notes.dag.ts";
import told from "./told.dag.ts";
export default dag("starts", { description: "Starts others.", schedule: cron("0 5 * * *"), start: "2026-01-01" }, (d) => {
  const first = d.task("tell", dags.trigger({ dag: told, params: { day: d.ds, rows: 3 }, wait: true }));
  d.task("free", dags.trigger({ dag: after }), { after: first });
});
`;
const told = `import { dag, lambda, manual, param } from "sluice";
import { verify } from "../lakehouse/control.ts";
export default dag("told", { description: "Is told what to do.", schedule: manual, start: "2026-01-01", params: { day: param.required.date(), rows: param.int(5, { min: 3 }) } }, (d) => {
  d.task("verify", lambda.invoke({ function: verify, payload: { answers: [{ text: d.params.day }], expected: "2026-01-02" }, writes: [] }));
});
`;
const waits = `import { cron, dag, dags } from "sluice";
import starts from "./starts.dag.ts";
export default dag("waits", { description: "Waits for another.", schedule: cron("0 6 * * *"), start: "2026-01-01" }, (d) => {
  d.task("wait", dags.wait({ dag: starts, task: "tell", earlier: "1h" }), { timeout: "1h" });
});
`;

const seldom = `import { cron, dag, greater, mart, param } from "sluice";
import { dailyRevenue } from "../lakehouse/index.ts";
export default dag("seldom", { description: "Is skipped.", schedule: cron("0 2 * * *"), start: "2026-01-01", params: { rows: param.int(1) } }, (d) => {
  const enough = d.only("enough", greater(d.params.rows, 100));
  d.task("revenue", mart({ to: dailyRevenue, sql: d.sql("revenue.sql") }), { after: enough });
});
`;
const revenue =
  "SELECT CAST('2026-01-02' AS DATE) AS order_date, 'NL' AS country, 1 AS orders, CAST(2 AS DECIMAL(38, 2)) AS revenue";

let project: Project;
beforeAll(() => {
  project = Project.reference();
  rmSync(join(project.root, "dags"), { recursive: true });
  mkdirSync(join(project.root, "dags"));
  project.write("lakehouse/control.ts", definitions);
  project.edit(
    "lakehouse/index.ts",
    'export * from "./functions.ts";',
    'export * from "./functions.ts";\nexport * from "./control.ts";',
  );
  for (const [name, text] of Object.entries(handlers)) {
    mkdirSync(join(project.root, "lambda_src", name));
    project.write(`lambda_src/${name}/handler.ts`, text);
  }
  project.write("dags/control.dag.ts", control);
  project.write("dags/after_notes.dag.ts", after);
  project.write("dags/starts.dag.ts", starts);
  project.write("dags/told.dag.ts", told);
  project.write("dags/waits.dag.ts", waits);
  project.write("dags/seldom.dag.ts", seldom);
  project.add("dags/seldom/revenue.sql", revenue);
});
afterAll(() => project.remove());

/** How each task ended, and the run. */
async function ended(dag: string, ...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { json, stdout, stderr } = await project.sluice("run", dag, "--date", "2026-01-02", "--json", ...args);
  const run = json.find(({ event }) => event === "run.finished");
  if (!run) throw new Error(`The run did not end: ${stdout.slice(-3000)}${stderr}`);
  return { run: run.state, ...(run.tasks as object) };
}

describe.each(["3.3.1", "2.11.2"])("Airflow %s", (airflow) => {
  // How runs ended is kept for all versions, as the data are.
  beforeAll(() => rmSync(join(project.root, ".sluice", "local", "runs.ndjson"), { force: true }));

  test("goes through the arm whose condition holds, over the elements of a list, and takes down what it set up", async () => {
    const expected = `it's "file" {{ 0 }}:1;it's "file" {{ 1 }}:2`;
    expect(await ended("control", "--airflow", airflow, "--param", `expected=${expected}`)).toEqual({
      run: "success",
      create: "success",
      list: "success",
      size: "success",
      many: "skipped",
      "some.load_items": "success",
      "some.load": "success",
      "some.verify": "success",
      "some.whatever": "success",
      none: "skipped",
      join: "skipped",
      is_big: "success",
      big: "skipped",
      always: "success",
      latest: "success",
      drop: "success",
    });
  });

  test("hands on what a single instance answered as a list of one", async () => {
    const given = ["--param", "count=1", "--param", `expected=it's "file" {{ 0 }}:1`];
    expect(await ended("control", "--airflow", airflow, ...given)).toMatchObject({
      run: "success",
      "some.load": "success",
      "some.verify": "success",
    });
  });

  test("skips a group as a whole, also what in it runs whatever happened", async () => {
    expect(await ended("control", "--airflow", airflow, "--param", "count=0")).toMatchObject({
      run: "success",
      many: "skipped",
      "some.load_items": "skipped",
      "some.load": "skipped",
      "some.verify": "skipped",
      "some.whatever": "skipped",
      none: "success",
      drop: "success",
    });
  });

  test("waits for a run of another DAG, which must have been here, and starts others with typed params", async () => {
    expect(await ended("waits", "--airflow", airflow)).toEqual({ run: "failed", wait: "failed" });
    expect(await ended("starts", "--airflow", airflow)).toEqual({ run: "success", tell: "success", free: "success" });
    expect(await ended("waits", "--airflow", airflow)).toEqual({ run: "success", wait: "success" });
  });

  test("runs a DAG that a dataset starts, without a date", async () => {
    expect(await ended("after_notes", "--airflow", airflow)).toEqual({ run: "success", verify: "success" });
  });
});

test("a run that skips the only mart there is has succeeded, although nobody can see its table", async () => {
  const { code, stdout, stderr } = await project.sluice("run", "seldom", "--date", "2026-01-02");
  expect({ code, error: /^error/m.exec(stdout + stderr) }).toEqual({ code: 0, error: null });
  expect(stdout).toContain("- revenue.publish");
  expect(stdout).not.toContain("npx sluice sql");
});

test.each([
  [["told"], "'told' is not told its param 'day', which has no default.", "Write --param day=<value>."],
  [
    ["told", "--param", "day=2026-02-30"],
    "'2026-02-30' is nothing for the param 'day'.",
    "It takes a day of the calendar, as 2026-01-31.",
  ],
  [
    ["told", "--param", "day=2026-01-02", "--param", "rows=2"],
    "'2' is nothing for the param 'rows'.",
    "It takes 3 or more.",
  ],
  [["control", "--date", "2026-02-30"], "'2026-02-30' is no day.", "Write it as 2026-01-31, or 2026-01-31T05:00Z."],
])("a run of %j is refused before Airflow starts", async (args, message, fix) => {
  const { code, stdout, stderr } = await project.sluice("run", ...args);
  expect(code).toBe(1);
  expect(stderr + stdout).toContain(`error ${message}\n${fix}`);
});
