"""`run_state_machine` as compiled files carry it.

The local AWS has no Step Functions, and moto's needs packages that are not installed: executions here follow what the
API reference says of names and states.
"""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

COMPILED = Path(__file__).parents[2] / "operators" / "compiled" / "stepfunctions_start" / "expected.v3.py"


class ExecutionAlreadyExists(Exception):
    pass


class States:
    """Executions, each of which is in the next of its states whenever somebody looks."""

    class exceptions:  # noqa: N801
        ExecutionAlreadyExists = ExecutionAlreadyExists

    def __init__(self) -> None:
        self.executions: dict[str, dict[str, Any]] = {}
        self.script: Iterator[dict[str, Any]] = iter(())

    def get_conn(self) -> "States":
        return self

    def start_execution(self, *, stateMachineArn: str, name: str, input: str) -> dict[str, str]:  # noqa: A002, N803
        arn = f"{stateMachineArn}:{name}"
        held = self.executions.get(arn)
        if held is None:
            self.executions[arn] = {"executionArn": arn, "input": input, "status": "RUNNING"}
        elif held["status"] != "RUNNING" or held["input"] != input:
            raise ExecutionAlreadyExists
        return {"executionArn": arn}

    def describe_execution(self, *, executionArn: str) -> dict[str, Any]:  # noqa: N803
        self.executions[executionArn].update(next(self.script))
        return self.executions[executionArn]

    @property
    def names(self) -> list[str]:
        return [arn.rpartition(":")[2] for arn in self.executions]


@pytest.fixture
def states() -> States:
    return States()


@pytest.fixture
def run(states: States) -> Callable[[str, str], str]:
    tree = ast.parse(COMPILED.read_text())
    library = ("hashlib", "itertools", "time")
    wanted = [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        or (isinstance(node, ast.Import | ast.ImportFrom) and ast.unparse(node).split()[1] in library)
    ]
    scope: dict[str, Any] = {"StepFunctionHook": lambda **_: states}
    exec(compile(ast.Module(wanted, []), "x", "exec"), scope)
    return lambda key, given: scope["run_state_machine"]("arn", given, key, 0, "eu-west-1")


Run = Callable[[str, str], str]
SUCCEEDED = {"status": "SUCCEEDED", "output": '{"loaded": 5}'}
FAILED = {"status": "FAILED", "error": "Load.Failed", "cause": "no file"}


def test_it_waits_for_the_output(states: States, run: Run) -> None:
    states.script = iter([{"status": "RUNNING"}, {"status": "PENDING_REDRIVE"}, SUCCEEDED])
    assert run("dag task -1 run", "{}") == '{"loaded": 5}'
    assert len(states.names) == 1
    assert len(states.names[0]) <= 80


@pytest.mark.parametrize("status", ["FAILED", "TIMED_OUT", "ABORTED"])
def test_another_end_fails_the_task_with_its_reason(states: States, run: Run, status: str) -> None:
    states.script = iter([{**FAILED, "status": status}])
    with pytest.raises(RuntimeError, match=rf"ended as {status}: Load\.Failed: no file"):
        run("k", "{}")


def test_a_try_after_one_that_was_lost_takes_up_what_still_runs(states: States, run: Run) -> None:
    with pytest.raises(StopIteration):
        run("k", "{}")
    states.script = iter([SUCCEEDED])
    assert run("k", "{}") == '{"loaded": 5}'
    assert len(states.names) == 1


def test_a_try_after_one_that_failed_starts_anew(states: States, run: Run) -> None:
    states.script = iter([FAILED, SUCCEEDED])
    with pytest.raises(RuntimeError):
        run("k", "{}")
    assert run("k", "{}") == '{"loaded": 5}'
    assert [name.rpartition("-")[2] for name in states.names] == ["0", "1"]


def test_other_tasks_and_runs_have_executions_of_their_own(states: States, run: Run) -> None:
    states.script = iter([SUCCEEDED, SUCCEEDED])
    run("dag task -1 run 1", "{}")
    run("dag task -1 run 2", "{}")
    assert len(set(states.names)) == 2
