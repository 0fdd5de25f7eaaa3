# Compiled by Sluice from the DAG "only". Do not edit: change the DAG and compile it again.
# Body: sha256 ea48056a7d99c6fc

import pendulum
from airflow import DAG
from airflow.models.param import Param
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import ShortCircuitOperator
from airflow.timetables.interval import CronDataIntervalTimetable


def condition_holds(condition):
    """Whether a condition, rendered to True or False, holds."""
    return {"True": True, "False": False}[condition]


with DAG(
    dag_id="only",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    params={"rows": Param(500, type="integer")},
) as dag:
    enough = ShortCircuitOperator(
        task_id="enough",
        python_callable=condition_holds,
        op_kwargs={"condition": "{{ params.rows > 100 }}"},
        ignore_downstream_trigger_rules=False,
    )

    next_ = EmptyOperator(task_id="next")

    always = EmptyOperator(task_id="always", trigger_rule="all_done")

    enough >> next_ >> always
