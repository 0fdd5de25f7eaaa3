# Compiled by Sluice from the DAG "manual". Do not edit: change the DAG and compile it again.
# Body: sha256 32cad45ba401dc23

import pendulum
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, Param

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
