# Compiled by Sluice from the DAG "on_datasets". Do not edit: change the DAG and compile it again.
# Body: sha256 c623b70163dfcbd7

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator
from airflow.utils.task_group import TaskGroup

with DAG(
    dag_id="on_datasets",
    schedule=[
        Dataset("s3://acme-lake-123456789012-eu-west-1/bronze/orders"),
        Dataset("redshift://acme-wh:5439/wh/finance/products"),
    ],
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    with TaskGroup("totals"):
        totals_stage = RedshiftDataOperator(
            task_id="stage",
            sql=[
                """\
CREATE EXTERNAL SCHEMA IF NOT EXISTS "bronze" FROM DATA CATALOG DATABASE 'acme_bronze' IAM_ROLE default
""",
                'CREATE SCHEMA IF NOT EXISTS "analytics"\n',
                """\
CREATE TABLE IF NOT EXISTS "analytics"."totals" (
  "name" VARCHAR(256),
  "total" BIGINT
)
""",
                'DROP TABLE IF EXISTS "analytics"."totals__staging"\n',
                """\
CREATE TABLE "analytics"."totals__staging" (
  "name" VARCHAR(256),
  "total" BIGINT
)
""",
                """\
INSERT INTO "analytics"."totals__staging" ("name", "total")
SELECT "name", "total"
FROM (
SELECT 'orders' AS name, COUNT(*) AS total FROM "bronze"."orders_raw"
) AS "query"
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            doc_md="Builds the rows of analytics.totals in a table beside it.",
        )

        totals_publish = RedshiftDataOperator(
            task_id="publish",
            sql=[
                'DELETE FROM "analytics"."totals"\n',
                """\
INSERT INTO "analytics"."totals" ("name", "total")
SELECT "name", "total"
FROM "analytics"."totals__staging"
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            outlets=[Dataset("redshift://acme-wh:5439/wh/analytics/totals")],
            doc_md="Replaces the affected rows of analytics.totals in one transaction.",
        )

    totals_stage >> totals_publish
