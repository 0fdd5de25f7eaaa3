import { dag, dataset, date, decimal, redshift, text, tpl } from "sluice";
import { dailyRevenue, warehouse } from "../../../support/shop.ts";
import { daily } from "../../../support/spec.ts";
import type { OperatorFixture } from "../../fixture.ts";

const shares = dataset(
  "shares_out",
  { day: date(), country: text(), share: decimal(9, 4) },
  { zone: "gold", format: "parquet" },
);

const sql = `SELECT order_date AS day, country, 0.5 AS share FROM analytics.daily_revenue WHERE country <> 'it''s' AND order_date = :day\n`;

export const fixture: OperatorFixture = {
  exports: { dailyRevenue, warehouse, shares },
  sql: {
    "dags/redshift_unload/shares.sql": {
      text: sql,
      reads: ["analytics.daily_revenue"],
      columns: { day: "date", country: "string", share: "decimal(2,1)" },
    },
    "dags/redshift_unload/fill.sql": {
      text: "INSERT INTO analytics.daily_revenue SELECT 1",
      writes: ["analytics.daily_revenue"],
    },
  },
  spec: dag("redshift_unload", daily, (d) => {
    d.task("fill", redshift.sql({ warehouse, sql: d.sql("fill.sql") }));
    d.task(
      "shares",
      redshift.unload({ warehouse, sql: d.sql("shares.sql", { day: d.ds }), to: shares, folder: tpl`${d.ds}/` }),
    );
  }),
  tasks: (airflow) => ({
    fill: {
      class: "airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator",
      arguments: {
        sql: 'INSERT INTO "analytics"."daily_revenue" SELECT 1\n',
        database: "wh",
        workgroup_name: "acme-wh",
        poll_interval: 10,
        region_name: "eu-west-1",
        ...(airflow === "3.3.1" ? { durable: false } : {}),
      },
    },
    shares: {
      class: "airflow.providers.amazon.aws.operators.redshift_data.RedshiftDataOperator",
      arguments: {
        sql: [
          'CREATE TEMP TABLE "sluice_unload" AS\n' +
            `SELECT order_date AS day, country, 0.5 AS share FROM "analytics"."daily_revenue" WHERE country <> 'it''s' AND order_date = '{{ ds }}'\n`,
          `UNLOAD ('SELECT CAST("day" AS DATE) AS "day", "country", CAST("share" AS DECIMAL(9,4)) AS "share" FROM "sluice_unload"')\n` +
            "TO {{ ('s3://acme-lake-123456789012-eu-west-1/gold/shares_out/' ~ ds ~ '/') | sql_literal }}\n" +
            "IAM_ROLE default\nFORMAT AS PARQUET CLEANPATH\n",
        ],
        database: "wh",
        workgroup_name: "acme-wh",
        poll_interval: 10,
        region_name: "eu-west-1",
        ...(airflow === "3.3.1" ? { durable: false } : {}),
      },
      upstream: ["fill"],
    },
  }),
};
