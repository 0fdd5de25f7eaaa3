"""Values to call constructors with: enough for them to run, no more."""

from __future__ import annotations

import datetime
from typing import Any

from .annotations import Type
from .bases import DAG

_start = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def _call(*_args: object, **_kwargs: object) -> None:
    """Stands for any callable."""


class _AnyEntry(dict[str, Any]):
    """A dictionary that has whatever is asked for."""

    def __missing__(self, _key: str) -> str:
        return "x"


_words: dict[str, Any] = {
    "int": 1,
    "float": 1.0,
    "bool": True,
    "none": None,
    "dict": _AnyEntry(),
    "list": [],
    "callable": _call,
    "datetime": _start,
    "date": _start.date(),
    "time": _start.time(),
    "timedelta": datetime.timedelta(days=1),
    "bytes": b"x",
}


def sample(kind: Type | None) -> Any:
    """A value of a type of the catalog."""
    match kind:
        case str():
            return _words.get(kind, "x")
        case ["union", first, *_]:
            return sample(first)
        case ["list", item]:
            return [sample(item)]
        case ["dict", *_] | ["class", _, "dict"]:
            return _AnyEntry()
        case ["literal", value, *_]:
            return value
        case ["enum", _, members]:
            return next(iter(members.values()))
    return "x"


# Constructors that look at more than whether an argument is there: what they let pass.
_particular: dict[str, dict[str, Any]] = {
    "AppflowRunAfterOperator": {"source": "salesforce"},
    "AppflowRunBeforeOperator": {"source": "salesforce"},
    "AppflowRunDailyOperator": {"source": "salesforce"},
    "AppflowRunFullOperator": {"source": "salesforce"},
    "BranchDayOfWeekOperator": {"week_day": "Monday"},
    "DataSyncOperator": {"task_arn": "x"},
    "DayOfWeekSensor": {"week_day": "Monday"},
    "EC2InstanceStateSensor": {"target_state": "running"},
    "EmrAddStepsOperator": {"job_flow_id": "x"},
    "GlueCrawlerOperator": {"config": _AnyEntry()},
    "OpenSearchServerlessCollectionActiveSensor": {"collection_id": "x"},
    "RdsCopyDbSnapshotOperator": {"db_type": "instance"},
    "RdsCreateDbSnapshotOperator": {"db_type": "instance"},
    "RdsDeleteDbSnapshotOperator": {"db_type": "instance"},
    "RdsSnapshotExistenceSensor": {"db_type": "instance"},
    "S3DeleteObjectsOperator": {"keys": "x"},
    "SageMakerConditionOperator": {"condition_type": "Equals", "left_value": 1, "right_value": 1},
    "SqlToSlackOperator": {"slack_conn_id": "x"},
    "SqlToSlackWebhookOperator": {"slack_webhook_conn_id": "x"},
}


# Arguments that stand in for a sample: a constructor that wants one of several refuses two.
_instead: dict[str, dict[str, tuple[str, ...]]] = {
    "EmrAddStepsOperator": {"job_flow_id": ("job_flow_name",)},
    "OpenSearchServerlessCollectionActiveSensor": {"collection_id": ("collection_name",)},
    "S3DeleteObjectsOperator": {"keys": ("prefix", "from_datetime", "to_datetime")},
    "SageMakerConditionOperator": {
        "condition_type": ("conditions",),
        "left_value": ("conditions",),
        "right_value": ("conditions",),
    },
}


def without_rivals(cls: type, samples: dict[str, Any], name: str) -> dict[str, Any]:
    """The samples that may stand beside an argument."""
    rivals = _instead.get(cls.__name__, {})
    return {each: value for each, value in samples.items() if name not in rivals.get(each, ())}


def sample_arguments(cls: type, arguments: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Samples of the arguments that a call of the class must have, without the task's id."""
    needed = {name: sample(fact.get("type")) for name, fact in arguments.items() if "required" in fact}
    needed.pop("task_id", None)
    return needed | _particular.get(cls.__name__, {})


def sample_dag() -> DAG:
    """A DAG to build tasks in."""
    return DAG("sample", start_date=_start, schedule=None)


def construct(cls: type, arguments: dict[str, Any], *, task: bool) -> Any:
    """Calls the class in a DAG of its own, with an id where it is a task."""
    with sample_dag():
        return cls(**({"task_id": "sample"} if task else {}), **arguments)


def takes_anything(cls: type, arguments: dict[str, dict[str, Any]]) -> bool:
    """Whether the constructor takes an argument that nobody has: some hand what they do not know on to nobody."""
    try:
        construct(
            cls, {**sample_arguments(cls, arguments), "sluice_takes_no_such_argument": 1}, task="task_id" in arguments
        )
    except Exception:
        return False
    return True
