# Compiled by Sluice from the DAG "map". Do not edit: change the DAG and compile it again.
# Body: sha256 aff223636f7937ee

import json
from datetime import timedelta

import pendulum
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.operators.python import PythonOperator
from airflow.sdk import DAG, Param, TaskGroup
from airflow.timetables.interval import CronDataIntervalTimetable


def map_items(items):
    """Each element of a list, as the params of the task's instance that is for it."""
    found = json.loads(items)
    if not isinstance(found, list):
        raise TypeError(f"{items} is no list to map over")
    return [{"map_item": item} for item in found]


with DAG(
    dag_id="map",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    params={"countries": Param(["NL", "DE"], type="array", items={"type": "string"})},
    user_defined_filters={"fromjson": json.loads},
) as dag:
    make = LambdaInvokeFunctionOperator(
        task_id="make",
        function_name="acme-generate-orders",
        payload='{"date": {{ ds | tojson }}, "rows": 3}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
    )

    load_items = PythonOperator(
        task_id="load_items",
        python_callable=map_items,
        op_kwargs={"items": '{{ (ti.xcom_pull(task_ids="make") | fromjson)["files"] | tojson }}'},
        retries=3,
        retry_delay=timedelta(minutes=5),
        doc_md="Hands on the elements that load has instances for.",
    )

    load = SnsPublishOperator.partial(
        task_id="load",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="loaded {{ params.map_item['key'] }} on {{ ds }}",
        region_name="eu-west-1",
        retries=3,
        retry_delay=timedelta(minutes=5),
        max_active_tis_per_dagrun=2,
    ).expand(params=load_items.output)

    with TaskGroup("regions"):
        regions_count = LambdaInvokeFunctionOperator.partial(
            task_id="count",
            function_name="acme-generate-orders",
            payload='{"date": {{ ds | tojson }}, "rows": {{ params.map_item["rows"] | tojson }}}',
            region_name="eu-west-1",
            botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
        ).expand(
            params=[
                {"map_item": {"name": "north", "rows": 1}},
                {"map_item": {"name": 'the "south"', "rows": 2}},
            ],
        )

        regions_tell_items = PythonOperator(
            task_id="tell_items",
            python_callable=map_items,
            op_kwargs={
                "items": '{{ ti.xcom_pull(task_ids=["regions.count"]) | reject("none") | map("fromjson") | list | tojson }}',
            },
            doc_md="Hands on the elements that regions.tell has instances for.",
        )

        regions_tell = SnsPublishOperator.partial(
            task_id="tell",
            target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
            message="{{ params.map_item['rows'] }} rows",
            region_name="eu-west-1",
        ).expand(params=regions_tell_items.output)

    greet_items = PythonOperator(
        task_id="greet_items",
        python_callable=map_items,
        op_kwargs={"items": "{{ params.countries | tojson }}"},
        doc_md="Hands on the elements that greet has instances for.",
    )

    greet = SnsPublishOperator.partial(
        task_id="greet",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="hello {{ params.map_item }}",
        region_name="eu-west-1",
    ).expand(params=greet_items.output)

    end = EmptyOperator(task_id="end")

    make >> load_items >> load >> [greet_items, end]
    regions_count >> regions_tell_items >> regions_tell
    greet_items >> greet
