import { describe, expect, test } from "@jest/globals";
import {
  bash,
  connection,
  containerTask,
  crawler,
  dag,
  dataset,
  ecs,
  glue,
  glueJob,
  http,
  int,
  redshift,
  ruleSet,
  s3,
  stateMachine,
  stepfunctions,
  text,
} from "sluice";
import type { Grant } from "../../src/ir/grant.ts";
import type { Lineage } from "../../src/ir/lineage.ts";
import { passes } from "../../src/passes/index.ts";
import { contextOf, onlyDag, through } from "../support/compiling.ts";
import * as shop from "../support/shop.ts";
import { daily } from "../support/spec.ts";

// What each operator reads, writes and may do.

const { customers, landing, ordersRaw, totals, warehouse } = shop;
const scores = dataset("scores", { id: int() }, { zone: "gold", key: ["id"] });
const files = dataset("files", { name: text(), total: text() }, { zone: "raw", format: "csv", external: true });
const out = dataset("out", { one: int() }, { zone: "gold", format: "parquet" });
const score = glueJob("score", { reads: [customers], writes: [scores] });
const api = connection("api", { type: "http" });
const refresh = stateMachine("refresh");
const image = containerTask("image", { cluster: "c", family: "f", container: "m", roles: [] });
const rawCrawler = crawler("raw");
const rules = ruleSet("rules", { dataset: customers, role: "quality" });
const context = contextOf({
  exports: { ...shop, scores, files, out, score, api, refresh, image, rawCrawler, rules },
  sql: { "dags/x/one.sql": { text: "SELECT 1 AS one FROM analytics.totals", reads: ["analytics.totals"] } },
  scripts: { "dags/x/a.py": { text: "", fact: { parameters: [], open: true, imports: [], problems: [] } } },
});

type Context = Parameters<Parameters<typeof dag<"x", {}, typeof daily.schedule.context>>[2]>[0];
type Made = Parameters<Context["task"]>[1];

/** Of all tasks that an operator comes down to. */
function accesses(operatorOf: (d: Context) => Made): { grants: readonly Grant[]; lineage: Lineage } {
  const spec = dag("x", daily, (d) => void d.task("a", operatorOf(d)));
  const { tasks } = onlyDag(through(passes, [spec], context).program);
  return {
    grants: tasks.flatMap((task) => task.grants),
    lineage: {
      reads: tasks.flatMap(({ lineage }) => lineage.reads),
      writes: tasks.flatMap(({ lineage }) => lineage.writes),
    },
  };
}
const ids = (lineage: Lineage) => [
  lineage.reads.map(({ dataset }) => dataset),
  lineage.writes.map(({ dataset }) => dataset),
];
const here = { bucket: landing, key: "a" };
const there = { dataset: ordersRaw, key: "a" };

test.each<[string, (d: Context) => Made, readonly string[], readonly string[]]>([
  ["glue.run, as its job declares", () => glue.run({ job: score }), ["customers"], ["scores"]],
  ["glue.run, as it is said to", () => glue.run({ job: score, reads: [], writes: [out] }), [], ["out"]],
  ["glue.crawl", () => glue.crawl({ crawler: rawCrawler, reads: [files, out] }), ["files", "out"], []],
  ["glue.evaluateQuality", () => glue.evaluateQuality({ ruleSet: rules }), ["customers"], []],
  ["python", (d) => d.python("a.py", {}, { reads: files, writes: [out] }), ["files"], ["out"]],
  ["bash", () => bash({ command: "true" }), [], []],
  ["http.request", () => http.request({ connection: api, path: "a" }), [], []],
  ["stepfunctions.start", () => stepfunctions.start({ stateMachine: refresh, input: {} }), [], []],
  ["ecs.run", () => ecs.run({ task: image, subnets: ["s"] }), [], []],
  ["s3.copy between buckets", () => s3.copy({ from: here, to: { bucket: landing, key: "b" } }), [], []],
  ["s3.copy into a dataset", () => s3.copy({ from: here, to: there }), [], ["orders_raw"]],
  ["s3.copy out of a dataset", () => s3.copy({ from: there, to: here }), ["orders_raw"], []],
  // What is moved away is missing afterwards.
  ["s3.move out of a dataset", () => s3.move({ from: there, to: here }), ["orders_raw"], ["orders_raw"]],
  ["s3.delete", () => s3.delete({ dataset: ordersRaw, prefix: "a" }), [], ["orders_raw"]],
  ["s3.write", () => s3.write({ to: there, content: "" }), [], ["orders_raw"]],
  ["redshift.load", () => redshift.load({ from: files, to: totals }), ["files"], ["totals"]],
  ["redshift.unload", (d) => redshift.unload({ warehouse, sql: d.sql("one.sql"), to: out }), ["totals"], ["out"]],
])("%s", (_, operatorOf, reads, writes) => {
  expect(ids(accesses(operatorOf).lineage)).toEqual([reads, writes]);
});

describe("grants", () => {
  const granted = (operatorOf: (d: Context) => Made) =>
    accesses(operatorOf).grants.map(({ actions, on }) => [`${on.kind} ${on.id}`, [...actions].sort()]);

  test("a copy reads here and writes there, with tags", () => {
    expect(granted(() => s3.copy({ from: here, to: there }))).toEqual([
      ["bucket landing", ["s3:GetObject", "s3:GetObjectTagging", "s3:ListBucket"]],
      ["dataset orders_raw", ["s3:AbortMultipartUpload", "s3:PutObject", "s3:PutObjectTagging"]],
    ]);
  });

  test("a move reads its copy back, and deletes a version", () => {
    expect(granted(() => s3.move({ from: here, to: there }))).toEqual([
      [
        "bucket landing",
        [
          "s3:DeleteObject",
          "s3:DeleteObjectVersion",
          "s3:GetObject",
          "s3:GetObjectTagging",
          "s3:GetObjectVersion",
          "s3:GetObjectVersionTagging",
          "s3:ListBucket",
        ],
      ],
      [
        "dataset orders_raw",
        ["s3:AbortMultipartUpload", "s3:GetObject", "s3:ListBucket", "s3:PutObject", "s3:PutObjectTagging"],
      ],
    ]);
  });

  test("only a deletion by prefix lists", () => {
    expect(granted(() => s3.delete({ bucket: landing, keys: ["a"] }))).toEqual([
      ["bucket landing", ["s3:DeleteObject"]],
    ]);
    expect(granted(() => s3.delete({ bucket: landing, prefix: "a" }))).toEqual([
      ["bucket landing", ["s3:DeleteObject", "s3:ListBucket"]],
    ]);
  });

  test("a script reaches the datasets that its task names, and a command nothing", () => {
    expect(granted((d) => d.python("a.py", {}, { reads: files, writes: out }))).toEqual([
      ["dataset files", ["s3:GetObject", "s3:ListBucket"]],
      ["dataset out", ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"]],
    ]);
    expect(granted(() => bash({ command: "true" }))).toEqual([]);
  });

  test("a job's task may run and stop the job: the rest is the job's own role's", () => {
    expect(granted(() => glue.run({ job: score }))).toEqual([
      ["job score", ["glue:BatchStopJobRun", "glue:GetJob", "glue:GetJobRun", "glue:StartJobRun"]],
    ]);
  });
});
