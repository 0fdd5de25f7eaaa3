# Compiled by Sluice from the DAG "shared_dataset". Do not edit: change the DAG and compile it again.
# Body: sha256 e14ba3ef4b053371

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="shared_dataset",
    description="Notes of the shop.",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    note = LambdaInvokeFunctionOperator(
        task_id="note",
        function_name="acme-note",
        payload="{}",
        region_name="eu-west-1",
        botocore_config={"read_timeout": 90, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
        pool="notes_writers",
        outlets=[Dataset("s3://acme-lake-123456789012-eu-west-1/raw/notes")],
    )

    count = LambdaInvokeFunctionOperator(
        task_id="count",
        function_name="acme-count",
        payload="{}",
        region_name="eu-west-1",
        botocore_config={"read_timeout": 90, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
    )

    note >> count
