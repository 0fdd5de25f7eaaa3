# Compiled by Sluice from the DAG "once". Do not edit: change the DAG and compile it again.
# Body: sha256 59be15d759ce2bcd

import pendulum
from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG(
    dag_id="once",
    schedule="@once",
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    a = EmptyOperator(task_id="a")
