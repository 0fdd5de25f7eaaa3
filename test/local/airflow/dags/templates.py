"""What a compiled DAG relies on in templates and what a run hands to its tasks."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from airflow.timetables.interval import CronDataIntervalTimetable

try:
    from airflow.providers.standard.operators.empty import EmptyOperator
    from airflow.providers.standard.operators.python import PythonOperator
    from airflow.sdk import DAG, Param
except ImportError:
    from airflow import DAG
    from airflow.models.param import Param
    from airflow.operators.empty import EmptyOperator
    from airflow.operators.python import PythonOperator


def payload() -> str:
    """What LambdaInvokeFunctionOperator returns: JSON as text."""
    return json.dumps({"files": [{"key": "raw/a.csv"}], "rows": 7})


def show(**given: object) -> None:
    print("seen " + json.dumps({name: given[name] for name in ("times", "payload", "params", "run")}))


with DAG(
    dag_id="templates",
    schedule=CronDataIntervalTimetable("30 0 * * *", timezone="Europe/Berlin"),
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    params={"day": Param("2000-01-01", type="string"), "limit": Param(5, type="integer", maximum=9)},
    user_defined_filters={"fromjson": json.loads},
) as dag:
    lambda_like = PythonOperator(task_id="lambda_like", python_callable=payload)
    reader = PythonOperator(
        task_id="group_like.reader",
        python_callable=show,
        op_kwargs={
            "times": [
                "{{ ds }}",
                "{{ data_interval_start.in_timezone('Europe/Berlin') | ds }}",
                "{{ data_interval_start.isoformat() }}",
                "{{ data_interval_end.isoformat() }}",
                "{{ logical_date.isoformat() }}",
            ],
            "payload": [
                "{{ (ti.xcom_pull(task_ids='lambda_like') | fromjson)['files'][0]['key'] }}",
                "{{ (ti.xcom_pull(task_ids='lambda_like') | fromjson)['rows'] | tojson }}",
            ],
            "params": ["{{ params.day }}", "{{ params.limit }}"],
            "run": ["{{ run_id.split('__')[0] }}", "{{ dag_run.dag_id }}"],
        },
    )
    end = EmptyOperator(task_id="end")
    lambda_like >> reader >> end
