import { expect } from "@jest/globals";
import { dag, dataset, date, decimal, int, redshift, redshiftWarehouse, text, tpl } from "sluice";
import type { AirflowVersion } from "../../../../src/contracts/environment.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const warehouse = redshiftWarehouse("wh", { schemas: ["analytics"] });
const reportFiles = dataset(
  "report_files",
  { day: text({ from: "Date" }), channel: text({ from: "Channel" }), revenue: text({ from: "Revenue - Gross" }) },
  { zone: "raw", format: "csv", external: true },
);
const report = dataset(
  "report",
  {
    day: date({ from: "Date", required: true }),
    publisher_type: text({ from: "Channel", bytes: 64 }),
    revenue: decimal(18, 2, { from: "Revenue - Gross" }),
  },
  { warehouse, schema: "analytics", partitions: ["day"] },
);
const countFiles = dataset("count_files", { id: int(), n: text() }, { zone: "raw", format: "parquet", external: true });
const counts = dataset(
  "counts",
  { id: int({ required: true }), n: int() },
  { warehouse, schema: "analytics", key: ["id"] },
);

const statementsOn = (airflow: AirflowVersion) => (sql: readonly string[]) => ({
  class: "airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator",
  arguments: {
    sql,
    database: "wh",
    workgroup_name: "acme-wh",
    poll_interval: 10,
    region_name: "eu-west-1",
    ...(airflow === "3.3.1" ? { durable: false } : {}),
  },
});
const lines = (...all: readonly string[]) => `${all.join("\n")}\n`;

/** What test/operators/mart-sql.test.ts has the statements of. */
const testBehind = (stage: string) => ({
  class: "airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator",
  arguments: expect.objectContaining({ return_sql_result: true }),
  upstream: [stage],
});

export const fixture: OperatorFixture = {
  exports: { warehouse, reportFiles, report, countFiles, counts },
  spec: dag("redshift_load", daily, (d) => {
    d.task(
      "report",
      redshift.load({ from: reportFiles, to: report, files: tpl`${d.ds}/`, partition: { day: d.ds }, tests: [] }),
    );
    d.task("counts", redshift.load({ from: countFiles, to: counts, load: "all", tests: [] }));
  }),
  tasks: (airflow) => {
    const statements = statementsOn(airflow);
    return {
      "report.copy": {
        ...statements([
          lines('CREATE SCHEMA IF NOT EXISTS "analytics"'),
          lines('DROP TABLE IF EXISTS "analytics"."report__loaded"'),
          lines(
            'CREATE TABLE "analytics"."report__loaded" (',
            '  "Date" VARCHAR(65535),',
            '  "Channel" VARCHAR(65535),',
            '  "Revenue - Gross" VARCHAR(65535)',
            ")",
          ),
          lines(
            'COPY "analytics"."report__loaded"',
            "FROM {{ ('s3://acme-lake-123456789012-eu-west-1/raw/report_files/' ~ ds ~ '/') | sql_literal }}",
            "IAM_ROLE default",
            "FORMAT AS CSV IGNOREHEADER 1 IGNOREBLANKLINES",
          ),
        ]),
        upstream: [],
      },
      "report.stage": {
        ...statements([
          lines('CREATE SCHEMA IF NOT EXISTS "analytics"'),
          lines(
            'CREATE TABLE IF NOT EXISTS "analytics"."report" (',
            '  "day" DATE NOT NULL,',
            '  "publisher_type" VARCHAR(64),',
            '  "revenue" DECIMAL(18,2)',
            ")",
          ),
          lines('DROP TABLE IF EXISTS "analytics"."report__staging"'),
          lines(
            'CREATE TABLE "analytics"."report__staging" (',
            '  "day" DATE,',
            '  "publisher_type" VARCHAR(64),',
            '  "revenue" DECIMAL(18,2)',
            ")",
          ),
          lines(
            'INSERT INTO "analytics"."report__staging" ("day", "publisher_type", "revenue")',
            'SELECT "day", "publisher_type", "revenue"',
            "FROM (",
            "SELECT",
            `  CAST(NULLIF(TRIM("Date"), '') AS DATE) AS "day",`,
            '  "Channel" AS "publisher_type",',
            `  CAST(NULLIF(TRIM("Revenue - Gross"), '') AS DECIMAL(18,2)) AS "revenue"`,
            'FROM "analytics"."report__loaded"',
            ') AS "query"',
          ),
        ]),
        upstream: ["report.copy"],
      },
      "report.test": testBehind("report.stage"),
      "report.publish": {
        ...statements([
          lines(`DELETE FROM "analytics"."report"`, `WHERE "day" = CAST('{{ ds }}' AS DATE)`),
          lines(
            'INSERT INTO "analytics"."report" ("day", "publisher_type", "revenue")',
            'SELECT "day", "publisher_type", "revenue"',
            'FROM "analytics"."report__staging"',
          ),
        ]),
        upstream: ["report.test"],
      },
      "counts.copy": {
        ...statements([
          lines('CREATE SCHEMA IF NOT EXISTS "analytics"'),
          lines('DROP TABLE IF EXISTS "analytics"."counts__loaded"'),
          lines('CREATE TABLE "analytics"."counts__loaded" (', '  "id" INTEGER,', '  "n" VARCHAR(65535)', ")"),
          lines(
            'COPY "analytics"."counts__loaded"',
            "FROM 's3://acme-lake-123456789012-eu-west-1/raw/count_files/'",
            "IAM_ROLE default",
            "FORMAT AS PARQUET",
          ),
        ]),
        upstream: [],
      },
      "counts.stage": {
        ...statements([
          lines('CREATE SCHEMA IF NOT EXISTS "analytics"'),
          lines('CREATE TABLE IF NOT EXISTS "analytics"."counts" (', '  "id" INTEGER NOT NULL,', '  "n" INTEGER', ")"),
          lines('DROP TABLE IF EXISTS "analytics"."counts__staging"'),
          lines('CREATE TABLE "analytics"."counts__staging" (', '  "id" INTEGER,', '  "n" INTEGER', ")"),
          lines(
            'INSERT INTO "analytics"."counts__staging" ("id", "n")',
            'SELECT "id", "n"',
            "FROM (",
            "SELECT",
            '  CAST("id" AS INTEGER) AS "id",',
            `  CAST(NULLIF(TRIM("n"), '') AS INTEGER) AS "n"`,
            'FROM "analytics"."counts__loaded"',
            ') AS "query"',
          ),
        ]),
        upstream: ["counts.copy"],
      },
      "counts.test": testBehind("counts.stage"),
      "counts.publish": {
        ...statements([
          lines('DELETE FROM "analytics"."counts"'),
          lines(
            'INSERT INTO "analytics"."counts" ("id", "n")',
            'SELECT "id", "n"',
            'FROM "analytics"."counts__staging"',
          ),
        ]),
        upstream: ["counts.test"],
      },
    };
  },
};
