# Compiled by Sluice from the DAG "odd_text". Do not edit: change the DAG and compile it again.
# Body: sha256 1e842ded8355d3dd

import json

import pendulum
from airflow import DAG
from airflow.models.param import Param
from airflow.operators.bash import BashOperator
from airflow.providers.amazon.aws.operators.athena import AthenaOperator
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator
from airflow.timetables.interval import CronDataIntervalTimetable


def sql_literal(value):
    """Writes a value as one SQL literal; chr(92) is the backslash, which engines read differently."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return f"({value})" if value < 0 else str(value)
    text = json.dumps(value) if isinstance(value, (dict, list)) else str(value)
    quoted = "'" + text.replace("'", "''").replace("\\", "' || chr(92) || '") + "'"
    return f"({quoted})" if "\\" in text else quoted


with DAG(
    dag_id="odd_text",
    description="Braces {{ like these }}, 'quotes' and\na second line.",
    schedule=CronDataIntervalTimetable("0 2 * * *", timezone="UTC"),
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
    params={
        "items": Param("a", type="string"),
        "odd-name": Param("", type="string"),
        "mode": Param(True, type="boolean"),
    },
    user_defined_filters={"fromjson": json.loads, "sql_literal": sql_literal},
) as dag:
    ask = LambdaInvokeFunctionOperator(
        task_id="ask",
        function_name="ask",
        payload='{"plain": "{{ "{{" }} not a template }} {{ "{%" }} nor this %} {{ "{#" }} nor this #}", "text": {{ ("run " ~ run_id ~ " of " ~ (data_interval_start.in_timezone("UTC") | ds)) | tojson }}, "one": {{ params["items"] | string | tojson }}, "param": {{ params["odd-name"] | tojson }}, "authors": {% filter tojson %}{% if params.mode %}{{ params.mode }}{% endif %}{% endfilter %}, "mixed": {% filter tojson %}<{{ "{" }}{% if params.mode %}{{ params.mode }}{% endif %}>{% endfilter %}, "numbers": [1, -0.5, 1e+21, null, true, {{ ds | tojson }}]}',
    )

    echo = BashOperator(
        task_id="echo",
        bash_command="""\
cat <<'END'
Two \\ lines, \"""three quotes\""" and a tab:	.
END""",
        env={
            "braces": "a{{ '{{' }}b}} {{ '{' }}{{ ds }}} {{ '{%' }}c%} {{ '{#' }}d#} é😀",
            "line_breaks": """\
one{{ '\\r' }}
two
{{ ds }}
three{{ '\\n' }}""",
            "one_answer": "{{ (ti.xcom_pull(task_ids='ask') | fromjson)['file']['it\\'s'] }}",
            "whole_answer": "{{ ti.xcom_pull(task_ids='ask') | fromjson }}",
            "both": 'It\'s "quoted"',
            "double": 'say "yes"',
            "unseen": "\x00\x1b\xa0\u200b\u202e\U000e0001\ud800",
        },
    )

    ask_again = LambdaInvokeFunctionOperator(
        task_id="ask_again",
        function_name="ask",
        payload='{{ ti.xcom_pull(task_ids="ask") | fromjson | tojson }}',
    )

    query = AthenaOperator(
        task_id="query",
        query="""\
SELECT '{{ '{{' }}', '{', '\\d+' -- a comment
FROM t
WHERE day = DATE '{{ ds }}'
  AND local_day = '{{ data_interval_start.in_timezone('UTC') | ds }}'
  AND run = {{ run_id | sql_literal }}
  AND key = {{ ('a\\'b/' ~ params['items']) | sql_literal }}
  AND mode = {% filter sql_literal %}{% if params.mode %}{{ params.mode }}{% endif %}{% endfilter %}
  AND n = {{ (ti.xcom_pull(task_ids='ask') | fromjson)['n'] | sql_literal }}
""",
        database="default",
    )
