# Compiled by Sluice from the DAG "s3_copy". Do not edit: change the DAG and compile it again.
# Body: sha256 0b3915f10a5ff389

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.providers.amazon.aws.operators.s3 import S3CopyObjectOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="s3_copy",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    take = S3CopyObjectOperator(
        task_id="take",
        source_bucket_name="acme-landing-123456789012-eu-west-1",
        source_bucket_key="orders/{{ ds }}.csv",
        dest_bucket_name="acme-lake-123456789012-eu-west-1",
        dest_bucket_key="bronze/orders/{{ ds }}/orders.csv",
        outlets=[Dataset("s3://acme-lake-123456789012-eu-west-1/bronze/orders")],
    )

    keep = S3CopyObjectOperator(
        task_id="keep",
        source_bucket_name="acme-landing-123456789012-eu-west-1",
        source_bucket_key="{a}.csv",
        dest_bucket_name="acme-landing-123456789012-eu-west-1",
        dest_bucket_key="{{ run_id }}",
    )
