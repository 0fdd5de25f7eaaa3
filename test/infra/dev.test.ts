import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  GetObjectCommand,
  GetPublicAccessBlockCommand,
  PutPublicAccessBlockCommand,
  S3Client,
  waitUntilObjectExists,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { statementsOfMwaa } from "../../src/cdktf/iam/airflow.ts";
import { environmentOf } from "../../src/contracts/environment.ts";
import { runDag } from "../../src/local/airflow.ts";
import { packageRoot } from "../../src/package-root.ts";
import { openBucket } from "../../src/publish/bucket.ts";
import { ensureEnvironment } from "../../src/python/environment.ts";
import { findTerraform } from "../support/terraform.ts";
import { addTour, startTourHost, type TourHost } from "../support/tour.ts";
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
  let host: TourHost;
  beforeAll(async () => {
    if (!terraform) throw new Error("There is no Terraform.");
    host = await startTourHost();
    platform = await LocalPlatform.start(terraform, scratch);
    addTour(platform.project, "dev", host);
    await platform.synthesise();
    await platform.applyAll();
  });
  afterAll(async () => {
    await platform.stop();
    host.stop();
  });

  test("what it declares is there", async () => {
    expect(platform.remains()).toMatchObject({
      buckets: expect.arrayContaining([bucketOf("inbox"), bucketOf("lake"), bucketOf("mwaa")]),
      crawlers: ["sluice-dev-sales-files"],
      databases: [
        "sluice_dev_athena",
        "sluice_dev_bronze",
        "sluice_dev_crawled",
        "sluice_dev_gold",
        "sluice_dev_raw",
        "sluice_dev_silver",
      ],
      alarms: [
        "sluice-dev-airflow-imports",
        "sluice-dev-airflow-tasks",
        "sluice-dev-calls-lost-arrived",
        "sluice-dev-calls-lost-generate_orders",
        "sluice-dev-function-arrived",
        "sluice-dev-function-generate_orders",
        "sluice-dev-warehouse-lakehouse",
      ],
      budgets: ["sluice-dev"],
      environments: ["sluice-dev"],
      functions: ["sluice-dev-arrived", "sluice-dev-generate-orders"],
      warehouses: ["sluice-dev-lakehouse"],
    });
  });

  test("a second plan is empty", async () => {
    expect(await platform.planAll()).toEqual({});
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
    expect(await platform.apply("dev-foundation")).toEqual({
      changes: [expect.stringMatching(/^update aws_s3_bucket_public_access_block\.lake-bucket/)],
      drift: [expect.stringMatching(/^aws_s3_bucket_public_access_block\.lake-bucket/)],
    });
    const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand(place));
    s3.destroy();
    expect(PublicAccessBlockConfiguration).toMatchObject(shut);
  });

  describe("a deploy", () => {
    const [dag, datasets] = ["dags/tour.dag.ts", "lakehouse/datasets/orders.ts"];
    const manifest = "sluice/manifest.json";
    const deploy = async () => {
      const { code, stdout, stderr } = await platform.sluice("deploy", "--env", "dev");
      const said = stdout.split("\n").filter((line) => line.startsWith("  ") && !line.endsWith("…"));
      return { code, said, stdout, stderr };
    };
    const bucket = () => openBucket({ bucket: bucketOf("mwaa"), region, endpoint: platform.aws.endpoint });
    /** Whether Airflow may delete files of these datasets. */
    const mayDelete = () => {
      const { statements = [] } = platform.roles()["sluice-dev-airflow"] ?? {};
      const deletes = statements.filter(({ Action }) => [Action].flat().includes("s3:DeleteObject"));
      const places = deletes.flatMap(({ Resource }) => [Resource].flat());
      const of = (folder: string) => places.some((place) => place.endsWith(`/${folder}/*`));
      return { sales: of("raw/sales"), arrivals: of("bronze/arrivals") };
    };

    test("that is stopped before the release has added what it needs, a table and a right, and taken nothing away", async () => {
      expect(mayDelete()).toEqual({ sales: true, arrivals: false });
      platform.project.write(datasets, `${platform.project.read(datasets)}\n${returns}`);
      platform.project.edit(dag, "import { api,", "import { arrivals, api,");
      platform.project.edit(dag, "s3.delete({ dataset: sales,", "s3.delete({ dataset: arrivals,");
      await (await bucket()).write(manifest, "{", "application/json");
      const { code, said, stderr } = await deploy();
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(manifest) });
      expect(said).toEqual([
        "  creates the table sluice_dev_bronze.returns",
        "  changes what a release may need",
        "  changes what the role sluice-dev-airflow may do",
      ]);
      expect(mayDelete()).toEqual({ sales: true, arrivals: true });
    });

    test("publishes the DAGs, and takes away what only those before them needed", async () => {
      platform.project.edit(dag, "import { arrivals, api,", "import { api,");
      platform.project.edit(dag, "s3.delete({ dataset: arrivals,", "s3.delete({ dataset: sales,");
      await (await bucket()).remove([manifest]);
      const { code, said, stdout, stderr } = await deploy();
      expect({ code, stderr, stdout }).toMatchObject({ code: 0 });
      expect(said).toEqual(["  changes what a release may need", "  changes what the role sluice-dev-airflow may do"]);
      // They come before the DAGs, so the deploy that was stopped has made them.
      expect(stdout).not.toContain("Pools made or changed");
      expect(stdout).toMatch(/Release \w+ is in sluice-dev-mwaa-\S+: 2 files written/);
      expect(mayDelete()).toEqual({ sales: true, arrivals: false });
    });
  });

  test("a dataset less takes its table away, and nothing else", async () => {
    platform.project.edit("lakehouse/datasets/orders.ts", `\n${returns}`, "");
    await platform.synthesise();
    expect(await platform.apply("dev-lake")).toMatchObject({
      changes: ["delete aws_glue_catalog_table.table-sluice_dev_bronze-returns"],
    });
  });

  test("a release that the platform cannot run is not published: one for another Airflow, one with more rights", async () => {
    const publish = async () => {
      const { code, stderr } = await platform.sluice("publish", "--env", "dev");
      return { code, stderr };
    };
    const file = "lakehouse/environments/dev.yaml";
    platform.project.edit(file, 'airflow: "3.3.1"', 'airflow: "2.11.2"');
    expect(await publish()).toEqual({
      code: 1,
      stderr: expect.stringContaining("sluice-dev has Airflow 3.3.1, and the DAGs were compiled for 2.11.2."),
    });
    platform.project.edit(file, 'airflow: "2.11.2"', 'airflow: "3.3.1"');
    const [dag, house] = ["dags/tour.dag.ts", "lakehouse/tour.ts"];
    const before = [dag, house].map((path) => [path, platform.project.read(path)] as const);
    platform.project.edit(house, 'bucket("inbox");', 'bucket("inbox");\nexport const other = bucket("other");');
    platform.project.edit(dag, "countNotes, inbox,", "countNotes, inbox, other,");
    platform.project.edit(dag, "s3.wait({ bucket: inbox,", "s3.wait({ bucket: other,");
    expect(await publish()).toEqual({ code: 1, stderr: expect.stringContaining("bucket:other") });
    for (const [path, text] of before) platform.project.write(path, text);
  });

  describe("what was published", () => {
    /** Runs a DAG from the bucket as MWAA would: with the environment's role, connections and variables. */
    const run = async (dag: string, date: string) => {
      const { aws } = platform;
      const bucket = await openBucket({ bucket: bucketOf("mwaa"), region, endpoint: aws.endpoint });
      const file = join(scratch, "dags", `${dag}.py`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, (await bucket.read(`dags/${dag}.py`)) ?? "");
      const { python } = await ensureEnvironment("airflow-3.3.1", { projectRoot: packageRoot });
      const { state } = await runDag({
        ...{ python, file, dag, date, endpoint: aws.endpoint, region },
        ...{ home: join(scratch, `airflow-${dag}`), logs: join(scratch, `run-${dag}`), retryDelays: "none" },
        ...{ pools: { shop_api: 2 }, timeLimit: 300, role: "sluice-dev-airflow", secrets: platform.secretsBackend() },
      }).result;
      return state;
    };

    test("runs on what Terraform made", async () => {
      const [medallion, tour] = await Promise.all([run("orders_medallion", "2026-01-01"), run("tour", "2026-01-01")]);
      expect({ medallion, tour }).toEqual({ medallion: "success", tour: "success" });
      const { rows } = await platform.aws.sql("redshift", "SELECT sum(orders) FROM analytics.daily_revenue");
      expect(Number(rows[0]?.[0])).toBeGreaterThan(400);
    });

    test("has S3 call the function that waits for the file which a task writes", async () => {
      const s3 = s3Of(platform);
      const noted = { Bucket: bucketOf("lake"), Key: "bronze/arrivals/in-sales.csv.json" };
      await waitUntilObjectExists({ client: s3, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, noted);
      const { Body } = await s3.send(new GetObjectCommand(noted));
      const text = (await Body?.transformToString()) ?? "";
      s3.destroy();
      expect(JSON.parse(text)).toEqual({ key: "in/sales.csv", bytes: expect.any(Number) });
    });

    test("does what its roles allow, and its roles allow nothing that it does not do", () => {
      const roles = platform.roles();
      const needed = platform
        .calls()
        .map((call) => ({ call, by: neededBy(call, roles[call.role] ?? { id: "", statements: [] }) }));
      expect(needed.filter(({ by }) => by.includes(undefined)).map(({ call }) => call)).toEqual([]);
      // Every role that there is has been somebody's, but for those of what does not run here: a crawler and the network's log.
      const callers = new Set(needed.map(({ call }) => call.role));
      expect(
        Object.keys(roles)
          .filter((role) => !callers.has(role))
          .sort(),
      ).toEqual(["sluice-dev-crawler-sales-files", "sluice-dev-flow-log"]);
      const used = new Set(needed.flatMap(({ by }) => by));
      const unused = Object.entries(roles).flatMap(([role, { statements }]) =>
        statements.filter((statement) => !used.has(statement)).map((statement) => [role, statement] as const),
      );
      expect(unused.filter(([role, { Action }]) => !hasReason(role, [Action].flat()))).toEqual([]);
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
  ...["arrived", "generate-orders"].map((name) => ({
    role: `sluice-dev-function-${name}`,
    action: "s3:ListBucket",
    why: "Lambda looks where it keeps failures.",
  })),
  { role: "sluice-dev-publisher", action: "s3:ListBucket", why: "S3 else calls a missing object forbidden." },
];

function hasReason(role: string, actions: readonly string[]): boolean {
  // Nothing is encrypted here, and nothing that runs here writes its log, or counts, by CloudWatch's API.
  if (actions.every((action) => /^(?:kms:|logs:|cloudwatch:PutMetricData$)/.test(action))) return true;
  // To start a crawler is refused here: what it would do is Glue's own.
  if (role === "sluice-dev-crawler-sales-files") return true;
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
  { zone: "bronze", folder: "returns", format: "csv", allow: { "definition/unused": "No DAG reads it yet." } },
);
`;
