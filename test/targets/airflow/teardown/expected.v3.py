# Compiled by Sluice from the DAG "teardown". Do not edit: change the DAG and compile it again.
# Body: sha256 0f740d322969769f

import pendulum
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, TaskGroup
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="teardown",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    with TaskGroup("cluster"):
        cluster_create = EmptyOperator(task_id="create")

        cluster_work = EmptyOperator(task_id="work")

        cluster_more = EmptyOperator(task_id="more")

        cluster_drop = EmptyOperator(task_id="drop")

    next_ = EmptyOperator(task_id="next")

    cluster_create >> cluster_work >> [cluster_more, cluster_drop]
    cluster_more >> [cluster_drop, next_]
    cluster_drop.as_teardown(setups=cluster_create)
