import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ResourceDocument } from "../../../src/ir/resources.ts";
import { type LocalAws, startAws } from "../../../src/local/aws.ts";
import { emptyState } from "../../../src/local/reset.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { Overtaken, openBucket } from "../../../src/publish/bucket.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";

let python: string;
let folder: string;
let aws: LocalAws;
beforeAll(async () => {
  ({ python } = await ensureEnvironment("aws", { projectRoot: packageRoot }));
  folder = mkdtempSync(join(tmpdir(), "sluice-aws-"));
  aws = await start();
});
afterAll(async () => {
  await aws.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = (): Promise<LocalAws> => startAws({ python, state: join(folder, "state"), logs: join(folder, "logs") });

const resources: ResourceDocument = {
  v: 1,
  region: "eu-west-1",
  account: "123456789012",
  buckets: [{ name: "sluice-test-lake" }, { name: "sluice-test-athena" }],
  databases: [{ name: "sluice_test_bronze" }],
  tables: [],
  functions: [],
  topics: [{ name: "sluice-test-support" }],
  secrets: [],
  warehouses: [{ workgroup: "sluice-test", database: "analytics", namespace: "sluice-test" }],
  workgroups: [{ name: "sluice-test", output: "s3://sluice-test-athena/results/" }],
};

const s3 = (): S3Client =>
  new S3Client({
    endpoint: aws.endpoint,
    region: "eu-west-1",
    forcePathStyle: true,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

test("it answers on loopback, creates resources as often as it is told, and speaks S3", async () => {
  expect(aws.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await aws.provision(resources)).seconds).toBeGreaterThan(0);
  await aws.provision(resources);
  const client = s3();
  await client.send(new CreateBucketCommand({ Bucket: "sluice-test-mine" }));
  const { Buckets } = await client.send(new ListBucketsCommand({}));
  expect(Buckets?.map(({ Name }) => Name).sort()).toEqual([
    "sluice-test-athena",
    "sluice-test-lake",
    "sluice-test-mine",
  ]);
  client.destroy();
});

test("an object is replaced by whoever has read it last, and by nobody else", async () => {
  await aws.provision(resources);
  const bucket = await openBucket({ bucket: "sluice-test-lake", region: "eu-west-1", endpoint: aws.endpoint });
  const replace = (text: string, before: string | undefined) =>
    bucket.replace("manifest.json", text, "text/plain", before);
  const first = await replace("one", undefined);
  expect(await bucket.readVersion("manifest.json")).toEqual({ text: "one", version: first });
  await expect(replace("another", undefined)).rejects.toThrow(Overtaken);
  await replace("two", first);
  await expect(replace("three", first)).rejects.toThrow(Overtaken);
  expect(await bucket.read("manifest.json")).toBe("two");
});

test("an object that somebody has written since is told by its version, also after a new start", async () => {
  await aws.provision(resources);
  const open = () => openBucket({ bucket: "sluice-test-lake", region: "eu-west-1", endpoint: aws.endpoint });
  const bucket = await open();
  const written = { "dags/a.py": await bucket.write("dags/a.py", "retries=3", "text/x-python") };
  const other = await bucket.write("dags/b.py", "retries=3", "text/x-python");
  const theirs = await bucket.write("dags/b.py", "retries=5", "text/x-python");
  expect(theirs).not.toBe(other);
  expect(Object.fromEntries(await bucket.versions("dags/"))).toEqual({ ...written, "dags/b.py": theirs });
  await aws.stop();
  aws = await start();
  expect(Object.fromEntries(await (await open()).versions("dags/"))).toEqual({ ...written, "dags/b.py": theirs });
});

test("it answers SQL with columns and rows, and refuses with the engine's words", async () => {
  const { columns, rows } = await aws.sql("redshift", "select 1 as one, cast('2026-01-01' as date) as day");
  expect(columns.map(({ name }) => name)).toEqual(["one", "day"]);
  expect(rows).toEqual([[1, "2026-01-01"]]);
  await expect(aws.sql("redshift", "select * from nowhere")).rejects.toMatchObject({
    name: "CommandRejected",
    message: expect.stringContaining("nowhere"),
  });
});

test("without Spark it says what is missing; with a Spark that cannot start, why", async () => {
  await expect(aws.warm()).rejects.toThrow("it was started without Spark");
  const jars = join(folder, "no-jars");
  const places = { state: join(folder, "with-spark"), logs: join(folder, "logs-with-spark") };
  const { python: sparkPython } = await ensureEnvironment("spark", { projectRoot: packageRoot });
  const other = await startAws({ python, sparkPython, sparkJars: jars, ...places });
  try {
    await expect(other.warm()).rejects.toThrow(`Spark's jars are not in ${jars}`);
  } finally {
    await other.stop();
  }
});

test("stopped and started again it has what it had, on another port", async () => {
  await aws.stop();
  await expect(aws.sql("redshift", "select 1")).rejects.toThrow("The local AWS ended");
  aws = await start();
  const client = s3();
  const { Buckets } = await client.send(new ListBucketsCommand({}));
  expect(Buckets?.map(({ Name }) => Name)).toContain("sluice-test-lake");
  client.destroy();
});

test("its state is not emptied while it runs", async () => {
  const state = join(folder, "state");
  await expect(emptyState(python, state)).rejects.toThrow(`Nothing was removed: another local AWS uses ${state}`);
  const client = s3();
  expect((await client.send(new ListBucketsCommand({}))).Buckets?.length).toBeGreaterThan(0);
  client.destroy();

  const other = mkdtempSync(join(tmpdir(), "sluice-state-"));
  writeFileSync(join(other, "layout"), "of another version");
  mkdirSync(join(other, "s3"));
  symlinkSync(state, join(other, "linked"));
  await emptyState(python, other);
  expect(readdirSync(other)).toEqual(["lock"]);
  expect(existsSync(join(state, "layout"))).toBe(true);
  rmSync(other, { recursive: true });

  // A folder that cannot be used is told in a line, too.
  writeFileSync(other, "");
  await expect(emptyState(python, other)).rejects.toThrow(
    /^Not all was removed: \S+ cannot be used \(file exists\): [^\n]*$/,
  );
  rmSync(other);
});

test("a second one on the same state is refused with the reason, and leaves the first alone", async () => {
  await expect(start()).rejects.toMatchObject({
    name: "ChildError",
    message: expect.stringContaining(`another local AWS uses ${join(folder, "state")}`),
  });
  expect((await aws.sql("redshift", "select 2 as two")).rows).toEqual([[2]]);
});
