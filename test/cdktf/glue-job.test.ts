import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { glueJob, stack } from "sluice/cdktf";
import { houseOf, removeTemporary, temporary } from "./house.ts";
import { allowed, type Files, resourceIn, resourcesIn, synthesise } from "./synthesised.ts";

afterAll(removeTemporary);

const house = houseOf();

function job(scriptText: string): Files {
  const folder = temporary();
  const script = join(folder, "main.py");
  const wheel = join(folder, "sluice_glue-0.1.0-py3-none-any.whl");
  writeFileSync(script, scriptText);
  writeFileSync(wheel, "a wheel");
  return synthesise(house, (app) =>
    glueJob(stack(app, "lake", house.env), "conform", {
      house,
      keyArn: "arn:key",
      name: "acme-conform",
      script,
      wheel,
      grants: [
        {
          actions: ["glue:GetTable", "glue:UpdateTable", "s3:GetObject", "s3:PutObject"],
          on: { kind: "dataset", id: "customers" },
        },
      ],
      workerType: "G.1X",
      workers: 2,
      timeout: 30,
      concurrency: 1,
    }),
  );
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const objects = (files: Files) =>
  [...resourcesIn(files)].filter(([address]) => address.includes("aws_s3_object")).map(([, body]) => body);

test("a job runs its script and its wheel by their content, without Glue's own retries", () => {
  const files = job("print(1)");
  const place = "s3://acme-mwaa-123456789012-eu-west-1/sluice/glue";
  expect(resourceIn(files, "aws_glue_job")).toMatchObject({
    name: "acme-conform",
    glue_version: "5.0",
    worker_type: "G.1X",
    number_of_workers: 2,
    timeout: 30,
    max_retries: 0,
    execution_property: { max_concurrent_runs: 1 },
    command: { name: "glueetl", python_version: "3", script_location: `${place}/${hash("print(1)")}/main.py` },
    default_arguments: {
      "--extra-py-files": `${place}/${hash("a wheel")}/sluice_glue-0.1.0-py3-none-any.whl`,
      "--datalake-formats": "iceberg",
      "--conf": expect.stringContaining("spark.sql.catalog.glue.warehouse=s3://acme-lake-123456789012-eu-west-1/"),
    },
  });
  for (const { key, source } of objects(files)) {
    expect([key, files.has(`stacks/test-lake/${source}`)]).toEqual([key, true]);
  }
});

test("another script is another object, and the wheel stays where it is", () => {
  const keys = (text: string) => objects(job(text)).map(({ key }) => String(key));
  const [before, after] = [keys("print(1)"), keys("print(2)")];
  expect(before.filter((key) => !after.includes(key))).toEqual([`sluice/glue/${hash("print(1)")}/main.py`]);
});

test("its role reads what it is made of, writes its log, and does what its grants say", () => {
  expect(allowed(job("print(1)"), "acme-job-conform").map(({ Action, Resource }) => [Action, Resource])).toEqual([
    [
      ["glue:GetTable", "glue:UpdateTable"],
      [
        "arn:aws:glue:eu-west-1:123456789012:catalog",
        "arn:aws:glue:eu-west-1:123456789012:database/acme_silver",
        "arn:aws:glue:eu-west-1:123456789012:table/acme_silver/customers",
      ],
    ],
    [["kms:Decrypt", "kms:GenerateDataKey"], ["arn:key"]],
    [
      ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
      ["arn:aws:logs:eu-west-1:123456789012:log-group:/aws-glue/jobs/*:*"],
    ],
    [["s3:GetObject", "s3:PutObject"], ["arn:aws:s3:::acme-lake-123456789012-eu-west-1/silver/customers/*"]],
    [["s3:GetObject"], ["arn:aws:s3:::acme-mwaa-123456789012-eu-west-1/sluice/*"]],
  ]);
});
