# Compiled by Sluice from the DAG "orders_medallion". Do not edit: change the DAG and compile it again.
# Body: sha256 fab8be779b3d3ce3

import json
from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.exceptions import AirflowFailException
from airflow.models.param import Param
from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
from airflow.providers.amazon.aws.operators.athena import AthenaOperator
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.timetables.interval import CronDataIntervalTimetable
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
    dag_id="orders_medallion",
    description="Orders from the shop to a daily revenue mart.",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=2),
    tags=["orders"],
    default_args={
        "owner": "data",
        "retries": 3,
        "retry_delay": timedelta(minutes=5),
        "retry_exponential_backoff": True,
        "max_retry_delay": timedelta(hours=1),
    },
    params={
        "rows": Param(
            500,
            type="integer",
            minimum=0,
            description="How many orders the shop has on that day.",
        ),
        "seed": Param(1, type="integer"),
        "shop": Param("eu", type="string", enum=["eu", "us"]),
    },
    on_failure_callback=[
        send_sns_notification(
            aws_conn_id="aws_default",
            region_name="eu-west-1",
            target_arn="arn:aws:sns:eu-west-1:123456789012:support",
            subject="orders_medallion failed",
            message="{{ dag.dag_id }} failed. Run: {{ run_id }}.",
        ),
    ],
    user_defined_filters={"fromjson": json.loads, "sql_literal": sql_literal},
) as dag:
    ingest = LambdaInvokeFunctionOperator(
        task_id="ingest",
        function_name="sluice-local-generate-orders",
        payload='{"date": {{ ds | tojson }}, "rows": {{ params.rows | tojson }}, "seed": {{ params.seed | tojson }}}',
        botocore_config={"read_timeout": 90, "retries": {"max_attempts": 0}},
        region_name="eu-west-1",
        execution_timeout=timedelta(minutes=10),
    )

    with TaskGroup("daily_revenue"):
        daily_revenue_stage = RedshiftDataOperator(
            task_id="stage",
            sql=[
                'CREATE SCHEMA IF NOT EXISTS "analytics"\n',
                """\
INSERT INTO "analytics"."daily_revenue__staging" ("order_date", "revenue")
SELECT order_date, SUM(quantity * unit_price)
FROM "bronze"."orders_raw"
WHERE order_date = '{{ ds }}'
  AND shop = {{ params.shop | sql_literal }}
GROUP BY 1
""",
            ],
            database="analytics",
            workgroup_name="sluice-local-warehouse",
            poll_interval=1,
            region_name="eu-west-1",
            doc_md="Builds the rows of analytics.daily_revenue in a table beside it.",
        )

        daily_revenue_test = RedshiftDataOperator(
            task_id="test",
            sql="""\
SELECT 'not_null(revenue)' AS rule, COUNT(*) AS rows, MIN(order_date) AS example
FROM "analytics"."daily_revenue__staging"
WHERE revenue IS NULL
HAVING COUNT(*) > 0
""",
            database="analytics",
            workgroup_name="sluice-local-warehouse",
            poll_interval=1,
            region_name="eu-west-1",
            return_sql_result=True,
            post_execute=fail_on_rows,
            retries=0,
        )

        daily_revenue_publish = RedshiftDataOperator(
            task_id="publish",
            sql=[
                """\
DELETE FROM "analytics"."daily_revenue"
WHERE order_date = CAST('{{ ds }}' AS DATE)
""",
                """\
INSERT INTO "analytics"."daily_revenue"
SELECT * FROM "analytics"."daily_revenue__staging"
""",
            ],
            database="analytics",
            workgroup_name="sluice-local-warehouse",
            poll_interval=1,
            region_name="eu-west-1",
        )

    top_products = AthenaOperator(
        task_id="top_products",
        query="""\
SELECT product, SUM(quantity) AS sold
FROM "sluice_local_bronze"."orders_raw"
WHERE order_date = '{{ ds }}'
GROUP BY product
ORDER BY sold DESC
LIMIT 5
""",
        database="default",
        workgroup="sluice-local",
        sleep_time=1,
    )

    tell = SnsPublishOperator(
        task_id="tell",
        target_arn="arn:aws:sns:eu-west-1:123456789012:business",
        message="Orders of {{ ds }} are in {{ (ti.xcom_pull(task_ids='ingest') | fromjson)['file']['key'] }}.",
    )

    ingest >> [daily_revenue_stage, top_products]
    daily_revenue_stage >> daily_revenue_test >> daily_revenue_publish
    [daily_revenue_publish, top_products] >> tell
