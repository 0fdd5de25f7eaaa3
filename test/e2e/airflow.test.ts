import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { packageRoot } from "../../src/package-root.ts";
import { ensureEnvironment } from "../../src/python/environment.ts";
import { Project } from "./project.ts";

// What Airflow itself makes of compiled DAGs, against expectations that were written by hand.

jest.setTimeout(180_000);

const versions = ["2.11.2", "3.3.1"] as const;
type Version = (typeof versions)[number];

const daily = (name: string, timezone: string) => `import { cron, dag, noop } from "sluice";
export default dag("${name}", { description: "Daily.", schedule: cron("30 0 * * *", { timezone: "${timezone}" }), start: "2026-01-01", catchup: true }, (d) => {
  d.task("nothing", noop());
});
`;

let project: Project;
const folder: Record<Version, string> = { "2.11.2": "build/local-2.11.2/dags", "3.3.1": "build/local/dags" };

beforeAll(async () => {
  project = Project.reference();
  project.write("dags/daily_utc.dag.ts", daily("daily_utc", "UTC"));
  project.write("dags/daily_berlin.dag.ts", daily("daily_berlin", "Europe/Berlin"));
  for (const args of [["compile"], ["compile", "--airflow", "2.11.2"]]) {
    const { code, stdout } = await project.sluice(...args);
    if (code !== 0) throw new Error(stdout);
  }
});
afterAll(() => project.remove());

/** Runs a tool of the Airflow side on compiled files and answers its JSON. */
async function ask(version: Version, tool: string, ...args: readonly string[]): Promise<unknown> {
  const { python } = await ensureEnvironment(`airflow-${version}`, { projectRoot: packageRoot });
  const env = { ...process.env, PYTHONPATH: join(packageRoot, "src", "local", "python") };
  const output = execFileSync(python, ["-m", `sluice_airflow.${tool}`, ...args], {
    cwd: join(project.root, folder[version]),
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(output);
}

const common = {
  trigger_rule: "all_success",
  retries: 3,
  retry_delay: 300,
  retry_exponential_backoff: 2,
  max_retry_delay: 3600,
  pool: "default_pool",
};
const glue = "airflow.providers.amazon.aws.operators.glue.GlueJobOperator";
const redshift = "airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator";

const medallion = {
  dag_id: "orders_medallion",
  description: "Orders from the shop to a daily revenue mart.",
  timetable: { class: "CronDataIntervalTimetable", expression: "0 2 * * *", timezone: "UTC" },
  catchup: false,
  start_date: "2026-01-01T00:00:00Z",
  timezone: "UTC",
  max_active_runs: 1,
  tags: ["orders"],
  groups: ["daily_revenue"],
  params: {
    rows: {
      value: 500,
      description: "How many orders the shop has on that day.",
      schema: { type: "integer", minimum: 0 },
    },
    seed: { value: 1, description: "Another seed makes other orders.", schema: { type: "integer" } },
  },
  tasks: {
    ingest: {
      ...common,
      class: "airflow.providers.amazon.aws.operators.lambda_function.LambdaInvokeFunctionOperator",
      upstream: [],
      group: null,
      execution_timeout: 600,
      templates: {
        aws_conn_id: "aws_default",
        region_name: "eu-west-1",
        function_name: "sluice-local-generate-orders",
        payload: '{"date": {{ ds | tojson }}, "rows": {{ params.rows | tojson }}, "seed": {{ params.seed | tojson }}}',
      },
    },
    conform: {
      ...common,
      class: glue,
      upstream: ["ingest"],
      group: null,
      execution_timeout: 1800,
      templates: {
        script_args: {
          "--run_id": "{{ run_id }}",
          "--input": "s3://sluice-local-lake-123456789012-eu-west-1/bronze/orders/{{ ds }}/",
          "--ds": "{{ ds }}",
        },
      },
    },
    aggregate: { ...common, class: glue, upstream: ["conform"], group: null, execution_timeout: 1800 },
    "daily_revenue.stage": { ...common, class: redshift, upstream: ["aggregate"], group: "daily_revenue" },
    "daily_revenue.test": {
      ...common,
      class: redshift,
      upstream: ["daily_revenue.stage"],
      group: "daily_revenue",
      post_execute: "fail_on_rows",
    },
    "daily_revenue.publish": {
      ...common,
      class: redshift,
      upstream: ["daily_revenue.test"],
      group: "daily_revenue",
      templates: {
        sql: [
          expect.stringMatching(/^CREATE TEMP TABLE "daily_revenue__changed" AS\nSELECT DISTINCT "order_date"\n/),
          `DELETE FROM "analytics"."daily_revenue"\nUSING "daily_revenue__changed"\nWHERE "analytics"."daily_revenue"."order_date" = "daily_revenue__changed"."order_date"\n`,
          `INSERT INTO "analytics"."daily_revenue" ("order_date", "country", "orders", "revenue")\nSELECT staged."order_date", staged."country", staged."orders", staged."revenue"\nFROM "analytics"."daily_revenue__staging" AS staged\nJOIN "daily_revenue__changed" ON staged."order_date" = "daily_revenue__changed"."order_date"\n`,
        ],
      },
    },
    top_products: {
      ...common,
      class: "airflow.providers.amazon.aws.operators.athena.AthenaOperator",
      upstream: ["aggregate"],
      group: null,
    },
  },
};

describe.each(versions)("Airflow %s", (version) => {
  test("reads orders_medallion as it was meant", async () => {
    const structure = await ask(version, "structure", "orders_medallion.py");
    expect(structure).toMatchObject({ airflow: version, errors: {}, dags: { orders_medallion: medallion } });
    const { dags } = structure as { dags: { orders_medallion: { tasks: object } } };
    expect(Object.keys(dags.orders_medallion.tasks).sort()).toEqual(Object.keys(medallion.tasks).sort());
  });
});

interface Intervals {
  readonly intervals: readonly { readonly ds: string; readonly start: string; readonly end: string }[];
}
const intervals = async (version: Version, dag: string, from: string): Promise<Intervals["intervals"]> =>
  ((await ask(version, "intervals", `${dag}.py`, "--dag", dag, "--from", from, "--count", "3")) as Intervals).intervals;

describe("data intervals are the scheduler's, on both Airflows", () => {
  const of = (...ends: readonly string[]) =>
    ends
      .slice(1)
      .map((end, index) => expect.objectContaining({ ds: ends[index]?.slice(0, 10), start: ends[index], end }));

  test.each(versions)("in UTC on %s", async (version) => {
    expect(await intervals(version, "daily_utc", "2026-03-28")).toEqual(
      of("2026-03-28T00:30:00Z", "2026-03-29T00:30:00Z", "2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z"),
    );
  });

  // Berlin is at UTC+1 in winter and UTC+2 in summer: 00:30 there is 23:30 or 22:30 of the day before in UTC.
  test.each(versions)("in Berlin, into summer time on 2026-03-29, on %s", async (version) => {
    expect(await intervals(version, "daily_berlin", "2026-03-27T23:00:00Z")).toEqual(
      of("2026-03-27T23:30:00Z", "2026-03-28T23:30:00Z", "2026-03-29T22:30:00Z", "2026-03-30T22:30:00Z"),
    );
  });

  test.each(versions)("in Berlin, out of summer time on 2026-10-25, on %s", async (version) => {
    expect(await intervals(version, "daily_berlin", "2026-10-23T22:00:00Z")).toEqual(
      of("2026-10-23T22:30:00Z", "2026-10-24T22:30:00Z", "2026-10-25T23:30:00Z", "2026-10-26T23:30:00Z"),
    );
  });
});

describe("compiling", () => {
  test("gives the same bytes twice, from another folder, and with a blank line more in the spec", async () => {
    const before = project.read("build/local/dags/orders_medallion.py");
    const other = Project.reference();
    try {
      other.write("dags/orders_medallion.dag.ts", `\n${other.read("dags/orders_medallion.dag.ts")}`);
      expect((await other.sluice("compile")).code).toBe(0);
      expect(other.read("build/local/dags/orders_medallion.py")).toBe(before);
      expect(other.read("build/local/origins.json")).not.toBe(project.read("build/local/origins.json"));
    } finally {
      other.remove();
    }
    const again = await project.sluice("compile");
    expect(again.stdout).toContain("0 files written");
  });
});
