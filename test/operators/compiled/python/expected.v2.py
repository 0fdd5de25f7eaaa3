# Compiled by Sluice from the DAG "python". Do not edit: change the DAG and compile it again.
# Body: sha256 76a919a1258b0922

import json
import linecache
import sys
import types

import pendulum
from airflow import DAG
from airflow.datasets import Dataset
from airflow.models.param import Param
from airflow.operators.python import PythonOperator
from airflow.providers.amazon.aws.operators.sns import SnsPublishOperator
from airflow.timetables.interval import CronDataIntervalTimetable

SCRIPTS = {
    "dags/python/nothing.py": """\
def main():
    pass
""",
    "dags/python/segments.py": """\
\"""Braces { stay } what they are: {{ ds }}, {% raw %}.\"""

from dataclasses import dataclass


@dataclass
class Segment:
    name: str


def main(day: str, least: int = 1, *, names: list[str], datasets: dict[str, str]) -> dict:
    print(day, least, datasets)
    return {"first": Segment(names[0]).name, "count": len(names)}
""",
}


def run_script(path, arguments):
    """Calls `main` of a script with arguments that are JSON, and hands on what it returns."""
    text = SCRIPTS[path]
    # So that a traceback shows the lines of the script.
    linecache.cache[path] = (len(text), None, text.splitlines(keepends=True), path)
    module = sys.modules["script"] = types.ModuleType("script")
    module.__file__ = path
    exec(compile(text, path, "exec"), module.__dict__)
    return module.main(**json.loads(arguments))


with DAG(
    dag_id="python",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    params={"least": Param(3, type="integer")},
) as dag:
    nothing = PythonOperator(
        task_id="nothing",
        python_callable=run_script,
        op_kwargs={"path": "dags/python/nothing.py", "arguments": "{}"},
    )

    segments = PythonOperator(
        task_id="segments",
        python_callable=run_script,
        op_kwargs={
            "path": "dags/python/segments.py",
            "arguments": '{"day": {{ ds | tojson }}, "least": {{ params.least | tojson }}, "names": ["a", {{ ("{" ~ ds ~ "}") | tojson }}], "datasets": {"customers": "s3://acme-lake-123456789012-eu-west-1/silver/customers/", "note": "s3://acme-lake-123456789012-eu-west-1/gold/note/"}}',
        },
        outlets=[Dataset("s3://acme-lake-123456789012-eu-west-1/gold/note")],
    )

    say = SnsPublishOperator(
        task_id="say",
        target_arn="arn:aws:sns:eu-west-1:123456789012:acme-data-support",
        message="{{ ti.xcom_pull(task_ids='segments')['count'] }} of {{ ti.xcom_pull(task_ids='segments')['first'] }}",
        region_name="eu-west-1",
    )

    segments >> say
