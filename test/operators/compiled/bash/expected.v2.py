# Compiled by Sluice from the DAG "bash". Do not edit: change the DAG and compile it again.
# Body: sha256 6ee05f5ac16a4285

import pendulum
from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.timetables.interval import CronDataIntervalTimetable

with DAG(
    dag_id="bash",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
) as dag:
    script = BashOperator(task_id="script", bash_command="/usr/local/bin/export.sh ", env={}, append_env=True)

    length = BashOperator(
        task_id="length",
        bash_command="test \"${{ '{#' }}DAY}\" = 10",
        env={"DAY": "{{ ds }}"},
        append_env=True,
    )

    shown = BashOperator(
        task_id="shown",
        bash_command="""\
set -eu
printf "%s\\n" "$DAY" "it's $HOST\"""",
        env={
            "DAY": "{{ ds }}",
            "LINE": "{{ ti.xcom_pull(task_ids='script') }}",
            "HOST": "{{ conn.shop.host }}:{{ conn.shop.port }}",
            "REGION": "{{ conn.shop.extra_dejson['region'] }}",
            "LIMIT": "{{ var.json.limits['eu'] }}",
            "MOTTO": "{ plain }",
            "SCRIPT": "load.sh{{ '' }}",
            "DAILY": "{{ ds }}.bash{{ '' }}",
        },
        append_env=True,
    )

    script >> shown
