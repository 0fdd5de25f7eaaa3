"""Runs inside an Airflow environment: what the amazon provider's own operators raise and return, as JSON.

Only the connection to AWS is replaced, by objects that answer as AWS does.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

output = sys.stdout
sys.stdout = sys.stderr
home = Path(tempfile.mkdtemp())
from sluice_airflow.environment import configure  # noqa: E402

configure(home, dags=home, database=home / "none.db", logs=home)

from airflow.providers.amazon.aws.hooks.redshift_data import RedshiftDataHook  # noqa: E402
from airflow.providers.amazon.aws.operators.athena import AthenaOperator  # noqa: E402
from airflow.providers.amazon.aws.operators.lambda_function import LambdaInvokeFunctionOperator  # noqa: E402
from airflow.providers.amazon.aws.operators.redshift_data import RedshiftDataOperator  # noqa: E402

from sluice_airflow.errors import describe  # noqa: E402

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
LONG = 'ERROR: relation "analytics.daily_revenue_with_a_long_name_so_that_pprint_breaks_it" doesn\'t exist; ' * 2


def raised(call: object) -> dict[str, str]:
    try:
        call()
    except Exception as error:
        return describe(error)
    raise AssertionError("nothing was raised")


def redshift_failure(**more: object) -> dict[str, str]:
    response = {"Id": "abc:1", "Status": "FAILED", "CreatedAt": MOMENT, "Duration": 5, **more}
    return raised(lambda: RedshiftDataHook().parse_statement_response(response))


def lambda_failure() -> dict[str, str]:
    operator = LambdaInvokeFunctionOperator(task_id="t", function_name="f", payload="{}")
    payload = {"errorType": "RangeError", "errorMessage": "rows must be positive", "trace": ["…"]}
    answer = {"StatusCode": 200, "FunctionError": "Unhandled", "ResponseMetadata": {}}
    operator.__dict__["hook"] = SimpleNamespace(
        invoke_lambda=lambda **_: {**answer, "Payload": io.BytesIO(json.dumps(payload).encode())},
        encode_log_result=lambda *_, **__: None,
    )
    return raised(lambda: operator.execute({}))


def athena_failure() -> dict[str, str]:
    operator = AthenaOperator(task_id="t", query="SELECT x", database="d", output_location="s3://b/")
    operator.__dict__["hook"] = SimpleNamespace(
        run_query=lambda *_, **__: "q-1",
        poll_query_status=lambda *_, **__: "FAILED",
        conn_region_name="eu-west-1",
        conn_partition="aws",
        get_state_change_reason=lambda *_: "COLUMN_NOT_FOUND: line 1:8: Column 'x' cannot be resolved",
    )
    return raised(lambda: operator.execute({"ti": SimpleNamespace(xcom_push=lambda **_: None)}))


def redshift_result(sql: str | list[str]) -> list[object]:
    """What post_execute gets: the result of `execute` with return_sql_result."""
    parts = [{"Id": f"abc:{number}"} for number in range(1, len(sql) + 1)] if isinstance(sql, list) else []
    state = {"Id": "abc", "Status": "FINISHED", **({"SubStatements": parts} if parts else {})}
    operator = RedshiftDataOperator(
        task_id="t", sql=sql, database="dev", workgroup_name="wg", return_sql_result=True, poll_interval=1
    )
    connection = SimpleNamespace(
        execute_statement=lambda **_: {"Id": "abc"},
        batch_execute_statement=lambda **_: {"Id": "abc"},
        describe_statement=lambda **_: state,
        get_statement_result=lambda Id: {"Records": [[{"stringValue": Id}]], "TotalNumRows": 1},  # noqa: N803
    )
    hook = RedshiftDataHook()
    hook.__dict__["conn"] = connection
    operator.__dict__["hook"] = hook
    return operator.execute({})


json.dump(
    {
        "one statement": redshift_failure(Error=LONG),
        "batch": redshift_failure(
            Error="Query #2 failed",
            SubStatements=[
                {"Id": "abc:1", "Status": "FINISHED", "CreatedAt": MOMENT},
                {"Id": "abc:2", "Status": "FAILED", "Error": LONG, "CreatedAt": MOMENT},
                {"Id": "abc:3", "Status": "ABORTED", "CreatedAt": MOMENT},
            ],
        ),
        "no reason": redshift_failure(),
        "lambda": lambda_failure(),
        "athena": athena_failure(),
        "result of one": redshift_result("SELECT 1"),
        "result of list": redshift_result(["SELECT 1", "SELECT 2"]),
    },
    output,
)
