# Compiled by Sluice from the DAG "branch". Do not edit: change the DAG and compile it again.
# Body: sha256 4b938a5ae3fc92bd

import json

import pendulum
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.providers.standard.operators.python import BranchPythonOperator, PythonOperator
from airflow.sdk import DAG, Label, Param, TaskGroup
from airflow.timetables.interval import CronDataIntervalTimetable


def first_arm(arms):
    """The tasks of the first arm whose condition, rendered to True or False, holds."""
    return next((tasks for holds, tasks in arms if {"True": True, "False": False}[holds]), [])


def map_items(items):
    """Each element of a list, as the params of the task's instance that is for it."""
    found = json.loads(items)
    if not isinstance(found, list):
        raise TypeError(f"{items} is no list to map over")
    return [{"map_item": item} for item in found]


with DAG(
    dag_id="branch",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=16,
    params={
        "country": Param("NL", type="string", enum=["NL", "DE", "it's"]),
        "full": Param(False, type="boolean"),
        "rows": Param(500, type="integer"),
    },
    user_defined_filters={"fromjson": json.loads},
) as dag:
    make = LambdaInvokeFunctionOperator(
        task_id="make",
        function_name="acme-generate-orders",
        payload='{"date": {{ ds | tojson }}, "rows": {{ params.rows | tojson }}}',
        region_name="eu-west-1",
        botocore_config={"read_timeout": 150, "retries": {"max_attempts": 0}, "tcp_keepalive": True},
    )

    size = BranchPythonOperator(
        task_id="size",
        python_callable=first_arm,
        op_kwargs={
            "arms": [
                [
                    "{{ ((ti.xcom_pull(task_ids='make') | fromjson)['rows'] > 10000) and (not (params.full is true)) }}",
                    ["huge", "each_items"],
                ],
                ["{{ (params.country == 'NL') or (params.country in ['DE', 'it\\'s']) }}", ["either"]],
                [
                    "{{ (ds < '2026-02-01') and (((ti.xcom_pull(task_ids='make') | fromjson)['key'] != '') or ((ti.xcom_pull(task_ids='make') | fromjson)['rows'] >= params.rows)) }}",
                    ["either"],
                ],
                ["True", ["small.first", "small.whatever_happened"]],
            ],
        },
    )

    huge = EmptyOperator(task_id="huge")

    either = EmptyOperator(task_id="either")

    with TaskGroup("small"):
        small_first = EmptyOperator(task_id="first")

        small_second = EmptyOperator(task_id="second")

        small_whatever_happened = EmptyOperator(task_id="whatever_happened", trigger_rule="all_done")

    each_items = PythonOperator(
        task_id="each_items",
        python_callable=map_items,
        op_kwargs={"items": '["north", "south"]'},
        trigger_rule="none_failed",
        doc_md="Hands on the elements that each has instances for.",
    )

    each = EmptyOperator.partial(task_id="each").expand(params=each_items.output)

    join = EmptyOperator(task_id="join", trigger_rule="none_failed_min_one_success")

    make >> size
    [huge, either, small_second, small_whatever_happened] >> join
    small_first >> [small_second, small_whatever_happened]
    each_items >> each
    size >> Label("huge") >> [huge, each_items]
    size >> Label("dutch, early") >> either
    size >> Label("small") >> [small_first, small_whatever_happened]
