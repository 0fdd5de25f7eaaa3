import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { type DagRun, runDag } from "../../../src/local/airflow.ts";
import type { AirflowEvent } from "../../../src/local/protocol.ts";
import { packageRoot } from "../../../src/package-root.ts";
import { ensureEnvironment } from "../../../src/python/environment.ts";

// The first of these migrates Airflow's database too.
jest.setTimeout(180_000);

let python: string;
let home: string;
let logs: string;
beforeAll(async () => {
  ({ python } = await ensureEnvironment("airflow-3.3.1", { projectRoot: packageRoot }));
  home = mkdtempSync(join(tmpdir(), "sluice-airflow-"));
});
beforeEach(() => {
  logs = mkdtempSync(join(home, "logs-"));
});
afterEach(() => {
  for (const name of ["AWS_PROFILE", "AIRFLOW_CONN_AWS_PROD", "PYTHONHASHSEED"]) delete process.env[name];
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = (file: string, dag: string, params: Record<string, string> = {}): DagRun =>
  runDag({
    ...{ dag, params, python, home, logs },
    file: join(packageRoot, "test", "local", "supervisor", "dags", file),
    date: "2026-01-05",
    endpoint: "http://127.0.0.1:9",
    region: "eu-west-1",
    timeLimit: 120,
    retryDelays: "none",
  });

async function eventsOf(dagRun: DagRun): Promise<readonly AirflowEvent[]> {
  const events: AirflowEvent[] = [];
  for await (const event of dagRun) events.push(event);
  return events;
}

test("a run is told event by event, and knows nothing of the user's own AWS", async () => {
  Object.assign(process.env, { AWS_PROFILE: "prod", AIRFLOW_CONN_AWS_PROD: "aws://", PYTHONHASHSEED: "7" });
  const dagRun = run("two_tasks.py", "two_tasks", { colour: "blue" });
  const events = await eventsOf(dagRun);

  const steps = events.flatMap((event) =>
    event.event === "task.started" || event.event === "task.finished"
      ? [`${event.event} ${event.task} ${event.try} ${"state" in event ? event.state : ""}`.trim()]
      : [],
  );
  expect(events[0]).toMatchObject({ event: "imported", version: "3.3.1" });
  expect(events[1]).toMatchObject({ event: "parsed", dag: "two_tasks", tasks: ["look", "fail_once"] });
  expect(steps).toEqual([
    "task.started look 1",
    "task.finished look 1 success",
    "task.started fail_once 1",
    "task.finished fail_once 1 up_for_retry",
    "task.started fail_once 2",
    "task.finished fail_once 2 success",
  ]);
  const failed = events.find((event) => event.event === "task.finished" && event.state === "up_for_retry");
  expect(failed).toMatchObject({ error: { type: "ValueError", message: "ValueError: not the first time" } });
  const said = events.flatMap((event) => (event.event === "task.log" ? [event.message] : []));
  expect(said).toContainEqual(
    expect.stringContaining(
      "ds=2026-01-05 colour=blue AWS_ENDPOINT_URL=http://127.0.0.1:9 AWS_DEFAULT_REGION=eu-west-1 AWS_PROFILE=None AIRFLOW_CONN_AWS_PROD=None PYTHONHASHSEED=None",
    ),
  );

  const result = await dagRun.result;
  expect(result).toBe(events.at(-1));
  expect(result).toMatchObject({
    state: "success",
    ds: "2026-01-05",
    data_interval_start: "2026-01-05T02:00:00Z",
    data_interval_end: "2026-01-06T02:00:00Z",
    tasks: { look: "success", fail_once: "success" },
  });
});

test("a file that does not import: the reason, from the result and from the iteration", async () => {
  const dagRun = run("broken.py", "broken");
  const reason = {
    name: "ChildError",
    message: expect.stringContaining("RuntimeError: no such thing"),
    detail: expect.stringContaining("broken.py"),
    fix: `Its log is ${dagRun.logFile}.`,
  };
  await expect(eventsOf(dagRun)).rejects.toMatchObject(reason);
  await expect(dagRun.result).rejects.toMatchObject(reason);
});

test("a run that is stopped ends at once, and says so", async () => {
  const dagRun = run("two_tasks.py", "two_tasks", { colour: "slow" });
  for await (const event of dagRun) if (event.event === "task.started" && event.task === "fail_once") break;
  const begun = performance.now();
  await dagRun.stop();
  expect(performance.now() - begun).toBeLessThan(2_500);
  await expect(dagRun.result).rejects.toThrow("Airflow ended by SIGKILL");
});
