# Compiled by Sluice from the DAG "fan-out". Do not edit: change the DAG and compile it again.
# Body: sha256 fbdd6092bf707f43

from datetime import timedelta

import pendulum
from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
from airflow.providers.amazon.aws.sensors.s3 import S3KeySensor
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, TaskGroup
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="fan-out",
    description='Reports, "fanned out".',
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    default_args={
        "retries": 2,
        "retry_delay": timedelta(seconds=90),
        "retry_exponential_backoff": 2.0,
        "max_retry_delay": timedelta(minutes=10),
    },
) as dag:
    start = EmptyOperator(task_id="start")

    wait = S3KeySensor(
        task_id="wait",
        bucket_key="s3://raw/{{ ds }}/*",
        wildcard_match=True,
        soft_fail=False,
        poke_interval=30,
        timeout=3600,
        execution_timeout=timedelta(minutes=90),
        retries=5,
        retry_delay=timedelta(days=1),
        retry_exponential_backoff=0,
        max_retry_delay=None,
    )

    with TaskGroup("load", tooltip="One report after the other."):
        load_country = EmptyOperator(task_id="country")

        load_device = EmptyOperator(task_id="device")

        load_region = EmptyOperator(task_id="region")

        with TaskGroup("checks"):
            load_checks_rows = EmptyOperator(task_id="rows")

            load_checks_keys = EmptyOperator(task_id="keys", trigger_rule="none_failed_min_one_success")

    between = EmptyOperator(task_id="between", retry_exponential_backoff=0)

    class_ = EmptyOperator(task_id="class", trigger_rule="all_done")

    task_2nd = EmptyOperator(task_id="2nd")

    print_ = EmptyOperator(task_id="print")

    json = EmptyOperator(task_id="json")

    an_id_that_is_so_long_that_the_dependencies_take_several_lines = EmptyOperator(
        task_id="an_id_that_is_so_long_that_the_dependencies_take_several_lines",
        on_failure_callback=[
            send_sns_notification(
                aws_conn_id="aws_default",
                region_name="eu-west-1",
                target_arn="arn:aws:sns:eu-west-1:123456789012:on-call",
                subject="Look",
                message="""\
It's the "last" step.
Look at its log.""",
            ),
        ],
    )

    alone = EmptyOperator(task_id="alone")

    start >> [load_country, load_device, load_region, class_]
    wait >> between >> class_
    (
        [load_country, load_device, load_region]
        >> load_checks_rows
        >> load_checks_keys
        >> [class_, task_2nd, print_]
    )
    [class_, task_2nd, json] >> an_id_that_is_so_long_that_the_dependencies_take_several_lines
    print_ >> json
