# Compiled by Sluice from the DAG "redshift_load". Do not edit: change the DAG and compile it again.
# Body: sha256 a7870010cb1f83f8

import json

import pendulum
from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator
from airflow.sdk import DAG, Asset, TaskGroup
from airflow.sdk.exceptions import AirflowFailException
from airflow.timetables.interval import CronDataIntervalTimetable


def fail_on_rows(context, result=None):
    """Fails the task, without another try, when its query found rows: each is a rule that the data break."""
    broken = []
    for statement in result:
        for record in statement["Records"]:
            rule, rows, example = (None if "isNull" in cell else next(iter(cell.values())) for cell in record)
            broken.append(f"{rule}: {rows} rows ({example})")
    if broken:
        raise AirflowFailException("The data break these rules:\n" + "\n".join(broken))


def sql_literal(value):
    """Writes a value as one SQL literal; chr(92) is the backslash, which engines read differently."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return f"({value})" if value < 0 else str(value)
    text = json.dumps(value) if isinstance(value, (dict, list)) else str(value)
    quoted = "'" + text.replace("'", "''").replace("\\", "' || chr(92) || '") + "'"
    return f"({quoted})" if "\\" in text else quoted


with DAG(
    dag_id="redshift_load",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    user_defined_filters={"sql_literal": sql_literal},
) as dag:
    with TaskGroup("report"):
        report_copy = RedshiftDataOperator(
            task_id="copy",
            sql=[
                'CREATE SCHEMA IF NOT EXISTS "analytics"\n',
                'DROP TABLE IF EXISTS "analytics"."report__loaded"\n',
                """\
CREATE TABLE "analytics"."report__loaded" (
  "Date" VARCHAR(65535),
  "Channel" VARCHAR(65535),
  "Revenue - Gross" VARCHAR(65535)
)
""",
                """\
COPY "analytics"."report__loaded"
FROM {{ ('s3://acme-lake-123456789012-eu-west-1/raw/report_files/' ~ ds ~ '/') | sql_literal }}
IAM_ROLE default
FORMAT AS CSV IGNOREHEADER 1 IGNOREBLANKLINES
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            durable=False,
            doc_md="Copies the files as they are into a table beside analytics.report.",
        )

        report_stage = RedshiftDataOperator(
            task_id="stage",
            sql=[
                'CREATE SCHEMA IF NOT EXISTS "analytics"\n',
                """\
CREATE TABLE IF NOT EXISTS "analytics"."report" (
  "day" DATE NOT NULL,
  "publisher_type" VARCHAR(64),
  "revenue" DECIMAL(18,2)
)
""",
                'DROP TABLE IF EXISTS "analytics"."report__staging"\n',
                """\
CREATE TABLE "analytics"."report__staging" (
  "day" DATE,
  "publisher_type" VARCHAR(64),
  "revenue" DECIMAL(18,2)
)
""",
                """\
INSERT INTO "analytics"."report__staging" ("day", "publisher_type", "revenue")
SELECT "day", "publisher_type", "revenue"
FROM (
SELECT
  CAST(NULLIF(TRIM("Date"), '') AS DATE) AS "day",
  "Channel" AS "publisher_type",
  CAST(NULLIF(TRIM("Revenue - Gross"), '') AS DECIMAL(18,2)) AS "revenue"
FROM "analytics"."report__loaded"
) AS "query"
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            durable=False,
            doc_md="Builds the rows of analytics.report in a table beside it.",
        )

        report_test = RedshiftDataOperator(
            task_id="test",
            sql=[
                """\
SELECT 'column(' || wanted.name || ')' AS rule, 1 AS rows,
  'the table has ' || COALESCE(held.type || CASE WHEN held.size > 0 THEN REPLACE('(' || CAST(held.size AS VARCHAR(8)) || ',' || CAST(held.scale AS VARCHAR(8)) || ')', ',0)', ')') ELSE '' END || CASE WHEN held.nullable = 'NO' THEN ' NOT NULL' ELSE '' END, 'none') || ', its contract ' || wanted.ddl || ': alter the table, or drop it and load it again' AS example
FROM (
  SELECT CAST('day' AS VARCHAR(128)) AS name, CAST('date' AS VARCHAR(128)) AS type, 0 AS size, 0 AS scale, CAST('NO' AS VARCHAR(128)) AS nullable, CAST('DATE NOT NULL' AS VARCHAR(128)) AS ddl
  UNION ALL
  SELECT 'publisher_type', 'character varying', 64, 0, 'YES', 'VARCHAR(64)'
  UNION ALL
  SELECT 'revenue', 'numeric', 18, 2, 'YES', 'DECIMAL(18,2)'
) AS wanted
LEFT JOIN (
  SELECT CAST(column_name AS VARCHAR(128)) AS name, CAST(data_type AS VARCHAR(64)) AS type,
    CASE WHEN data_type = 'numeric' THEN numeric_precision ELSE COALESCE(character_maximum_length, 0) END AS size,
    CASE WHEN data_type = 'numeric' THEN numeric_scale ELSE 0 END AS scale, CAST(is_nullable AS VARCHAR(3)) AS nullable
  FROM information_schema.columns
  WHERE table_schema = 'analytics' AND table_name = 'report'
) AS held ON held.name = wanted.name
WHERE held.name IS NULL OR held.type <> wanted.type OR held.size < wanted.size OR held.scale <> wanted.scale
  OR (held.nullable = 'NO' AND wanted.nullable = 'YES')
UNION ALL
SELECT 'column(' || CAST(column_name AS VARCHAR(128)) || ')', 1,
  'the table has it NOT NULL, its contract none: drop the column, or the table, and load it again'
FROM information_schema.columns
WHERE table_schema = 'analytics' AND table_name = 'report'
  AND is_nullable = 'NO' AND column_default IS NULL AND column_name NOT IN ('day', 'publisher_type', 'revenue')
""",
                """\
WITH staged AS (
  SELECT *, 'day=' || COALESCE(CAST("day" AS VARCHAR(256)), 'null') || ', publisher_type=' || COALESCE(CAST("publisher_type" AS VARCHAR(256)), 'null') || ', revenue=' || COALESCE(CAST("revenue" AS VARCHAR(256)), 'null') AS "row__"
  FROM "analytics"."report__staging"
)
SELECT 'partition(day)' AS rule, COUNT(*) AS rows, MIN("row__") AS example FROM staged WHERE NOT COALESCE("day" = CAST('{{ ds }}' AS DATE), FALSE) HAVING COUNT(*) > 0
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            durable=False,
            return_sql_result=True,
            post_execute=fail_on_rows,
            doc_md="Fails where the staged rows break a rule of analytics.report, or its table is not as its contract says; the published table stays as it was.",
        )

        report_publish = RedshiftDataOperator(
            task_id="publish",
            sql=[
                """\
DELETE FROM "analytics"."report"
WHERE "day" = CAST('{{ ds }}' AS DATE)
""",
                """\
INSERT INTO "analytics"."report" ("day", "publisher_type", "revenue")
SELECT "day", "publisher_type", "revenue"
FROM "analytics"."report__staging"
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            durable=False,
            outlets=[Asset(name="analytics.report", uri="redshift://acme-wh:5439/wh/analytics/report")],
            doc_md="Replaces the affected rows of analytics.report in one transaction.",
        )

    with TaskGroup("counts"):
        counts_copy = RedshiftDataOperator(
            task_id="copy",
            sql=[
                'CREATE SCHEMA IF NOT EXISTS "analytics"\n',
                'DROP TABLE IF EXISTS "analytics"."counts__loaded"\n',
                """\
CREATE TABLE "analytics"."counts__loaded" (
  "id" INTEGER,
  "n" VARCHAR(65535)
)
""",
                """\
COPY "analytics"."counts__loaded"
FROM 's3://acme-lake-123456789012-eu-west-1/raw/count_files/'
IAM_ROLE default
FORMAT AS PARQUET
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            durable=False,
            doc_md="Copies the files as they are into a table beside analytics.counts.",
        )

        counts_stage = RedshiftDataOperator(
            task_id="stage",
            sql=[
                'CREATE SCHEMA IF NOT EXISTS "analytics"\n',
                """\
CREATE TABLE IF NOT EXISTS "analytics"."counts" (
  "id" INTEGER NOT NULL,
  "n" INTEGER
)
""",
                'DROP TABLE IF EXISTS "analytics"."counts__staging"\n',
                """\
CREATE TABLE "analytics"."counts__staging" (
  "id" INTEGER,
  "n" INTEGER
)
""",
                """\
INSERT INTO "analytics"."counts__staging" ("id", "n")
SELECT "id", "n"
FROM (
SELECT
  CAST("id" AS INTEGER) AS "id",
  CAST(NULLIF(TRIM("n"), '') AS INTEGER) AS "n"
FROM "analytics"."counts__loaded"
) AS "query"
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            durable=False,
            doc_md="Builds the rows of analytics.counts in a table beside it.",
        )

        counts_test = RedshiftDataOperator(
            task_id="test",
            sql="""\
SELECT 'column(' || wanted.name || ')' AS rule, 1 AS rows,
  'the table has ' || COALESCE(held.type || CASE WHEN held.size > 0 THEN REPLACE('(' || CAST(held.size AS VARCHAR(8)) || ',' || CAST(held.scale AS VARCHAR(8)) || ')', ',0)', ')') ELSE '' END || CASE WHEN held.nullable = 'NO' THEN ' NOT NULL' ELSE '' END, 'none') || ', its contract ' || wanted.ddl || ': alter the table, or drop it and load it again' AS example
FROM (
  SELECT CAST('id' AS VARCHAR(128)) AS name, CAST('integer' AS VARCHAR(128)) AS type, 0 AS size, 0 AS scale, CAST('NO' AS VARCHAR(128)) AS nullable, CAST('INTEGER NOT NULL' AS VARCHAR(128)) AS ddl
  UNION ALL
  SELECT 'n', 'integer', 0, 0, 'YES', 'INTEGER'
) AS wanted
LEFT JOIN (
  SELECT CAST(column_name AS VARCHAR(128)) AS name, CAST(data_type AS VARCHAR(64)) AS type,
    CASE WHEN data_type = 'numeric' THEN numeric_precision ELSE COALESCE(character_maximum_length, 0) END AS size,
    CASE WHEN data_type = 'numeric' THEN numeric_scale ELSE 0 END AS scale, CAST(is_nullable AS VARCHAR(3)) AS nullable
  FROM information_schema.columns
  WHERE table_schema = 'analytics' AND table_name = 'counts'
) AS held ON held.name = wanted.name
WHERE held.name IS NULL OR held.type <> wanted.type OR held.size < wanted.size OR held.scale <> wanted.scale
  OR (held.nullable = 'NO' AND wanted.nullable = 'YES')
UNION ALL
SELECT 'column(' || CAST(column_name AS VARCHAR(128)) || ')', 1,
  'the table has it NOT NULL, its contract none: drop the column, or the table, and load it again'
FROM information_schema.columns
WHERE table_schema = 'analytics' AND table_name = 'counts'
  AND is_nullable = 'NO' AND column_default IS NULL AND column_name NOT IN ('id', 'n')
""",
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            durable=False,
            return_sql_result=True,
            post_execute=fail_on_rows,
            doc_md="Fails where the staged rows break a rule of analytics.counts, or its table is not as its contract says; the published table stays as it was.",
        )

        counts_publish = RedshiftDataOperator(
            task_id="publish",
            sql=[
                'DELETE FROM "analytics"."counts"\n',
                """\
INSERT INTO "analytics"."counts" ("id", "n")
SELECT "id", "n"
FROM "analytics"."counts__staging"
""",
            ],
            database="wh",
            workgroup_name="acme-wh",
            poll_interval=10,
            region_name="eu-west-1",
            durable=False,
            outlets=[Asset(name="analytics.counts", uri="redshift://acme-wh:5439/wh/analytics/counts")],
            doc_md="Replaces the affected rows of analytics.counts in one transaction.",
        )

    report_copy >> report_stage >> report_test >> report_publish
    counts_copy >> counts_stage >> counts_test >> counts_publish
