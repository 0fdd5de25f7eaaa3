"""A task that never ends and has a child process that never ends."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime

try:
    from airflow.providers.standard.operators.python import PythonOperator
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
    from airflow.operators.python import PythonOperator


def hang() -> None:
    child = subprocess.Popen(["sleep", "600"])
    print(f"child {child.pid}")
    child.wait()


with DAG(dag_id="hanging", schedule=None, start_date=datetime(2026, 1, 1, tzinfo=UTC), catchup=False) as dag:
    PythonOperator(task_id="hang", python_callable=hang, retries=0)
