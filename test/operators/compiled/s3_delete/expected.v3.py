# Compiled by Sluice from the DAG "s3_delete". Do not edit: change the DAG and compile it again.
# Body: sha256 c3ca42bf901a919a

import pendulum
from airflow.providers.amazon.aws.operators.s3 import S3DeleteObjectsOperator
from airflow.sdk import DAG, Asset
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
        outlets=[Asset(name="bronze.orders_raw", uri="s3://acme-lake-123456789012-eu-west-1/bronze/orders")],
    )
