"""A DAG that uses what the compiler emits, for `structure`."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator
from airflow.timetables.interval import CronDataIntervalTimetable

try:
    from airflow.providers.standard.operators.empty import EmptyOperator
    from airflow.sdk import DAG, Param, TaskGroup

    backoff: object = 2.0
except ImportError:
    from airflow import DAG
    from airflow.models.param import Param
    from airflow.operators.empty import EmptyOperator
    from airflow.utils.task_group import TaskGroup

    backoff = True


def fail_on_rows(_context: object, _result: object) -> None:
    raise AssertionError("never called")


with DAG(
    dag_id="shape",
    description="A mart.",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="Europe/Berlin"),
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=2),
    tags=["b", "a"],
    params={"country": Param("de", type="string", enum=["de", "fr"], description="Which one.")},
    default_args={
        "owner": "data",
        "retries": 3,
        "retry_delay": timedelta(minutes=5),
        "retry_exponential_backoff": backoff,
        "max_retry_delay": timedelta(hours=1),
        "on_failure_callback": [
            send_sns_notification(
                target_arn="arn:aws:sns:eu-west-1:123456789012:alerts", message="{{ ti.task_id }} failed"
            )
        ],
    },
    user_defined_filters={"fromjson": json.loads},
) as dag:
    begin = EmptyOperator(task_id="begin", retries=0)
    with TaskGroup(group_id="mart") as mart:
        stage = RedshiftDataOperator(
            task_id="stage",
            sql=["CREATE TABLE t (i int)", "INSERT INTO t SELECT '{{ ds }}'"],
            database="dev",
            workgroup_name="wg",
            poll_interval=1,
            execution_timeout=timedelta(minutes=30),
        )
        test = RedshiftDataOperator(
            task_id="test",
            sql="SELECT 1",
            database="dev",
            workgroup_name="wg",
            return_sql_result=True,
            post_execute=fail_on_rows,
            pool="warehouse",
        )
        stage >> test
    end = EmptyOperator(task_id="end", trigger_rule="all_done")
    begin >> mart >> end
