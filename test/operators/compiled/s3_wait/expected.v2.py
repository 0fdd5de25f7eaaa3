# Compiled by Sluice from the DAG "s3_wait". Do not edit: change the DAG and compile it again.
# Body: sha256 916b00ce873905a6

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.providers.amazon.aws.sensors.s3 import S3KeySensor
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="s3_wait",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    any_ = S3KeySensor(
        task_id="any",
        bucket_name="acme-landing-123456789012-eu-west-1",
        bucket_key="orders/*.csv",
        wildcard_match=True,
        poke_interval=60,
        deferrable=True,
        region_name="eu-west-1",
    )

    day = S3KeySensor(
        task_id="day",
        bucket_name="acme-landing-123456789012-eu-west-1",
        bucket_key="orders/{{ ds }}.csv",
        wildcard_match=True,
        poke_interval=300,
        deferrable=True,
        region_name="eu-west-1",
        timeout=timedelta(hours=3),
    )
