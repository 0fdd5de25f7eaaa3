# Compiled by Sluice from the DAG "labels". Do not edit: change the DAG and compile it again.
# Body: sha256 91b9b3a2347de84f

import pendulum
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.timetables.interval import CronDataIntervalTimetable
from airflow.utils.edgemodifier import Label
from airflow.utils.task_group import TaskGroup

with DAG(
    dag_id="labels",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    a = EmptyOperator(task_id="a")

    b = EmptyOperator(task_id="b")

    with TaskGroup("g"):
        g_one = EmptyOperator(task_id="one")

        g_two = EmptyOperator(task_id="two")

    z = EmptyOperator(task_id="z")

    also = EmptyOperator(task_id="also")

    a >> b
    [b, g_one, g_two] >> z
    a >> Label("both") >> [g_one, g_two, also]
    dag.set_edge_info("g.one", "z", {"label": 'the "rest"'})
    dag.set_edge_info("g.two", "z", {"label": 'the "rest"'})
