# Compiled by Sluice from the DAG "manual". Do not edit: change the DAG and compile it again.
# Body: sha256 4385689dbe67fb12

import pendulum
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG

with DAG(
    dag_id="manual",
    schedule=None,
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    done = EmptyOperator(task_id="done")
