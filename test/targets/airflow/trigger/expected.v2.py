# Compiled by Sluice from the DAG "trigger". Do not edit: change the DAG and compile it again.
# Body: sha256 fc41df128c89a4c1

import json
from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.operators.trigger_dagrun import TriggerDagRunOperator
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.timetables.interval import CronDataIntervalTimetable


def conf_from_json(context):
    """Gives the run that a task starts its params as values, not as text."""
    task = context["task"]
    task.conf = json.loads(task.conf)


with DAG(
    dag_id="trigger",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    user_defined_filters={"fromjson": json.loads},
) as dag:
    make = LambdaInvokeFunctionOperator(
        task_id="make",
        function_name="acme-generate-orders",
        payload='{"date": {{ ds | tojson }}, "rows": 1}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
    )

    start = TriggerDagRunOperator(
        task_id="start",
        trigger_dag_id="other",
        trigger_run_id="{{ dag.dag_id }}__{{ ti.task_id }}__{{ ti.map_index }}__{{ run_id }}",
        conf='{"day": {{ ds | tojson }}, "rows": {{ (ti.xcom_pull(task_ids="make") | fromjson)["rows"] | tojson }}, "full": true}',
        pre_execute=conf_from_json,
        reset_dag_run=True,
    )

    start_and_wait = TriggerDagRunOperator(
        task_id="start_and_wait",
        trigger_dag_id="other",
        trigger_run_id="{{ dag.dag_id }}__{{ ti.task_id }}__{{ ti.map_index }}__{{ run_id }}",
        conf='{"day": "2026-01-31"}',
        pre_execute=conf_from_json,
        reset_dag_run=True,
        wait_for_completion=True,
        poke_interval=30,
        allowed_states=["success"],
        failed_states=["failed"],
        deferrable=True,
        execution_timeout=timedelta(hours=2),
    )

    elsewhere = TriggerDagRunOperator(
        task_id="elsewhere",
        trigger_dag_id="theirs",
        trigger_run_id="{{ dag.dag_id }}__{{ ti.task_id }}__{{ ti.map_index }}__{{ run_id }}",
        reset_dag_run=True,
    )

    make >> start
