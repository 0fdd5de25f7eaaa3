"""Other DAGs, as far as a run of one DAG meets them: what it waits for must have run here, what it starts runs here.

On MWAA the scheduler runs all DAGs side by side. Here each run has a database of its own, so how runs ended is kept in
one file: a sensor reads it, and a task that starts a DAG runs it in a process of its own.
"""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any


@dataclass(frozen=True)
class Outcome:
    """How a run ended, and each of its tasks."""

    state: str
    tasks: dict[str, str]

    def of(self, task: str) -> str | None:
        """The state of a task, or of a group: success where all in it succeeded or were skipped."""
        if task in self.tasks:
            return self.tasks[task]
        inside = {state for name, state in self.tasks.items() if name.startswith(f"{task}.")}
        if not inside:
            return None
        return "success" if inside <= {"success", "skipped"} else "failed"


def remember(outcomes: Path, dag: str, logical_date: datetime, state: str, tasks: dict[str, str]) -> None:
    """Keeps how a run ended, for runs of other DAGs to come."""
    entry = {"dag": dag, "logical_date": _key(logical_date), "state": state, "tasks": tasks}
    with outcomes.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        # What is left of a line that was not written to its end is none of ours.
        file.write("\n" + json.dumps(entry) + "\n")


def outcome(outcomes: Path, dag: str, logical_date: datetime) -> Outcome | None:
    """How the latest run of a DAG for a date ended; None where there was none."""
    found = None
    try:
        lines = outcomes.read_text().splitlines()
    except FileNotFoundError:
        return None
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            # Half a line, of a run that ended with its machine.
            continue
        if (entry["dag"], entry["logical_date"]) == (dag, _key(logical_date)):
            found = Outcome(entry["state"], entry["tasks"])
    return found


@dataclass(frozen=True)
class Started:
    """How the runs of other DAGs are carried out."""

    folder: Path
    """Where their files are: beside that of the DAG that starts them."""
    options: list[str]
    """Of `sluice_airflow.run`."""
    logs: Path | None
    """Folder of the logs of the run that starts them; theirs are in folders of it that are called as they are."""


def carry_out(outcomes: Path, started: Started) -> None:
    """Has tasks that wait for other DAGs, or start them, meet those of this machine.

    Args:
        outcomes: how runs ended.
        started: how those run that a task starts.
    """
    sensor, trigger = _operators()

    def wait(self: Any, context: Any) -> None:
        for date in _dates(self._get_dttm_filter(context)):
            _require(self, outcomes, date)

    def start(self: Any, context: Any) -> None:  # noqa: ARG001
        _run(self, started)

    sensor.execute = wait
    trigger.execute = start


def _operators() -> tuple[Any, Any]:
    try:
        from airflow.providers.standard.operators.trigger_dagrun import TriggerDagRunOperator
        from airflow.providers.standard.sensors.external_task import ExternalTaskSensor
    except ImportError:
        from airflow.operators.trigger_dagrun import TriggerDagRunOperator
        from airflow.sensors.external_task import ExternalTaskSensor
    return ExternalTaskSensor, TriggerDagRunOperator


def _require(sensor: Any, outcomes: Path, date: datetime) -> None:
    from airflow.exceptions import AirflowFailException

    dag = sensor.external_dag_id
    day = date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = outcome(outcomes, dag, date)
    if found is None:
        message = f"{dag} has no run here for the interval from {day}: sluice run {dag} --date {day}"
        raise AirflowFailException(message)
    for task in sensor.external_task_ids or [None]:
        state = found.state if task is None else found.of(task)
        what = dag if task is None else f"{dag}.{task}"
        if state != "success":
            raise AirflowFailException(f"{what} is {state or 'not there'} in the latest run here for {day}")
        sensor.log.info("%s succeeded here for the interval from %s", what, day)


def _run(operator: Any, started: Started) -> None:
    from airflow.exceptions import AirflowFailException

    dag = operator.trigger_dag_id
    file = started.folder / f"{dag}.py"
    if not file.exists():
        raise AirflowFailException(f"{dag} is not written in this project, so it does not run on the local stack")
    operator.log.info("Running %s here, with %s", dag, json.dumps(operator.conf or {}))
    logs = None if started.logs is None else started.logs / dag
    command = [
        *(sys.executable, "-m", "sluice_airflow.run", "--triggered", "--file", str(file), "--dag", dag),
        *("--params", json.dumps(operator.conf or {})),
        *started.options,
        *(() if logs is None else ("--logs", str(logs))),
    ]
    # Its standard input ends with this process, and so does it.
    with (
        _log_of(logs) as log,
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env={name: value for name, value in os.environ.items() if not _is_of_this_run(name)},
            text=True,
            start_new_session=True,
        ) as process,
    ):
        state, causes = _follow(operator, dag, process.stdout or [])
    if state == "success":
        return
    ended = "\n".join([f"the run of {dag} ended as {state}", *causes])
    if operator.wait_for_completion:
        raise AirflowFailException(ended)
    operator.log.warning("%s; nobody waits for it", ended)


def _log_of(logs: Path | None) -> IO[bytes]:
    if logs is None:
        return Path(os.devnull).open("wb")
    logs.mkdir(parents=True, exist_ok=True)
    return (logs / "airflow.log").open("ab")


def _is_of_this_run(variable: str) -> bool:
    """Variables and connections, AIRFLOW_VAR_… and AIRFLOW_CONN_…, are everybody's."""
    return variable.startswith(("AIRFLOW__", "AIRFLOW_CTX_", "SLUICE_EVENTS")) or variable in (
        "AIRFLOW_HOME",
        "AIRFLOW_CONFIG",
    )


def _follow(operator: Any, dag: str, lines: Iterable[str]) -> tuple[str, list[str]]:
    """The run's state, and what its tasks failed with."""
    state = "failed"
    causes = []
    for line in lines:
        event = json.loads(line)
        if event["event"] == "task.finished":
            operator.log.info("%s.%s: %s", dag, event["task"], event["state"])
            if event["state"] == "failed" and "error" in event:
                causes.append(f"{dag}.{event['task']}: {event['error']['message']}")
        elif event["event"] == "failed":
            causes.append(f"{dag}: {event['message']}")
        elif event["event"] == "run.finished":
            state = event["state"]
    for cause in causes:
        operator.log.error("%s", cause)
    return state, causes


def _dates(given: Any) -> list[datetime]:
    # 2.x answers with the dates or their text, 3.x with text.
    dates = given if isinstance(given, list | tuple) else str(given).split(",")
    return [each if isinstance(each, datetime) else datetime.fromisoformat(str(each)) for each in dates]


def _key(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
