"""What went wrong in a task, as the engine said it, without the wrapping that the operators put around it."""

from __future__ import annotations

import ast
import json
import re
import traceback
from collections.abc import Callable
from typing import Any

# From apache-airflow-providers-amazon 9.22.0 and 9.34.0: hooks/glue.py, hooks/redshift_data.py, operators/athena.py,
# operators/lambda_function.py.
_REDSHIFT = re.compile(
    r"^Statement \S+ terminated with status (?P<status>\w+)\. Response details: (?P<details>.*)$", re.S
)
_ATHENA = re.compile(r"^Final state of Athena job is \w+, query_execution_id is \S+?\. Error: (?P<error>.+)$", re.S)
_GLUE = re.compile(r"^Exiting Job \S+ Run State: (?P<state>\w+)$")
# What operators raise with a sentence.
_SENTENCES = frozenset({"AirflowException", "AirflowFailException"})
_LAMBDA = "Lambda function execution resulted in error"


def describe(error: BaseException) -> dict[str, str]:
    """The error of a `task.finished` event."""
    unwrap: tuple[Callable[[BaseException], str | None], ...] = (_redshift, _athena, _glue, _lambda)
    message = next((text for text in (read(error) for read in unwrap) if text), None)
    return {"type": type(error).__name__, "message": (message or "").strip() or _own_words(error)}


def _own_words(error: BaseException) -> str:
    """With the type, without which many say nothing: of a key that is missing Python says only its name."""
    kind, said = type(error).__name__, str(error).strip()
    if not said:
        return kind
    return said if kind in _SENTENCES else f"{kind}: {said}"


def last_line(trace: str) -> str:
    """The line of a traceback that names the error."""
    lines = [line for line in trace.strip().splitlines() if line.strip()]
    named = [line for line in lines if line == line.lstrip() and not line.startswith("Traceback")]
    return (named or lines or ["unknown error"])[-1].strip()


def _redshift(error: BaseException) -> str | None:
    found = _REDSHIFT.match(str(error))
    if found is None:
        return None
    details = _literals(found["details"])
    if details is None:
        return None
    statements = [part for part in details.get("SubStatements") or [] if isinstance(part, dict)]
    for number, part in enumerate(statements, 1):
        if part.get("Error"):
            return f"{str(part['Error']).strip()} (statement {number} of {len(statements)})"
    return details.get("Error") or f"the statement ended as {found['status']}"


def _literals(expression: str) -> dict[str, Any] | None:
    """The constants of a printed response. It also holds calls, `datetime.datetime(…)`, which are left out."""
    try:
        value = _constant(ast.parse(expression.strip(), mode="eval").body)
    except (SyntaxError, ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _constant(node: ast.expr) -> Any:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Dict(keys=keys, values=values):
            return {
                _constant(key): _constant(value) for key, value in zip(keys, values, strict=True) if key is not None
            }
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return [_constant(item) for item in items]
        case _:
            return None


def _athena(error: BaseException) -> str | None:
    found = _ATHENA.match(str(error))
    return found["error"] if found else None


def _glue(error: BaseException) -> str | None:
    """Glue's ErrorMessage, which the hook does not pass on: it is asked for with the hook that saw the run fail."""
    found = _GLUE.match(str(error))
    if found is None:
        return None
    for frame, _ in traceback.walk_tb(error.__traceback__):
        seen = frame.f_locals
        if frame.f_code.co_name == "_handle_state" and {"self", "job_name", "run_id"} <= seen.keys():
            try:
                run = seen["self"].conn.get_job_run(JobName=seen["job_name"], RunId=seen["run_id"])["JobRun"]
            except Exception:
                return None
            return run.get("ErrorMessage") or f"the run of {seen['job_name']} ended as {found['state']}"
    return None


def _lambda(error: BaseException) -> str | None:
    if len(error.args) != 2 or error.args[0] != _LAMBDA or not isinstance(error.args[1], dict):
        return None
    payload = error.args[1].get("Payload")
    try:
        thrown = json.loads(payload)
    except (TypeError, ValueError):
        return payload if isinstance(payload, str) else None
    if not isinstance(thrown, dict) or "errorMessage" not in thrown:
        return str(payload)
    kind = thrown.get("errorType")
    return f"{kind}: {thrown['errorMessage']}" if kind else str(thrown["errorMessage"])
