# Compiled by Sluice from the DAG "on_datasets". Do not edit: change the DAG and compile it again.
# Body: sha256 29ceac537e1a5e8a

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.exceptions import AirflowFailException
from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator
from airflow.utils.task_group import TaskGroup


def fail_on_rows(context, result=None):
    """Fails the task, without another try, when its query found rows: each is a rule that the data break."""
    broken = []
    for statement in result:
        for record in statement["Records"]:
            rule, rows, example = (None if "isNull" in cell else next(iter(cell.values())) for cell in record)
            broken.append(f"{rule}: {rows} rows ({example})")
    if broken:
        raise AirflowFailException("The data break these rules:\n" + "\n".join(broken))


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

        totals_test = RedshiftDataOperator(
            task_id="test",
            sql="""\
SELECT 'column(' || wanted.name || ')' AS rule, 1 AS rows,
  'the table has ' || COALESCE(held.type || CASE WHEN held.size > 0 THEN REPLACE('(' || CAST(held.size AS VARCHAR(8)) || ',' || CAST(held.scale AS VARCHAR(8)) || ')', ',0)', ')') ELSE '' END || CASE WHEN held.nullable = 'NO' THEN ' NOT NULL' ELSE '' END, 'none') || ', its contract ' || wanted.ddl || ': alter the table, or drop it and load it again' AS example
FROM (
  SELECT CAST('name' AS VARCHAR(128)) AS name, CAST('character varying' AS VARCHAR(128)) AS type, 256 AS size, 0 AS scale, CAST('YES' AS VARCHAR(128)) AS nullable, CAST('VARCHAR(256)' AS VARCHAR(128)) AS ddl
  UNION ALL
  SELECT 'total', 'bigint', 0, 0, 'YES', 'BIGINT'
) AS wanted
LEFT JOIN (
  SELECT CAST(column_name AS VARCHAR(128)) AS name, CAST(data_type AS VARCHAR(64)) AS type,
    CASE WHEN data_type = 'numeric' THEN numeric_precision ELSE COALESCE(character_maximum_length, 0) END AS size,
    CASE WHEN data_type = 'numeric' THEN numeric_scale ELSE 0 END AS scale, CAST(is_nullable AS VARCHAR(3)) AS nullable
  FROM information_schema.columns
  WHERE table_schema = 'analytics' AND table_name = 'totals'
) AS held ON held.name = wanted.name
WHERE held.name IS NULL OR held.type <> wanted.type OR held.size < wanted.size OR held.scale <> wanted.scale
  OR (held.nullable = 'NO' AND wanted.nullable = 'YES')
UNION ALL
SELECT 'column(' || CAST(column_name AS VARCHAR(128)) || ')', 1,
  'the table has it NOT NULL, its contract none: drop the column, or the table, and load it again'
FROM information_schema.columns
WHERE table_schema = 'analytics' AND table_name = 'totals'
  AND is_nullable = 'NO' AND column_default IS NULL AND column_name NOT IN ('name', 'total')
""",
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            return_sql_result=True,
            post_execute=fail_on_rows,
            doc_md="Fails where the staged rows break a rule of analytics.totals, or its table is not as its contract says; the published table stays as it was.",
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

    totals_stage >> totals_test >> totals_publish
