# Compiled by Sluice from the DAG "glue_run". Do not edit: change the DAG and compile it again.
# Body: sha256 532818d9913c4d95

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.models.param import Param
from airflow.providers.amazon.aws.operators.glue import GlueJobOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="glue_run",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    params={"least": Param(3, type="integer"), "dry": Param(False, type="boolean")},
) as dag:
    vacuum = GlueJobOperator(
        task_id="vacuum",
        job_name="acme-vacuum",
        script_args={},
        job_poll_interval=10,
        stop_job_run_on_kill=True,
        region_name="eu-west-1",
    )

    segment = GlueJobOperator(
        task_id="segment",
        job_name="acme-segment-customers",
        script_args={
            "--day": "{{ ds }}",
            "--least": "{{ params.least | tojson }}",
            "--dry": "true",
            "--names": '{"best": ["a", {{ ds | tojson }}]}',
            "--note": "it's {fine}",
            "--DATASET_CUSTOMERS": "s3://acme-lake-123456789012-eu-west-1/silver/customers/",
            "--DATASET_VISITS": "s3://acme-lake-123456789012-eu-west-1/bronze/visits/",
            "--DATASET_SEGMENTS": "`glue`.`acme_gold`.`segments`",
            "--LOCATION_SEGMENTS": "s3://acme-lake-123456789012-eu-west-1/gold/segments/",
        },
        job_poll_interval=10,
        stop_job_run_on_kill=True,
        region_name="eu-west-1",
        execution_timeout=timedelta(hours=1),
        outlets=[Dataset("s3://acme-lake-123456789012-eu-west-1/gold/segments")],
    )

    dry = GlueJobOperator(
        task_id="dry",
        job_name="acme-segment-customers",
        script_args={
            "--day": "2026-01-01",
            "--least": "5",
            "--dry": "{{ params.dry | tojson }}",
            "--DATASET_CUSTOMERS": "s3://acme-lake-123456789012-eu-west-1/silver/customers/",
            "--DATASET_VISITS": "s3://acme-lake-123456789012-eu-west-1/bronze/visits/",
        },
        job_poll_interval=10,
        stop_job_run_on_kill=True,
        region_name="eu-west-1",
    )
