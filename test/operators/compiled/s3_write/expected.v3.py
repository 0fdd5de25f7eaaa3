# Compiled by Sluice from the DAG "s3_write". Do not edit: change the DAG and compile it again.
# Body: sha256 edb582ff22eb170e

import pendulum
from airflow.providers.amazon.aws.operators.s3 import S3CreateObjectOperator
from airflow.sdk import DAG, Asset
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="s3_write",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    mark = S3CreateObjectOperator(
        task_id="mark",
        s3_bucket="acme-landing-123456789012-eu-west-1",
        s3_key="done/{{ ds }}",
        data="Run {{ run_id }}: \"é\"{{ '\\n' }}",
        replace=True,
    )

    empty = S3CreateObjectOperator(
        task_id="empty",
        s3_bucket="acme-lake-123456789012-eu-west-1",
        s3_key="bronze/orders/_SUCCESS",
        data="",
        replace=True,
        outlets=[Asset(name="bronze.orders_raw", uri="s3://acme-lake-123456789012-eu-west-1/bronze/orders")],
    )
