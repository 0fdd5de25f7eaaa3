"""Python and a shell that read their input to the end, a shell that fails in its own way, and one that never ends."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta

try:
    from airflow.providers.standard.operators.bash import BashOperator
    from airflow.providers.standard.operators.python import PythonOperator
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
    from airflow.operators.bash import BashOperator
    from airflow.operators.python import PythonOperator

with DAG(dag_id="shells", schedule=None, start_date=datetime(2026, 1, 1, tzinfo=UTC), catchup=False) as dag:
    asking = PythonOperator(task_id="asking", python_callable=lambda: sys.stdin.read())
    reading = BashOperator(task_id="reading", bash_command="cat; echo read")
    failing = BashOperator(task_id="failing", bash_command="exit 7", retries=0, trigger_rule="all_done")
    stopped = BashOperator(
        task_id="stopped",
        bash_command='trap "echo tidied; exit 3" TERM; sleep 600 & wait',
        execution_timeout=timedelta(seconds=1),
        retries=0,
        trigger_rule="all_done",
    )
    hanging = BashOperator(
        task_id="hanging", bash_command="sleep 600 & echo child $!; wait", retries=0, trigger_rule="all_done"
    )
    asking >> reading >> failing >> stopped >> hanging
