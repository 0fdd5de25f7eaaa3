"""A DAG that a dataset starts, whose task takes a slot of a pool and writes another dataset."""

from __future__ import annotations

from datetime import UTC, datetime

try:
    from airflow.providers.standard.operators.bash import BashOperator
    from airflow.sdk import DAG
    from airflow.sdk import Asset as Dataset
except ImportError:
    from airflow import DAG
    from airflow.datasets import Dataset
    from airflow.operators.bash import BashOperator

with DAG(
    dag_id="datasets",
    schedule=[Dataset("s3://lake/bronze/orders")],
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
) as dag:
    BashOperator(
        task_id="write",
        bash_command="echo run {{ run_id.split('__')[0] }}, interval {{ data_interval_start is defined }}",
        pool="shop_api",
        outlets=[Dataset("s3://lake/silver/orders")],
    )
