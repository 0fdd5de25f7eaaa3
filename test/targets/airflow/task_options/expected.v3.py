# Compiled by Sluice from the DAG "task_options". Do not edit: change the DAG and compile it again.
# Body: sha256 3d519631fdf5cf8c

from datetime import timedelta

import pendulum
from airflow.providers.amazon.aws.notifications.sns import send_sns_notification
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, TaskGroup
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="task_options",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    alone = EmptyOperator(
        task_id="alone",
        execution_timeout=timedelta(hours=1),
        pool="shop_api",
        pool_slots=2,
        priority_weight=10,
        weight_rule="absolute",
        queue="large",
        depends_on_past=True,
        max_active_tis_per_dag=1,
        on_failure_callback=[
            send_sns_notification(
                aws_conn_id="aws_default",
                region_name="eu-west-1",
                target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
                subject="task_options failed",
                message="The task {{ ti.task_id }} of {{ dag.dag_id }} failed. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.",
            ),
        ],
        on_retry_callback=[
            send_sns_notification(
                aws_conn_id="aws_default",
                region_name="eu-west-1",
                target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
                subject="task_options is tried again",
                message="again",
            ),
        ],
        on_success_callback=[
            send_sns_notification(
                aws_conn_id="aws_default",
                region_name="eu-west-1",
                target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
                subject="task_options succeeded",
                message="The task {{ ti.task_id }} of {{ dag.dag_id }} succeeded. Run: {{ run_id }}. Its tasks and logs are in the Airflow UI.",
            ),
            send_sns_notification(
                aws_conn_id="aws_default",
                region_name="eu-west-1",
                target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
                subject="Done",
                message="done",
            ),
        ],
    )

    with TaskGroup("outer", tooltip="All of these ask the shop."):
        outer_as_the_group_says = EmptyOperator(
            task_id="as_the_group_says",
            retries=1,
            retry_delay=timedelta(minutes=5),
            pool="shop_api",
            queue="large",
        )

        with TaskGroup("inner"):
            outer_inner_as_both_say = EmptyOperator(
                task_id="as_both_say",
                retries=5,
                retry_delay=timedelta(minutes=1),
                pool="shop_api",
                queue="large",
                wait_for_downstream=True,
            )

            outer_inner_by_itself = EmptyOperator(
                task_id="by_itself",
                retries=0,
                pool="shop_api",
                queue="small",
            )

    whatever_happened = EmptyOperator(task_id="whatever_happened", trigger_rule="one_done")
