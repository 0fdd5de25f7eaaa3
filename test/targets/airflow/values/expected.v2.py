# Compiled by Sluice from the DAG "values". Do not edit: change the DAG and compile it again.
# Body: sha256 e17eab54c6573ef2

import json

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.models.param import Param
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="values",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    params={
        "rows": Param(500, type="integer", minimum=1, maximum=10000, description="How many orders are made."),
        "shop": Param("north", type="string", enum=["north", "south"]),
    },
    user_defined_filters={"fromjson": json.loads},
) as dag:
    make = LambdaInvokeFunctionOperator(
        task_id="make",
        function_name="acme-generate-orders",
        payload='{"date": {{ ds | tojson }}, "rows": {{ params.rows | tojson }}}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
        outlets=[Dataset("s3://lake/silver/orders_raw")],
    )

    tell = SnsPublishOperator(
        task_id="tell",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="{{ (ti.xcom_pull(task_ids='make') | fromjson)['rows'] }} orders in {{ (ti.xcom_pull(task_ids='make') | fromjson)['key'] }}, from {{ data_interval_start.isoformat() }} to {{ data_interval_end.isoformat() }}",
        subject="{{ params.shop }} on {{ data_interval_start.in_timezone('UTC') | ds }}",
        region_name="eu-west-1",
    )

    tell_more = SnsPublishOperator(
        task_id="tell_more",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="{{ run_id }} of {{ dag.dag_id }}",
        region_name="eu-west-1",
    )

    make >> tell
