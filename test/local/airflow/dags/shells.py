"""A shell that reads its input to the end, one that fails in its own way, and one that never ends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

try:
    from airflow.providers.standard.operators.bash import BashOperator
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
    from airflow.operators.bash import BashOperator

with DAG(dag_id="shells", schedule=None, start_date=datetime(2026, 1, 1, tzinfo=UTC), catchup=False) as dag:
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
    reading >> failing >> stopped >> hanging
