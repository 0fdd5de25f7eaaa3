import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  GetPublicAccessBlockCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { statementsOfMwaa } from "../../src/cdktf/iam/airflow.ts";
import { environmentOf } from "../../src/contracts/environment.ts";
import { runDag } from "../../src/local/airflow.ts";
import { packageRoot } from "../../src/package-root.ts";
import { openBucket } from "../../src/publish/bucket.ts";
import { ensureEnvironment } from "../../src/python/environment.ts";
import { findTerraform } from "../support/terraform.ts";
import { account, LocalPlatform, region } from "./local-platform.ts";
import { neededBy } from "./rights.ts";

// The provider's fixed waits (55 s for the lifecycle rules of buckets) are the greatest part of the time.
jest.setTimeout(900_000);

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

  /** What Terraform would do in all stacks. */
  const planned = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const stack of platform.stacks()) {
      found.push(...(await platform.plan(stack)).changes);
    }
    return found;
  };

  test("what it declares is there", async () => {
    expect(platform.remains()).toMatchObject({
      buckets: expect.arrayContaining([bucketOf("lake"), bucketOf("mwaa")]),
      databases: ["sluice_dev_bronze", "sluice_dev_gold", "sluice_dev_silver"],
      alarms: ["sluice-dev-airflow-imports", "sluice-dev-airflow-tasks", "sluice-dev-function-generate_orders"],
      budgets: ["sluice-dev"],
      environments: ["sluice-dev"],
      functions: ["sluice-dev-generate-orders"],
      warehouses: ["sluice-dev-lakehouse"],
    });
  });

  test("a second plan is empty", async () => {
    expect(await planned()).toEqual([]);
  });

  test("a resource that was changed behind Terraform's back is seen, and put right", async () => {
    const s3 = s3Of(platform);
    const open = { BlockPublicAcls: false, BlockPublicPolicy: false, IgnorePublicAcls: false };
    const shut = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true };
    const place = { Bucket: bucketOf("lake") };
    await s3.send(
      new PutPublicAccessBlockCommand({
        ...place,
        PublicAccessBlockConfiguration: { ...open, RestrictPublicBuckets: true },
      }),
    );
    expect(await platform.plan("dev-foundation")).toEqual({
      changes: [expect.stringMatching(/^update aws_s3_bucket_public_access_block\.lake-bucket/)],
      drift: [expect.stringMatching(/^aws_s3_bucket_public_access_block\.lake-bucket/)],
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
  });

  test("a deploy says so in the lakehouse's words, makes the table and publishes the DAGs", async () => {
    const { code, stdout, stderr } = await platform.sluice("deploy", "--env", "dev");
    expect({ code, stderr, stdout }).toMatchObject({ code: 0 });
    const said = stdout.split("\n").filter((line) => line.startsWith("  creates") || line.startsWith("  changes"));
    expect(said).toEqual(["  creates the table sluice_dev_bronze.returns"]);
    expect(stdout).toMatch(/Release \w+ is in sluice-dev-mwaa-\S+: 1 files written/);
    expect(await platform.plan("dev-lake")).toEqual({ changes: [], drift: [] });
  });

  test("a dataset less takes its table away, and nothing else", async () => {
    platform.project.edit("lakehouse/datasets/orders.ts", `\n${returns}`, "");
    await platform.synthesise();
    expect(await platform.plan("dev-lake")).toMatchObject({
      changes: ["delete aws_glue_catalog_table.table-sluice_dev_bronze-returns"],
    });
    await platform.apply("dev-lake");
    expect(await platform.plan("dev-lake")).toEqual({ changes: [], drift: [] });
  });

  describe("orders_medallion, from the bucket that it was published to", () => {
    const run = async (date: string) => {
      const { aws } = platform;
      const bucket = await openBucket({ bucket: bucketOf("mwaa"), region, endpoint: aws.endpoint });
      const file = join(scratch, "dags", "orders_medallion.py");
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, (await bucket.read("dags/orders_medallion.py")) ?? "");
      const { python } = await ensureEnvironment("airflow-3.3.1", { projectRoot: packageRoot });
      const { state } = await runDag({
        ...{ python, file, dag: "orders_medallion", date, endpoint: aws.endpoint, region },
        ...{ home: join(scratch, "airflow"), logs: join(scratch, `run-${date}`), retryDelays: "none", timeLimit: 300 },
        role: "sluice-dev-airflow",
      }).result;
      return state;
    };

    test("runs on what Terraform made", async () => {
      expect(await run("2026-01-01")).toBe("success");
      const { rows } = await platform.aws.sql("redshift", "SELECT sum(orders) FROM analytics.daily_revenue");
      expect(Number(rows[0]?.[0])).toBeGreaterThan(400);
    });

    test("does what its roles allow, and its roles allow nothing that it does not do", async () => {
      // A run that fails tells people: of a file whose columns nobody can tell apart.
      const s3 = s3Of(platform);
      const Key = "bronze/orders/2026-01-02/twice.csv";
      await s3.send(new PutObjectCommand({ Bucket: bucketOf("lake"), Key, Body: "order_id,order_id\n1,2\n" }));
      s3.destroy();
      expect(await run("2026-01-02")).toBe("failed");
      const roles = platform.roles();
      // Those of Airflow and of the warehouse are not judged since Glue's jobs came: what they take on tables of Iceberg is not recorded yet.
      const judged = ["function-generate-orders", "publisher"].map((name) => `sluice-dev-${name}`);
      const calls = platform.calls().filter(({ role }) => judged.includes(role));
      const needed = calls.map((call) => ({
        call,
        by: neededBy(call, roles[call.role] ?? { id: "", statements: [] }),
      }));
      expect(needed.filter(({ by }) => by.includes(undefined)).map(({ call }) => call)).toEqual([]);
      expect(new Set(calls.map(({ role }) => role))).toEqual(new Set(judged));
      const used = new Set(needed.flatMap(({ by }) => by));
      const unused = Object.entries(roles).flatMap(([role, { statements }]) =>
        statements.filter((statement) => !used.has(statement)).map((statement) => [role, statement] as const),
      );
      expect(unused.filter(([role, { Action }]) => judged.includes(role) && !hasReason(role, [Action].flat()))).toEqual(
        [],
      );
    });
  });

  test("destroyed, it leaves nothing", async () => {
    await platform.destroy();
    expect(platform.remains()).toEqual({});
  });
});

const s3Of = ({ aws }: LocalPlatform): S3Client =>
  new S3Client({
    region,
    endpoint: aws.endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

/** Statements that only AWS itself uses, each with its reason: nobody asks for these here. */
const onlyOnAws = [
  { role: "sluice-dev-warehouse-lakehouse", action: "s3:GetBucketLocation", why: "Redshift looks where a bucket is." },
  { role: "sluice-dev-publisher", action: "s3:ListBucket", why: "S3 else calls a missing object forbidden." },
];

function hasReason(role: string, actions: readonly string[]): boolean {
  // Nothing is encrypted here, and nobody but Glue's runs logs.
  if (actions.every((action) => /^(kms|logs):/.test(action))) return true;
  // A Spark process has one pair of keys for the runs of all jobs, so that its calls carry no role (docs/local-stack.md).
  if (role.startsWith("sluice-dev-job-")) return true;
  if (onlyOnAws.some((one) => one.role === role && one.action === actions.join())) return true;
  // What MWAA asks of an environment's role whatever its DAGs do (src/cdktf/iam/airflow.ts).
  const own = statementsOfMwaa(environmentOf(dev), "key").map((statement) => [...statement.actions].sort().join());
  return role === "sluice-dev-airflow" && own.includes([...actions].sort().join());
}

/** The environment, as far as MWAA's own rights go. */
const dev = { name: "dev", account, region, prefix: "sluice-dev", airflow: "3.3.1" } as const;

const returns = `
/** What came back. */
export const returns = dataset(
  "returns",
  { order_id: text(), reason: text() },
  { zone: "bronze", folder: "returns", format: "csv" },
);
`;
