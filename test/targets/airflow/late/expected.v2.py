# Compiled by Sluice from the DAG "late". Do not edit: change the DAG and compile it again.
# Body: sha256 febaae2cbe856fd9

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="late",
    description="Orders are there by half past four.",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    sla_miss_callback=[
        send_sns_notification(
            aws_conn_id="aws_default",
            region_name="eu-west-1",
            target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
            subject="late is late",
            message="late is late: a run has not ended 150m after it was due. Its tasks and logs are in the Airflow UI.",
        ),
        SmtpNotifier(
            smtp_conn_id="smtp_default",
            to=["data@example.com"],
            subject="late is late",
            html_content="Look at <b>the Airflow UI</b>.",
        ),
    ],
) as dag:
    create = EmptyOperator(task_id="create")

    load = EmptyOperator(task_id="load")

    report = EmptyOperator(task_id="report", sla=timedelta(minutes=150))

    drop = EmptyOperator(task_id="drop")

    create >> load >> [report, drop]
    drop.as_teardown(setups=create)
