# Compiled by Sluice from the DAG "stepfunctions_start". Do not edit: change the DAG and compile it again.
# Body: sha256 fc37b8f8d7724cd3

import hashlib
import json
from itertools import count
from time import sleep

import pendulum
from airflow import DAG
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.hooks.step_function import StepFunctionHook
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.timetables.interval import CronDataIntervalTimetable


def run_state_machine(state_machine, execution_input, key, seconds, region):
    """Starts an execution, or takes up the one that an earlier try has left running, and waits for its output."""
    client = StepFunctionHook(region_name=region).get_conn()
    name = hashlib.sha256(key.encode()).hexdigest()[:32]
    for number in count():
        try:
            started = client.start_execution(
                stateMachineArn=state_machine,
                name=f"{name}-{number}",
                input=execution_input,
            )
            break
        except client.exceptions.ExecutionAlreadyExists:
            # That one has ended, or had another input.
            continue
    while True:
        execution = client.describe_execution(executionArn=started["executionArn"])
        if execution["status"] == "SUCCEEDED":
            return execution["output"]
        if execution["status"] not in ("RUNNING", "PENDING_REDRIVE"):
            reason = f"{execution.get('error')}: {execution.get('cause')}"
            raise RuntimeError(f"{execution['executionArn']} ended as {execution['status']}: {reason}")
        sleep(seconds)


with DAG(
    dag_id="stepfunctions_start",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    user_defined_filters={"fromjson": json.loads},
) as dag:
    refresh = PythonOperator(
        task_id="refresh",
        python_callable=run_state_machine,
        op_kwargs={
            "state_machine": "arn:aws:states:eu-west-1:123456789012:stateMachine:acme-refresh",
            "execution_input": '{"day": {{ ds | tojson }}, "rows": 5}',
            "key": "{{ ti.dag_id }} {{ ti.task_id }} {{ ti.map_index }} {{ run_id }}",
            "seconds": 10,
            "region": "eu-west-1",
        },
    )

    legacy = PythonOperator(
        task_id="legacy",
        python_callable=run_state_machine,
        op_kwargs={
            "state_machine": "arn:aws:states:eu-west-1:123456789012:stateMachine:Legacy-Nightly",
            "execution_input": "{}",
            "key": "{{ ti.dag_id }} {{ ti.task_id }} {{ ti.map_index }} {{ run_id }}",
            "seconds": 10,
            "region": "eu-west-1",
        },
    )

    say = SnsPublishOperator(
        task_id="say",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="{{ (ti.xcom_pull(task_ids='refresh') | fromjson)['loaded'] }} rows",
        region_name="eu-west-1",
    )

    refresh >> say
