"""A DAG for the tests of src/local/airflow.ts: it says what it sees, and waits when it is told to."""

import os
import time
from datetime import timedelta

import pendulum
from airflow.providers.standard.operators.python import PythonOperator
from airflow.sdk import DAG
from airflow.timetables.interval import CronDataIntervalTimetable


def look(ds, params):
    names = ("AWS_ENDPOINT_URL", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AIRFLOW_CONN_AWS_PROD", "PYTHONHASHSEED")
    seen = " ".join(f"{name}={os.environ.get(name)}" for name in names)
    print(f"ds={ds} colour={params['colour']} {seen}")


def fail_once(ti, params):
    if params["colour"] == "slow":
        time.sleep(600)
    if ti.try_number == 1:
        raise ValueError("not the first time")


with DAG(
    "two_tasks",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    params={"colour": "red"},
) as dag:
    first = PythonOperator(task_id="look", python_callable=look)
    second = PythonOperator(task_id="fail_once", python_callable=fail_once, retries=1, retry_delay=timedelta(minutes=5))
    first >> second
