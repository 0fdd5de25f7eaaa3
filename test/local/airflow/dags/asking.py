"""A DAG that whoever starts it has to tell the day."""

from __future__ import annotations

from datetime import UTC, datetime

try:
    from airflow.providers.standard.operators.empty import EmptyOperator
    from airflow.sdk import DAG, Param
except ImportError:
    from airflow import DAG
    from airflow.models.param import Param
    from airflow.operators.empty import EmptyOperator

with DAG(
    dag_id="asking",
    schedule=None,
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    params={"day": Param(type="string", format="date")},
) as dag:
    EmptyOperator(task_id="end")
