import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { dataset, glueJob, text } from "sluice";
import { stack } from "sluice/cdktf";
import { lake } from "../../cdktf/stacks/lake.ts";
import { concurrencyOf, jobsOf } from "../../src/targets/jobs.ts";
import type { Manifest, ManifestDag, ManifestTask } from "../../src/targets/manifest.ts";
import { foundationOf, houseOf, removeTemporary, temporary } from "./house.ts";
import { allowed, type Files, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const raw = dataset("raw", { id: text() }, { zone: "bronze", format: "csv" });
const orders = dataset("orders", { id: text({ required: true }) }, { zone: "silver", key: ["id"] });
const daily = dataset("daily", { id: text({ required: true }) }, { zone: "gold", key: ["id"] });
const house = houseOf({ exports: { raw, orders, daily } });

const runsJob = (id: string, reads: readonly string[], writes: readonly string[]): ManifestTask => {
  const scope = { kind: "whole" } as const;
  return {
    id: writes.join(),
    operator: "glue.conform",
    reads: reads.map((dataset) => ({ dataset, scope })),
    writes: writes.map((dataset) => ({ dataset, scope })),
    grants: [{ actions: ["glue:StartJobRun"], on: { kind: "job", id } }],
  };
};
const dag = (id: string, maxActiveRuns: number, tasks: readonly ManifestTask[]): ManifestDag => ({
  id,
  file: `dags/${id}.py`,
  sha256: "",
  maxActiveRuns,
  grants: [],
  tasks,
  edges: [],
});
const manifest: Manifest = {
  ...house.manifest,
  dags: [
    dag("one", 1, [runsJob("conform", ["raw"], ["orders"])]),
    dag("many", 3, [
      runsJob("conform", [], []),
      { ...runsJob("compact", ["orders", "daily"], []), maintains: ["orders"] },
      runsJob("conform", [], []),
    ]),
  ],
};

const scriptText = "from sluice_glue.conform import main\n\nmain()\n";

function provisioned(id: string, script: string): Files {
  const folder = temporary();
  const job = {
    id,
    script: join(folder, "main.py"),
    library: join(folder, "sluice_glue.zip"),
    timeout: 120,
  };
  writeFileSync(job.script, script);
  writeFileSync(job.library, "packages");
  return synthesise(house, (app) =>
    lake(stack(app, "lake", house.env), { ...house, manifest, jobs: [job] }, foundationOf(house)),
  );
}

const files = provisioned("conform", scriptText);
const hash = (of: string) => createHash("sha256").update(of).digest("hex").slice(0, 16);
const keys = (of: Files) =>
  [...resourcesIn(of)].filter(([address]) => address.includes("aws_s3_object")).map(([, { key }]) => String(key));

test("the jobs are those that tasks run, and as many runs of each as tasks can start", () => {
  expect(jobsOf(manifest)).toEqual(["compact", "conform"]);
  expect(concurrencyOf("conform", manifest)).toBe(1 + 2 * 3);
  expect(concurrencyOf("compact", manifest)).toBe(3);
});

test("a job runs its script and its library by their content, without Glue's own retries", () => {
  const place = "s3://acme-mwaa-123456789012-eu-west-1/sluice/glue";
  expect(resourceIn(files, "aws_glue_job")).toMatchObject({
    name: "acme-conform",
    glue_version: "5.1",
    worker_type: "G.1X",
    number_of_workers: 2,
    timeout: 120,
    max_retries: 0,
    execution_property: { max_concurrent_runs: 7 },
    command: { name: "glueetl", python_version: "3", script_location: `${place}/${hash(scriptText)}/main.py` },
    default_arguments: {
      "--extra-py-files": `${place}/${hash("packages")}/sluice_glue.zip`,
      "--datalake-formats": "iceberg",
      "--enable-metrics": "true",
      "--conf": expect.stringContaining("spark.sql.catalog.glue.warehouse=s3://acme-lake-123456789012-eu-west-1/"),
    },
  });
  for (const [address, { source }] of resourcesIn(files)) {
    if (address.includes("aws_s3_object"))
      expect([source, files.has(`stacks/test-lake/${source}`)]).toEqual([source, true]);
  }
});

test("another script is another object, and the library stays where it is", () => {
  const after = keys(provisioned("conform", "print(2)"));
  expect(keys(files).filter((key) => !after.includes(key))).toEqual([`sluice/glue/${hash(scriptText)}/main.py`]);
});

test("a table of Iceberg is not Terraform's: the job makes it", () => {
  const tables = [...resourcesIn(files)].filter(([address]) => address.includes("aws_glue_catalog_table"));
  expect(tables.map(([, { name }]) => name)).toEqual(["raw"]);
});

test("its role does what its tasks read and write, sets rows aside, reports and logs; Spark looks at the folders above", () => {
  const arn = (resource: string) => `arn:aws:glue:eu-west-1:123456789012:${resource}`;
  const bucket = "arn:aws:s3:::acme-lake-123456789012-eu-west-1";
  expect(
    allowed(files, "acme-job-conform").map(({ Action, Resource, Condition }) => [Action, Resource, Condition]),
  ).toEqual([
    [["cloudwatch:PutMetricData"], ["*"], { StringEquals: { "cloudwatch:namespace": "Glue" } }],
    [
      ["glue:CreateTable", "glue:GetDatabase", "glue:GetTable", "glue:UpdateTable"],
      [arn("catalog"), arn("database/acme_silver"), arn("table/acme_silver/orders")],
      undefined,
    ],
    [
      ["kms:Decrypt", "kms:GenerateDataKey"],
      ["arn:key"],
      { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
    ],
    [
      ["logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
      ["arn:aws:logs:eu-west-1:123456789012:log-group:/aws-glue/jobs/*:*"],
      undefined,
    ],
    [
      ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
      [
        `${bucket}/quality_reports/orders/*`,
        `${bucket}/quarantine/orders/*`,
        `${bucket}/quarantine/orders_$folder$`,
        `${bucket}/quarantine_$folder$`,
        `${bucket}/silver/orders/*`,
      ],
      undefined,
    ],
    [
      ["s3:GetObject"],
      [
        `${bucket}/bronze/raw`,
        `${bucket}/bronze/raw/*`,
        `${bucket}/quarantine`,
        `${bucket}/quarantine/orders`,
        "arn:aws:s3:::acme-mwaa-123456789012-eu-west-1/sluice/*",
      ],
      undefined,
    ],
    [
      ["s3:ListBucket"],
      [bucket],
      {
        StringLike: {
          "s3:prefix": [
            "bronze/raw",
            "bronze/raw/*",
            "quality_reports/orders/*",
            "quarantine",
            "quarantine/",
            "quarantine/orders",
            "quarantine/orders/*",
            "silver/orders/*",
          ],
        },
      },
    ],
  ]);
});

test("a job that maintains a table may change it and delete its files, and only reads those that need its snapshots", () => {
  const bucket = "arn:aws:s3:::acme-lake-123456789012-eu-west-1";
  const statements = allowed(provisioned("compact", scriptText), "acme-job-compact");
  const resourcesOf = (action: string) =>
    statements
      .filter(({ Action }) => [Action].flat().includes(action))
      .flatMap(({ Resource }) => [Resource].flat().map(String))
      .filter((resource) => /lake|table/.test(resource));
  expect(resourcesOf("glue:UpdateTable")).toEqual(["arn:aws:glue:eu-west-1:123456789012:table/acme_silver/orders"]);
  expect(resourcesOf("glue:CreateTable")).toEqual([]);
  expect(resourcesOf("s3:DeleteObject")).toEqual([`${bucket}/maintenance/orders/*`, `${bucket}/silver/orders/*`]);
  expect(resourcesOf("s3:GetObject")).toContain(`${bucket}/gold/daily/*`);
});

test("a job of the project's own has the size and the time limit that it declares", () => {
  const folder = temporary();
  const own = glueJob("own", { workers: 5, workerType: "G.2X", timeout: "1h" });
  const job = { id: "own", script: join(folder, "main.py"), library: join(folder, "lib.zip"), timeout: 60 };
  for (const path of [job.script, job.library]) writeFileSync(path, "x");
  const made = houseOf({ exports: { own } });
  const synthesised = synthesise(made, (app) =>
    lake(stack(app, "lake", made.env), { ...made, jobs: [job] }, foundationOf(made)),
  );
  expect(resourceIn(synthesised, "aws_glue_job")).toMatchObject({
    name: "acme-own",
    worker_type: "G.2X",
    number_of_workers: 5,
    timeout: 60,
  });
});

test("what its runs write is encrypted with the house's key", () => {
  expect(resourceIn(files, "aws_glue_job")).toMatchObject({
    security_configuration: expect.stringContaining("aws_glue_security_configuration.job-security"),
  });
  expect(resourceIn(files, "aws_glue_security_configuration")).toMatchObject({
    encryption_configuration: {
      s3_encryption: { s3_encryption_mode: "SSE-KMS", kms_key_arn: "arn:key" },
      cloudwatch_encryption: { cloudwatch_encryption_mode: "SSE-KMS", kms_key_arn: "arn:key" },
      job_bookmarks_encryption: { job_bookmarks_encryption_mode: "CSE-KMS", kms_key_arn: "arn:key" },
    },
  });
});
