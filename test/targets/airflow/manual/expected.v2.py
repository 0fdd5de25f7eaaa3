# Compiled by Sluice from the DAG "manual". Do not edit: change the DAG and compile it again.
# Body: sha256 66cd6de0147c9522

import pendulum
from airflow import DAG
from airflow.models.param import Param
from airflow.operators.empty import EmptyOperator

with DAG(
    dag_id="manual",
    description="Loads a day again.",
    schedule=None,
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    params={
        "day": Param(type="string", format="date", title="Which day"),
        "dry": Param(False, type="boolean"),
    },
) as dag:
    done = EmptyOperator(task_id="done")
