# Compiled by Sluice from the DAG "s3_delete". Do not edit: change the DAG and compile it again.
# Body: sha256 744abff41959f0f0

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.providers.amazon.aws.operators.s3 import S3DeleteObjectsOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="s3_delete",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    keys = S3DeleteObjectsOperator(
        task_id="keys",
        bucket="acme-landing-123456789012-eu-west-1",
        keys=["a.csv", "{{ ds }}/b.csv"],
    )

    day = S3DeleteObjectsOperator(
        task_id="day",
        bucket="acme-lake-123456789012-eu-west-1",
        prefix="bronze/orders/{{ ds }}/",
        outlets=[Dataset("s3://acme-lake-123456789012-eu-west-1/bronze/orders")],
    )
