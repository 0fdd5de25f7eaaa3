# Compiled by Sluice from the DAG "on_any_dataset". Do not edit: change the DAG and compile it again.
# Body: sha256 b6e6e628fae49a6e

import pendulum
from airflow.providers.amazon.aws.operators.glue import GlueJobOperator
from airflow.sdk import DAG, Asset, AssetAny

with DAG(
    dag_id="on_any_dataset",
    schedule=AssetAny(
        Asset(name="bronze.orders_raw", uri="s3://acme-lake-123456789012-eu-west-1/bronze/orders"),
        Asset(name="silver.customers", uri="s3://acme-lake-123456789012-eu-west-1/silver/customers"),
    ),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    conform = GlueJobOperator(
        task_id="conform",
        job_name="acme-conform",
        script_args={
            "--document": "s3://acme-mwaa-123456789012-eu-west-1/sluice/jobs/06cd6ddb523f9fe0.json",
            "--run_id": "{{ run_id }}",
            "--input": "s3://acme-lake-123456789012-eu-west-1/bronze/orders/",
        },
        job_poll_interval=10,
        stop_job_run_on_kill=True,
        region_name="eu-west-1",
        outlets=[Asset(name="silver.orders", uri="s3://acme-lake-123456789012-eu-west-1/silver/orders")],
    )
