import { expect, test } from "@jest/globals";
import {
  athena,
  bucket,
  cron,
  dag,
  dataset,
  date,
  glue,
  int,
  lambda,
  lambdaFunction,
  mart,
  noop,
  notify,
  param,
  redshift,
  redshiftWarehouse,
  s3,
  sns,
  text,
  topic,
  tpl,
} from "sluice";
import { compile } from "../../src/compile.ts";
import { airflowVersions } from "../../src/contracts/environment.ts";
import { aggregate } from "../../src/operators/glue-aggregate.ts";
import { environment, loadedOf, type SqlInTest } from "../support/compiling.ts";

const warehouse = redshiftWarehouse("wh", { schemas: ["analytics"] });
const support = topic("support");
const landing = bucket("landing");
const columns = { id: text({ required: true }), day: date({ required: true }), n: int() };
const raw = dataset("raw", columns, { zone: "bronze", format: "csv" });
const clean = dataset("clean", columns, { zone: "silver", key: ["id"], partitions: ["day"] });
const sums = dataset("sums", { day: date({ required: true }), n: int() }, { zone: "gold", key: ["day"] });
const report = dataset("report", { day: date({ required: true }) }, { warehouse, schema: "analytics", key: ["day"] });
const ingest = lambdaFunction("ingest", { input: { day: "date" }, output: { rows: "int" }, writes: [raw] });
const exports = { warehouse, support, landing, raw, clean, sums, report, ingest };

const query = (text: string, reads: readonly string[]): SqlInTest => ({
  text,
  reads,
  columns: { day: "date", n: "int" },
});
const sql = {
  "dags/everything/sums.sql": query("SELECT day, n FROM silver.clean", ["silver.clean"]),
  "dags/everything/report.sql": {
    ...query("SELECT day FROM gold.sums WHERE day = :day", ["gold.sums"]),
    columns: { day: "date" },
  },
  "dags/everything/look.sql": query("SELECT day, n FROM gold.sums WHERE day = :day", ["gold.sums"]),
};

/** Every operator of ours, every option of a DAG, a group and a task, and what templates bring along. */
const everything = dag(
  "everything",
  {
    description: "Everything.",
    schedule: cron("0 2 * * *", { timezone: "Europe/Berlin" }),
    start: "2026-01-01",
    tags: ["all"],
    owner: "data",
    params: { rows: param.int(1) },
    maxActiveTasks: 4,
    timeout: "2h",
    retries: { attempts: 2, delay: "1m", backoff: "exponential", maxDelay: "10m" },
    onFailure: notify.sns(support),
  },
  (d) => {
    const made = d.task("ingest", lambda.invoke({ function: ingest, payload: { day: d.ds } }), {
      retries: { attempts: 1, delay: "5s" },
      timeout: "10m",
      onFailure: notify.sns(support, { message: tpl`no rows on ${d.localDate}` }),
      doc: "Brings rows.",
    });
    d.task("wait", s3.wait({ bucket: landing, key: tpl`${d.ds}.csv` }), { timeout: "1h" });
    d.group(
      "lake",
      (lake) => {
        lake.task("conform", glue.conform({ from: raw, to: clean }));
        lake.task("sums", aggregate({ to: sums, sql: d.sql("sums.sql") }));
      },
      { doc: "The lake." },
    );
    d.task("report", mart({ to: report, sql: d.sql("report.sql", { day: d.ds }), tests: ["unique_key"] }));
    d.task("look", athena.query({ sql: d.sql("look.sql", { day: d.ds }) }));
    d.task("count", redshift.sql({ warehouse, sql: d.sql("look.sql", { day: d.ds }) }));
    d.task("tell", sns.publish({ topic: support, message: tpl`${made.output.rows} rows`, subject: "rows" }));
    d.task("end", noop(), { when: "all_done" });
  },
);

test.each(airflowVersions)("whatever Sluice itself emits, Airflow %s takes", (airflow) => {
  const { diagnostics, artifacts } = compile(loadedOf([everything], { sql, exports }), { ...environment, airflow });
  expect(diagnostics).toEqual([]);
  expect(artifacts.map(({ path }) => path)).toContain("dags/everything.py");
});
