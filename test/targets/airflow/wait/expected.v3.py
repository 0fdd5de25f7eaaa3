# Compiled by Sluice from the DAG "wait". Do not edit: change the DAG and compile it again.
# Body: sha256 aa47717a91afe392

from datetime import timedelta

import pendulum
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.sensors.external_task import ExternalTaskSensor
from airflow.sdk import DAG
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="wait",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    same = ExternalTaskSensor(
        task_id="same",
        external_dag_id="same",
        allowed_states=["success"],
        failed_states=["failed"],
        check_existence=True,
        poke_interval=60,
        deferrable=True,
        timeout=timedelta(hours=6),
        execution_timeout=timedelta(hours=6),
    )

    orders = ExternalTaskSensor(
        task_id="orders",
        external_dag_id="orders",
        external_task_id="load",
        execution_delta=timedelta(hours=3),
        allowed_states=["success"],
        failed_states=["failed", "upstream_failed", "skipped"],
        check_existence=True,
        poke_interval=60,
        deferrable=True,
    )

    theirs = ExternalTaskSensor(
        task_id="theirs",
        external_dag_id="theirs",
        external_task_id="group.publish",
        allowed_states=["success"],
        failed_states=["failed", "upstream_failed", "skipped"],
        check_existence=True,
        poke_interval=300,
        deferrable=True,
    )

    go = EmptyOperator(task_id="go")

    [same, orders, theirs] >> go
