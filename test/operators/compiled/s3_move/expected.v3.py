# Compiled by Sluice from the DAG "s3_move". Do not edit: change the DAG and compile it again.
# Body: sha256 ab5b7028586a7bb1

import hashlib
from urllib.parse import quote

import pendulum
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.providers.standard.operators.python import PythonOperator
from airflow.sdk import DAG, Asset
from airflow.timetables.interval import CronDataIntervalTimetable
from botocore.exceptions import ClientError


def move_object(source_bucket, source_key, bucket, key, run):
    """Copies an object, compares the bytes of both, and deletes the version that was copied."""
    if (source_bucket, source_key) == (bucket, key):
        raise ValueError(f"s3://{bucket}/{key} would be moved to where it is")
    client = S3Hook().get_conn()
    origin = quote(f"{source_bucket}/{source_key} {run}")
    try:
        source = client.head_object(Bucket=source_bucket, Key=source_key)
    except ClientError as error:
        if error.response["Error"]["Code"] != "404":
            raise
        # An earlier try of this run may have moved it, and then been lost.
        try:
            moved = client.head_object(Bucket=bucket, Key=key)["Metadata"].get("moved-from")
        except ClientError:
            moved = None
        if moved != origin:
            raise FileNotFoundError(f"s3://{source_bucket}/{source_key} is not there") from error
        return key
    version = {"VersionId": source["VersionId"]} if "VersionId" in source else {}
    original = {"Bucket": source_bucket, "Key": source_key, **version}
    headers = ("CacheControl", "ContentDisposition", "ContentEncoding", "ContentLanguage", "ContentType")
    extra = {name: source[name] for name in headers if name in source}
    extra["MetadataDirective"] = "REPLACE"
    extra["Metadata"] = {**source["Metadata"], "moved-from": origin}
    client.copy(CopySource=original, Bucket=bucket, Key=key, ExtraArgs=extra)
    digests = []
    for place in (original, {"Bucket": bucket, "Key": key}):
        digest = hashlib.sha256()
        for chunk in client.get_object(**place)["Body"].iter_chunks(1 << 20):
            digest.update(chunk)
        digests.append(digest.digest())
    if digests[0] != digests[1]:
        raise RuntimeError(f"s3://{bucket}/{key} is not the same as what was copied; nothing was deleted")
    # Without versions, what came meanwhile would go instead.
    if not version and client.head_object(**original)["ETag"] != source["ETag"]:
        raise RuntimeError(f"s3://{source_bucket}/{source_key} changed while it was moved")
    client.delete_object(**original)
    return key


with DAG(
    dag_id="s3_move",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    take = PythonOperator(
        task_id="take",
        python_callable=move_object,
        op_kwargs={
            "source_bucket": "acme-landing-123456789012-eu-west-1",
            "source_key": "input/{{ ds }}.csv",
            "bucket": "acme-lake-123456789012-eu-west-1",
            "key": "bronze/orders/{{ ds }}.csv",
            "run": "{{ run_id }}",
        },
        outlets=[Asset(name="bronze.orders_raw", uri="s3://acme-lake-123456789012-eu-west-1/bronze/orders")],
    )

    say = SnsPublishOperator(
        task_id="say",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="{{ ti.xcom_pull(task_ids='take') }}",
        region_name="eu-west-1",
    )

    take >> say
