"""A DAG as the compiler writes it for glue.conform; what would be literals there comes from the environment here."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from airflow.providers.amazon.aws.operators.glue import GlueJobOperator
from airflow.sdk import DAG

with DAG(dag_id="conforming", schedule=None, start_date=datetime(2026, 1, 1, tzinfo=UTC), catchup=False) as dag:
    GlueJobOperator(
        task_id="conform",
        job_name=os.environ["TEST_JOB"],
        script_args={
            "--document": os.environ["TEST_DOCUMENT"],
            "--run_id": "{{ run_id }}",
            "--input": os.environ["TEST_INPUT"],
        },
        job_poll_interval=0.2,
        stop_job_run_on_kill=True,
        region_name="eu-west-1",
    )
