# Compiled by Sluice from the DAG "every_six_hours". Do not edit: change the DAG and compile it again.
# Body: sha256 44a890a62b423d31

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.timetables.interval import DeltaDataIntervalTimetable

with DAG(
    dag_id="every_six_hours",
    schedule=DeltaDataIntervalTimetable(timedelta(hours=6)),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    tell = SnsPublishOperator(
        task_id="tell",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="from {{ data_interval_start.isoformat() }} to {{ data_interval_end.isoformat() }}",
        region_name="eu-west-1",
    )
