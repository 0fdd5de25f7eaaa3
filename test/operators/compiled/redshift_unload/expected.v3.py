# Compiled by Sluice from the DAG "redshift_unload". Do not edit: change the DAG and compile it again.
# Body: sha256 b324a144a18a03db

import json

import pendulum
from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator
from airflow.sdk import DAG, Asset
from airflow.timetables.interval import CronDataIntervalTimetable


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
    dag_id="redshift_unload",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    user_defined_filters={"sql_literal": sql_literal},
) as dag:
    fill = RedshiftDataOperator(
        task_id="fill",
        sql='INSERT INTO "analytics"."daily_revenue" SELECT 1\n',
        database="wh",
        workgroup_name="acme-wh",
        poll_interval=10,
        region_name="eu-west-1",
        durable=False,
        outlets=[
            Asset(name="analytics.daily_revenue", uri="redshift://acme-wh:5439/wh/analytics/daily_revenue"),
        ],
    )

    shares = RedshiftDataOperator(
        task_id="shares",
        sql=[
            """\
CREATE TEMP TABLE "sluice_unload" AS
SELECT order_date AS day, country, 0.5 AS share FROM "analytics"."daily_revenue" WHERE country <> 'it''s' AND order_date = '{{ ds }}'
""",
            """\
UNLOAD ('SELECT CAST("day" AS DATE) AS "day", "country", CAST("share" AS DECIMAL(9,4)) AS "share" FROM "sluice_unload"')
TO {{ ('s3://acme-lake-123456789012-eu-west-1/gold/shares_out/' ~ ds ~ '/') | sql_literal }}
IAM_ROLE default
FORMAT AS PARQUET CLEANPATH
""",
        ],
        database="wh",
        workgroup_name="acme-wh",
        poll_interval=10,
        region_name="eu-west-1",
        durable=False,
        outlets=[Asset(name="gold.shares_out", uri="s3://acme-lake-123456789012-eu-west-1/gold/shares_out")],
    )

    fill >> shares
