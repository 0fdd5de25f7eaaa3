"""Needs a variable, a connection of the shell's and a pool; does not serve every shop."""

from __future__ import annotations

from datetime import UTC, datetime

try:
    from airflow.providers.standard.operators.python import PythonOperator
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
    from airflow.operators.python import PythonOperator


def serve(shop: str, limit: str, host: str) -> None:
    print(f"serving {shop} with {limit} at {host}")
    if shop == "south":
        raise ValueError("the south is closed")


with DAG(
    dag_id="started",
    schedule=None,
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    params={"shop": "west"},
) as dag:
    PythonOperator(
        task_id="serve",
        python_callable=serve,
        op_args=["{{ params.shop }}", "{{ var.value.limit }}", "{{ conn.shop_api.host }}"],
        pool="shop_api",
        retries=0,
    )
