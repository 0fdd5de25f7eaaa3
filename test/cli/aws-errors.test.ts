import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { awsTrouble } from "../../src/cli/aws-errors.ts";
import { readApplied } from "../../src/mwaa/applied.ts";
import { describeEnvironment } from "../../src/mwaa/environment.ts";
import { openBucket } from "../../src/publish/bucket.ts";

const region = "eu-west-1";
/** A service of AWS's that refuses whoever asks, in the words of its JSON protocol. */
let refusal = { status: 400, name: "" };
const service = createServer((_, response) => {
  response.writeHead(refusal.status, {
    "content-type": "application/x-amz-json-1.1",
    "x-amzn-errortype": refusal.name,
  });
  response.end(JSON.stringify({ __type: refusal.name, message: "No." }));
});
let endpoint: string;
let home: string;
const before = { ...process.env };

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  const address = service.address();
  if (address === null || typeof address === "string") throw new Error("The server listens nowhere.");
  endpoint = `http://127.0.0.1:${address.port}`;
  home = mkdtempSync(join(tmpdir(), "sluice-test-aws-"));
});
afterAll(() => {
  service.closeAllConnections();
  service.close();
  rmSync(home, { recursive: true });
});

beforeEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
  // Neither the files of whoever runs the tests nor the machine's own role are asked.
  process.env.AWS_SHARED_CREDENTIALS_FILE = join(home, "credentials");
  process.env.AWS_CONFIG_FILE = join(home, "config");
  process.env.AWS_EC2_METADATA_DISABLED = "true";
  process.env.AWS_MAX_ATTEMPTS = "1";
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name];
  Object.assign(process.env, before);
});

const withKeys = () => Object.assign(process.env, { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" });

/** What a command says that ends with an error of this work. */
const said = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => new Error("It worked."),
    (cause: unknown) => cause,
  );
  const { name, message, fix } = awsTrouble(error) ?? {};
  return { name, message, fix };
};

const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["SSM", () => readApplied("/sluice/release", region)],
  ["MWAA", () => describeEnvironment({ name: "sluice-dev", region })],
  ["S3", async () => (await openBucket({ bucket: "sluice-dev-lake", region })).list("reports/")],
];

test.each(calls)("without credentials for %s, it is said how to log in", async (_, call) => {
  expect(await said(call())).toEqual({
    name: "UserError",
    message: "There are no AWS credentials.",
    fix: expect.stringContaining("aws sso login"),
  });
});

test.each([
  [400, "ExpiredTokenException", "The AWS credentials have expired."],
  [400, "UnrecognizedClientException", "AWS does not know these credentials."],
  [400, "AccessDeniedException", "These AWS credentials are not allowed to do this."],
  [500, "InternalServerError", "AWS does not answer as it should."],
])("AWS answering %s %s is no bug of Sluice", async (status, name, message) => {
  withKeys();
  refusal = { status, name };
  process.env.AWS_ENDPOINT_URL = endpoint;
  expect(await said(readApplied("/sluice/release", region))).toMatchObject({ name: "UserError", message });
});

test("what AWS refuses because it was asked wrongly stays a bug, as does an error of nobody's request", async () => {
  withKeys();
  refusal = { status: 400, name: "ValidationException" };
  process.env.AWS_ENDPOINT_URL = endpoint;
  expect(await said(readApplied("/sluice/release", region))).toEqual({});
  expect(awsTrouble(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }))).toBeUndefined();
});
