# Compiled by Sluice from the DAG "glue_crawl". Do not edit: change the DAG and compile it again.
# Body: sha256 a5f001a899e92198

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.providers.amazon.aws.operators.glue_crawler import GlueCrawlerOperator
from airflow.providers.amazon.aws.operators.s3 import S3CreateObjectOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="glue_crawl",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    drop = S3CreateObjectOperator(
        task_id="drop",
        s3_bucket="acme-lake-123456789012-eu-west-1",
        s3_key="raw/drops/a.csv",
        data="line",
        replace=True,
        outlets=[Dataset("s3://acme-lake-123456789012-eu-west-1/raw/drops")],
    )

    raw = GlueCrawlerOperator(
        task_id="raw",
        config={"Name": "acme-raw"},
        poll_interval=10,
        region_name="eu-west-1",
    )

    nightly = GlueCrawlerOperator(
        task_id="nightly",
        config={"Name": "Nightly"},
        poll_interval=10,
        region_name="eu-west-1",
    )

    drop >> raw
