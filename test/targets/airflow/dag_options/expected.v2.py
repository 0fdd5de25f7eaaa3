# Compiled by Sluice from the DAG "dag_options". Do not edit: change the DAG and compile it again.
# Body: sha256 5efd07225bfb48b6

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.models.param import Param
from airflow.operators.empty import EmptyOperator
from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="dag_options",
    description="All of it.",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="Europe/Berlin"),
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Berlin"),
    end_date=pendulum.datetime(2026, 12, 31, 23, 59, 59, tz="Europe/Berlin"),
    catchup=True,
    max_active_runs=3,
    max_active_tasks=8,
    dagrun_timeout=timedelta(hours=6),
    fail_stop=True,
    is_paused_upon_creation=False,
    tags=["orders", "shop"],
    default_args={"owner": "data"},
    params={
        "country": Param("NL", type="string", enum=["NL", "DE"], title="Country"),
        "code": Param("A-1", type="string", minLength=3, maxLength=10, pattern="^[A-Z]-[0-9]+$"),
        "note": Param("", type="string", format="multiline", description="Anything."),
        "rows": Param(500, type="integer", minimum=1, maximum=1000),
        "share": Param(0.5, type="number", minimum=0, maximum=1),
        "full": Param(False, type="boolean"),
        "since": Param("2026-01-31", type="string", format="date"),
        "at": Param("2026-01-31T10:00:00Z", type="string", format="date-time"),
        "countries": Param(["NL"], type="array", items={"type": "string", "enum": ["NL", "DE"]}),
        "more": Param({"a": [1, None, {"b": "c"}]}, type="object"),
    },
    on_failure_callback=[
        send_sns_notification(
            aws_conn_id="aws_default",
            region_name="eu-west-1",
            target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
            subject="dag_options failed",
            message="{{ dag.dag_id }} failed. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.",
        ),
    ],
    on_success_callback=[
        send_sns_notification(
            aws_conn_id="aws_default",
            region_name="eu-west-1",
            target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
            subject="Orders",
            message="All orders are in.",
        ),
    ],
    access_control={"Op": ["can_read", "can_edit"], "Viewer": ["can_read"]},
    doc_md="""\
# When it fails

Ask the shop.""",
) as dag:
    a = EmptyOperator(task_id="a")
