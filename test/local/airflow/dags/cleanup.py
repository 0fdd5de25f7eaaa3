"""A DAG without a schedule whose only leaf succeeds although the work failed."""

from __future__ import annotations

from datetime import UTC, datetime

try:
    from airflow.providers.standard.operators.empty import EmptyOperator
    from airflow.providers.standard.operators.python import PythonOperator
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
    from airflow.operators.empty import EmptyOperator
    from airflow.operators.python import PythonOperator


def work() -> None:
    raise ValueError("")


with DAG(dag_id="cleanup", schedule=None, start_date=datetime(2026, 1, 1, tzinfo=UTC), catchup=False) as dag:
    PythonOperator(task_id="work", python_callable=work) >> EmptyOperator(task_id="cleanup", trigger_rule="all_done")
