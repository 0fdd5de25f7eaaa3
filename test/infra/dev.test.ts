import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { GetPublicAccessBlockCommand, PutPublicAccessBlockCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { runDag } from "../../src/local/airflow.ts";
import { packageRoot } from "../../src/package-root.ts";
import { openBucket } from "../../src/publish/bucket.ts";
import { ensureEnvironment } from "../../src/python/environment.ts";
import { findTerraform } from "../support/terraform.ts";
import { LocalPlatform } from "./local-platform.ts";

// The provider's fixed waits (55 s for the lifecycle rules of buckets) are the greatest part of the time.
jest.setTimeout(900_000);

const region = "eu-west-1";
const account = "123456789012";
const bucketOf = (role: string): string => `sluice-dev-${role}-${account}-${region}`;

const scratch = mkdtempSync(join(tmpdir(), "sluice-infra-"));
const terraform = findTerraform(scratch);

afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

// A platform's life, from its first apply to its end: each step begins where the one before it ended.
(terraform ? describe : describe.skip)("the platform of dev, applied by Terraform", () => {
  let platform: LocalPlatform;
  beforeAll(async () => {
    if (!terraform) throw new Error("There is no Terraform.");
    platform = await LocalPlatform.start(terraform, scratch);
    await platform.synthesise();
    await platform.apply();
  });
  afterAll(() => platform.stop());

  const remains = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const { python } = await ensureEnvironment("aws", { projectRoot: packageRoot });
    const program = join(packageRoot, "test", "infra", "remains.py");
    return JSON.parse(execFileSync(python, [program, platform.aws.endpoint, region], { encoding: "utf8" }));
  };

  /** What Terraform would do in all stacks. */
  const planned = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const stack of platform.stacks()) {
      const { changes, drift } = await platform.plan(stack);
      found.push(...changes, ...drift.map((address) => `drift ${address}`));
    }
    return found;
  };

  test("what it declares is there", async () => {
    expect(await remains()).toMatchObject({
      buckets: expect.arrayContaining([bucketOf("lake"), bucketOf("mwaa")]),
      databases: ["sluice_dev_bronze"],
      environments: ["sluice-dev"],
      functions: ["sluice-dev-generate-orders"],
      warehouses: ["sluice-dev-lakehouse"],
    });
  });

  test("a second plan is empty", async () => {
    expect(await planned()).toEqual([]);
  });

  test("a resource that was changed behind Terraform's back is seen, and put right", async () => {
    const s3 = new S3Client({
      region,
      endpoint: platform.aws.endpoint,
      forcePathStyle: true,
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });
    const open = { BlockPublicAcls: false, BlockPublicPolicy: false, IgnorePublicAcls: false };
    const shut = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true };
    const place = { Bucket: bucketOf("lake") };
    await s3.send(
      new PutPublicAccessBlockCommand({
        ...place,
        PublicAccessBlockConfiguration: { ...open, RestrictPublicBuckets: true },
      }),
    );
    const address = expect.stringMatching(/^aws_s3_bucket_public_access_block\.lake-bucket/);
    expect(await platform.plan("dev-foundation")).toEqual({
      changes: [expect.stringMatching(/^update aws_s3_bucket_public_access_block\.lake-bucket/)],
      drift: [address],
    });
    await platform.apply("dev-foundation");
    const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand(place));
    s3.destroy();
    expect(PublicAccessBlockConfiguration).toMatchObject(shut);
  });

  test("a dataset more changes its table and nothing else", async () => {
    const path = "lakehouse/datasets/orders.ts";
    const before = platform.project.read(path);
    platform.project.write(path, `${before}\n${returns}`);
    await platform.synthesise();
    expect(await planned()).toEqual(["create aws_glue_catalog_table.table-sluice_dev_bronze-returns"]);
    await platform.apply("dev-lake");
    expect(await planned()).toEqual([]);
  });

  test("orders_medallion, published to its bucket, runs on what Terraform made", async () => {
    const { aws, project } = platform;
    const published = await project.sluiceOn(aws.endpoint, "publish", "--env", "dev");
    expect({ code: published.code, stderr: published.stderr }).toEqual({ code: 0, stderr: expect.any(String) });
    const text = await (await openBucket({ bucket: bucketOf("mwaa"), region, endpoint: aws.endpoint })).read(
      "dags/orders_medallion.py",
    );
    const file = join(scratch, "dags", "orders_medallion.py");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text ?? "");
    const { python } = await ensureEnvironment("airflow-3.3.1", { projectRoot: packageRoot });
    const { state } = await runDag({
      ...{ python, file, dag: "orders_medallion", date: "2026-01-01", endpoint: aws.endpoint, region },
      ...{ home: join(scratch, "airflow"), logs: join(scratch, "run"), retryDelays: "none", timeLimit: 300 },
    }).result;
    expect(state).toBe("success");
    const { rows } = await aws.sql("redshift", "SELECT sum(orders) FROM analytics.daily_revenue");
    expect(Number(rows[0]?.[0])).toBeGreaterThan(400);
  });

  test("destroyed, it leaves nothing", async () => {
    await platform.destroy();
    expect(await remains()).toEqual({});
  });
});

const returns = `
/** What came back. */
export const returns = dataset(
  "returns",
  { order_id: text(), reason: text() },
  { zone: "bronze", folder: "returns", format: "csv" },
);
`;
