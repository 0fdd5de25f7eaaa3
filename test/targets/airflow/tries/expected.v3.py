# Compiled by Sluice from the DAG "tries". Do not edit: change the DAG and compile it again.
# Body: sha256 aa5c760d85ec9e2c

from datetime import timedelta

import pendulum
from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="tries",
    description="Tries and limits.",
    schedule=CronDataIntervalTimetable("30 6 * * MON-FRI", timezone="Europe/Berlin"),
    start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Berlin"),
    catchup=True,
    max_active_runs=2,
    max_active_tasks=4,
    dagrun_timeout=timedelta(hours=6),
    tags=["example"],
    default_args={
        "owner": "data",
        "retries": 3,
        "retry_delay": timedelta(minutes=5),
        "retry_exponential_backoff": 2.0,
        "max_retry_delay": timedelta(hours=1),
    },
    on_failure_callback=[
        send_sns_notification(
            aws_conn_id="aws_default",
            region_name="eu-west-1",
            target_arn="arn:aws:sns:eu-west-1:123456789012:data-support",
            subject="Look at tries",
            message="It failed.",
        ),
    ],
) as dag:
    as_the_dag_says = EmptyOperator(task_id="as_the_dag_says", execution_timeout=timedelta(minutes=90))

    once = EmptyOperator(task_id="once", retries=0)

    twice = EmptyOperator(
        task_id="twice",
        retries=2,
        retry_exponential_backoff=0,
        max_retry_delay=None,
        on_failure_callback=[
            send_sns_notification(
                aws_conn_id="aws_default",
                region_name="eu-west-1",
                target_arn="arn:aws:sns:eu-west-1:123456789012:data-support",
                subject="tries failed",
                message="The task {{ ti.task_id }} of {{ dag.dag_id }} failed. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.",
            ),
        ],
        doc_md="Called **twice** at most.",
    )

    as_the_dag_says >> once >> twice
