# Compiled by Sluice from the DAG "once". Do not edit: change the DAG and compile it again.
# Body: sha256 da273af9ad9ea35d

import pendulum
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

with DAG(
    dag_id="once",
    schedule="@once",
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    a = EmptyOperator(task_id="a")
