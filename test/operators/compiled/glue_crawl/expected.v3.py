# Compiled by Sluice from the DAG "glue_crawl". Do not edit: change the DAG and compile it again.
# Body: sha256 c7e0b069883e8172

import pendulum
from airflow.providers.amazon.aws.operators.glue_crawler import GlueCrawlerRunOperator
from airflow.providers.amazon.aws.operators.s3 import S3CreateObjectOperator
from airflow.sdk import DAG, Asset
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
        outlets=[Asset(name="raw.drops", uri="s3://acme-lake-123456789012-eu-west-1/raw/drops")],
    )

    raw = GlueCrawlerRunOperator(
        task_id="raw",
        crawler_name="acme-raw",
        poll_interval=10,
        region_name="eu-west-1",
    )

    nightly = GlueCrawlerRunOperator(
        task_id="nightly",
        crawler_name="Nightly",
        poll_interval=10,
        region_name="eu-west-1",
    )

    drop >> raw
