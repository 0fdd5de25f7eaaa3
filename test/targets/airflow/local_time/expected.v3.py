# Compiled by Sluice from the DAG "local_time". Do not edit: change the DAG and compile it again.
# Body: sha256 c2e114244438d696

from datetime import timedelta

import pendulum
from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG
from airflow.timetables.trigger import CronTriggerTimetable

with DAG(
    dag_id="local_time",
    description="Half past midnight in Berlin.",
    schedule=CronTriggerTimetable("30 0 * * *", timezone="Europe/Berlin"),
    start_date=pendulum.datetime(2026, 3, 28, tz="Europe/Berlin"),
    catchup=True,
    max_active_runs=4,
    max_active_tasks=8,
    dagrun_timeout=timedelta(seconds=90),
) as dag:
    say = BashOperator(
        task_id="say",
        bash_command='printf "%s\\n" "$DS" "$LOCAL_DATE"',
        env={
            "DS": "{{ ds }}",
            "LOCAL_DATE": "{{ data_interval_start.in_timezone('Europe/Berlin') | ds }}",
            "RUN": "{{ run_id }}",
            "FROM": "{{ data_interval_start.isoformat() }}",
            "TO": "{{ data_interval_end.isoformat() }}",
        },
        append_env=True,
    )
