# Compiled by Sluice from the DAG "order". Do not edit: change the DAG and compile it again.
# Body: sha256 649414f7174f4350

import pendulum
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, Asset, TaskGroup
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="order",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    make = LambdaInvokeFunctionOperator(
        task_id="make",
        function_name="acme-generate-orders",
        payload='{"date": "2026-01-31", "rows": 10}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
        outlets=[Asset(name="silver.orders_raw", uri="s3://lake/silver/orders_raw")],
    )

    count = LambdaInvokeFunctionOperator(
        task_id="count",
        function_name="acme-generate-orders",
        payload='{"date": "2026-01-31", "rows": 10}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
    )

    with TaskGroup("checks", tooltip="What must hold of the orders."):
        checks_rows = EmptyOperator(task_id="rows")

        checks_keys = EmptyOperator(task_id="keys")

        checks_dates = EmptyOperator(task_id="dates")

    tell = SnsPublishOperator(
        task_id="tell",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="The checks have ended.",
        region_name="eu-west-1",
        trigger_rule="all_done",
    )

    make >> [count, checks_rows, checks_dates]
    checks_rows >> checks_keys
    [checks_keys, checks_dates] >> tell
