# Compiled by Sluice from the DAG "teardown". Do not edit: change the DAG and compile it again.
# Body: sha256 92aac225856376fe

import pendulum
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.timetables.interval import CronDataIntervalTimetable
from airflow.utils.task_group import TaskGroup

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
