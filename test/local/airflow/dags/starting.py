"""Starts the DAG of started.py, with its own param, and waits for it."""

from __future__ import annotations

from datetime import UTC, datetime

try:
    from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
    from airflow.operators.trigger_dagrun import TriggerDagRunOperator

with DAG(
    dag_id="starting",
    schedule=None,
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    params={"shop": "north"},
    render_template_as_native_obj=True,
) as dag:
    TriggerDagRunOperator(
        task_id="start", trigger_dag_id="started", conf={"shop": "{{ params.shop }}"}, wait_for_completion=True
    )
