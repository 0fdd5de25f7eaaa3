# Compiled by Sluice from the DAG "latest_only". Do not edit: change the DAG and compile it again.
# Body: sha256 de699e17d6af2522

import pendulum
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.operators.latest_only import LatestOnlyOperator
from airflow.sdk import DAG
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="latest_only",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=True,
    max_active_runs=16,
) as dag:
    latest = LatestOnlyOperator(task_id="latest")

    tell = EmptyOperator(task_id="tell")

    latest >> tell
