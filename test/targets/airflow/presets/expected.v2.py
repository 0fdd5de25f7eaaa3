# Compiled by Sluice from the DAG "presets". Do not edit: change the DAG and compile it again.
# Body: sha256 210751d58834fe3c

import pendulum
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.timetables.trigger import CronTriggerTimetable

with DAG(
    dag_id="presets",
    schedule=CronTriggerTimetable("0 0 1 * *", timezone="Europe/Berlin"),
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Berlin"),
    catchup=False,
    max_active_runs=16,
) as dag:
    a = EmptyOperator(task_id="a")
