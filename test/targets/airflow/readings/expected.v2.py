# Compiled by Sluice from the DAG "readings". Do not edit: change the DAG and compile it again.
# Body: sha256 8e5ec2b5a0cd219b

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="readings",
    description="What changed since yesterday.",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    remember = LambdaInvokeFunctionOperator(
        task_id="remember",
        function_name="acme-generate-orders",
        payload='{"date": "2026-01-31", "rows": 10}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
    )

    customers = LambdaInvokeFunctionOperator(
        task_id="customers",
        function_name="acme-count-customers",
        payload="{}",
        region_name="eu-west-1",
        botocore_config={"read_timeout": 90, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
    )

    deliver = LambdaInvokeFunctionOperator(
        task_id="deliver",
        function_name="acme-generate-orders",
        payload='{"date": "2026-01-31", "rows": 10}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
        outlets=[Dataset("s3://acme-lake-123456789012-eu-west-1/bronze/orders")],
    )

    count = LambdaInvokeFunctionOperator(
        task_id="count",
        function_name="acme-generate-orders",
        payload='{"date": "2026-01-31", "rows": 10}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
    )

    remember >> deliver >> count
