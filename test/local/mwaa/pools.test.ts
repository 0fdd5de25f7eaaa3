import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { bringPools } from "../../../src/mwaa/pools.ts";
import { type AirflowApi, openAirflowApi } from "../../../src/mwaa/rest-api.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { type EnvironmentName, ensureEnvironment } from "../../../src/python/environment.ts";
import type { PoolNeed } from "../../../src/targets/manifest.ts";

// Airflow's database is made, and its web server loaded.
jest.setTimeout(180_000);

const scratch = mkdtempSync(join(tmpdir(), "sluice-mwaa-"));
const before = { ...process.env };
afterAll(() => {
  process.env = before;
  rmSync(scratch, { recursive: true, force: true });
});

/** InvokeRestApi in front of a real Airflow. */
async function startAirflow(name: EnvironmentName): Promise<{ port: string; process: ChildProcess }> {
  const { python } = await ensureEnvironment(name, { projectRoot: packageRoot });
  const child = spawn(python, [join(packageRoot, "test/local/mwaa/invoke_rest_api.py"), scratch], {
    env: { ...before, PYTHONPATH: join(packageRoot, "src", "local", "python") },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (said: Buffer) => resolve(said.toString("utf8").trim()));
    child.once("close", () => reject(new Error("Airflow has not started.")));
  });
  return { port, process: child };
}

describe.each(["3.3.1", "2.11.2"] as const)("the pools of Airflow %s", (version) => {
  let airflow: Awaited<ReturnType<typeof startAirflow>>;
  let api: AirflowApi;
  beforeAll(async () => {
    airflow = await startAirflow(`airflow-${version}`);
    process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${airflow.port}`;
    process.env.AWS_ACCESS_KEY_ID = "test";
    process.env.AWS_SECRET_ACCESS_KEY = "test";
    api = openAirflowApi({ name: "acme", region: "eu-west-1" });
  });
  afterAll(() => void airflow.process.stdin?.end());

  const shop: PoolNeed = { name: "shop_api", slots: 2, description: "What the shop takes at once." };
  const pools = async () => {
    const { body } = await api.request({ method: "GET", path: "/pools" });
    const found = (body as { pools: (PoolNeed & object)[] }).pools;
    return found
      .map(({ name, slots, description }) => ({ name, slots, description }))
      .filter(({ name }) => name !== "default_pool");
  };

  test("are made where they are missing, and left alone where they are right", async () => {
    expect(await bringPools(api, version, [shop])).toEqual(["shop_api"]);
    expect(await pools()).toEqual([shop]);
    expect(await bringPools(api, version, [shop])).toEqual([]);
  });

  test("are changed where they have other slots or words; what no release names is nobody's business", async () => {
    await bringPools(api, version, [shop, { name: "other", slots: 1, description: "" }]);
    const wider = { ...shop, slots: 5, description: "More." };
    expect(await bringPools(api, version, [wider])).toEqual(["shop_api"]);
    expect(await pools()).toEqual(expect.arrayContaining([wider, { name: "other", slots: 1, description: "" }]));
  });

  test("more of them than one list holds are all found", async () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ name: `p${at}`, slots: 1, description: "" }));
    expect(await bringPools(api, version, many)).toHaveLength(101);
    expect(await bringPools(api, version, many)).toEqual([]);
  });

  test("that Airflow refuses are told in its words", async () => {
    await expect(bringPools(api, version, [{ name: "bad", slots: Number.NaN, description: "" }])).rejects.toThrow(
      /Airflow refuses the pool 'bad' \(4\d\d\)/,
    );
  });

  test("whose name makes a path too long for MWAA can be made, and not changed", async () => {
    const long = { ...shop, name: "a".repeat(70) };
    expect(await bringPools(api, version, [long])).toEqual([long.name]);
    await expect(bringPools(api, version, [{ ...long, slots: 9 }])).rejects.toThrow(/can't be changed from here/);
  });

  test("of an environment that MWAA does not open are told with the right that it takes", async () => {
    const other = openAirflowApi({ name: "closed", region: "eu-west-1" });
    await expect(bringPools(other, version, [shop])).rejects.toMatchObject({
      message: "MWAA does not let you ask the Airflow of closed (400).",
      fix: expect.stringContaining("airflow:InvokeRestApi on role/closed/Op"),
    });
  });
});
