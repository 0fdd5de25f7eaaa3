# Compiled by Sluice from the DAG "http_request". Do not edit: change the DAG and compile it again.
# Body: sha256 e76a49aee2597baf

import json

import pendulum
from airflow.providers.http.operators.http import HttpOperator
from airflow.sdk import DAG, Param
from airflow.timetables.interval import CronDataIntervalTimetable


def answers_json(response):
    """Whether the answer is the JSON that later tasks read: else they would fail, and not the request."""
    try:
        response.json()
    except ValueError:
        kind = response.headers.get("Content-Type", "of no type")
        raise ValueError(f"The answer is no JSON: {len(response.content)} bytes, {kind}") from None
    return True


with DAG(
    dag_id="http_request",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    params={"rows": Param(5, type="integer")},
    user_defined_filters={"fromjson": json.loads},
) as dag:
    orders = HttpOperator(
        task_id="orders",
        http_conn_id="shop_api",
        method="GET",
        endpoint="orders/{{ ds }}",
        data={"limit": "{{ params.rows }}"},
        headers={"X-Key": "{{ conn.shop_api.extra_dejson['key'] }}"},
        response_check=answers_json,
    )

    tell = HttpOperator(
        task_id="tell",
        http_conn_id="shop_api",
        method="POST",
        endpoint="{told}",
        data='{"day": {{ ds | tojson }}, "count": {{ (ti.xcom_pull(task_ids="orders") | fromjson)["count"] | tojson }}, "id": {{ (ti.xcom_pull(task_ids="orders") | fromjson)["first"]["id"] | tojson }}, "done": true}',
        headers={"Content-Type": "application/json"},
    )

    orders >> tell
