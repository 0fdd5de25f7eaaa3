"""The amazon provider's errors, as a user sees them, and what it hands to post_execute."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from airflow_runs import Airflow, environment

ENGINES = Path(__file__).parent / "engines.py"
RELATION = 'ERROR: relation "analytics.daily_revenue_with_a_long_name_so_that_pprint_breaks_it" doesn\'t exist;'


def test_engines(airflow: Airflow) -> None:
    done = subprocess.run(
        [airflow.python, str(ENGINES)], env=environment(), capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout)
    failure = "RedshiftDataQueryFailedError"
    assert found == {
        "one statement": {"type": failure, "message": f"{RELATION} {RELATION}"},
        "batch": {"type": failure, "message": f"{RELATION} {RELATION} (statement 2 of 3)"},
        "no reason": {"type": failure, "message": "the statement ended as FAILED"},
        "lambda": {"type": "ValueError", "message": "RangeError: rows must be positive"},
        "athena": {
            "type": "AirflowException",
            "message": "COLUMN_NOT_FOUND: line 1:8: Column 'x' cannot be resolved",
        },
        # One GetStatementResult response for each statement, also for a single one.
        "result of one": [{"Records": [[{"stringValue": "abc"}]], "TotalNumRows": 1}],
        "result of list": [
            {"Records": [[{"stringValue": "abc:1"}]], "TotalNumRows": 1},
            {"Records": [[{"stringValue": "abc:2"}]], "TotalNumRows": 1},
        ],
    }
