"""Import errors and the structure of DAG files, as JSON: the same keys and spellings on Airflow 2.11 and 3.x.

    python -m sluice_airflow.structure FILE_OR_FOLDER...

What the scheduler acts on (edges, retries, trigger rules, timetable, catchup, templates) is read from the DAG after it
was serialised and deserialised; what only a worker has (an operator's other arguments, callbacks) from the DAG itself.
Durations are seconds, instants ISO 8601 in UTC. No database is used. Exit code 1 when a file can't be imported.
"""

from __future__ import annotations

import argparse
import inspect
import sys
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sluice_airflow.errors import last_line
from sluice_airflow.installed import airflow_version
from sluice_airflow.offline import offline, print_json, python_files
from sluice_airflow.schedule import waits_for_datasets

if TYPE_CHECKING:
    from sluice_airflow.installed import Airflow, Dag, Operator

# Core operators of 2.x, by where they live since.
_MOVED = {
    "airflow.operators.": "airflow.providers.standard.operators.",
    "airflow.sensors.": "airflow.providers.standard.sensors.",
}
_DEFAULTS = (
    "owner",
    "retries",
    "retry_delay",
    "retry_exponential_backoff",
    "max_retry_delay",
    "execution_timeout",
    "depends_on_past",
    "pool",
    "trigger_rule",
)


def dag_structure(airflow: Airflow, dag: Dag) -> dict[str, object]:
    """What one DAG is."""
    seen = airflow.scheduled(dag)
    return {
        "dag_id": seen.dag_id,
        "description": seen.description,
        "datasets": _datasets(seen.timetable),
        "timetable": {"class": type(seen.timetable).__name__, **plain(seen.timetable.serialize())},
        "catchup": seen.catchup,
        "start_date": plain(seen.start_date),
        "end_date": plain(seen.end_date),
        "timezone": seen.timezone.name,
        "max_active_runs": seen.max_active_runs,
        "max_active_tasks": seen.max_active_tasks,
        "dagrun_timeout": plain(seen.dagrun_timeout),
        # 2.x calls it fail_stop, and has workers read it from the file.
        "fail_fast": getattr(dag, "fail_fast", getattr(dag, "fail_stop", False)),
        "paused": seen.is_paused_upon_creation,
        "access": _access(seen.access_control),
        "doc": seen.doc_md,
        "tags": sorted(seen.tags),
        "params": {name: _param(dag.params.get_param(name)) for name in sorted(dag.params)},
        "default_args": {name: _option(name, dag.default_args[name]) for name in _DEFAULTS if name in dag.default_args},
        "filters": sorted(dag.user_defined_filters or ()),
        "macros": sorted(dag.user_defined_macros or ()),
        "on_success": _callbacks(dag.on_success_callback),
        "on_failure": _callbacks(dag.on_failure_callback),
        "late": _late(dag),
        "render_native": seen.render_template_as_native_obj,
        "groups": sorted(group for group in seen.task_group.get_task_group_dict() if group),
        "tasks": {
            task_id: _task(dag.task_dict[task_id], seen.task_dict[task_id]) for task_id in sorted(seen.task_dict)
        },
    }


def _late(dag: Dag) -> list[object]:
    """Who is told of late runs: by a service level (2.x) whom, by deadlines (3.x) when, whom, and by what path."""
    alerts = getattr(dag, "deadline", None) or []
    if not alerts:
        return _callbacks(getattr(dag, "sla_miss_callback", None))
    return [
        {
            "reference": alert.reference.reference_name,
            "interval": plain(alert.interval),
            "callback": alert.callback.path,
            "kwargs": plain(alert.callback.kwargs),
        }
        for alert in (alerts if isinstance(alerts, list) else [alerts])
    ]


def _task(real: Operator, seen: Operator) -> dict[str, object]:
    group = real.task_group
    return {
        "class": _class_name(real.operator_class if _is_mapped(real) else type(real)),
        "upstream": sorted(seen.upstream_task_ids),
        "labels": _labels(real),
        "setup": bool(seen.is_setup),
        "teardown": bool(seen.is_teardown),
        "mapped": _mapped(real),
        "group": group.group_id if group is not None and group.group_id else None,
        "trigger_rule": plain(seen.trigger_rule),
        "retries": seen.retries,
        "retry_delay": plain(seen.retry_delay),
        "retry_exponential_backoff": _option("retry_exponential_backoff", seen.retry_exponential_backoff),
        "max_retry_delay": plain(seen.max_retry_delay),
        "execution_timeout": plain(seen.execution_timeout),
        "pool": seen.pool,
        "pool_slots": seen.pool_slots,
        "priority_weight": seen.priority_weight,
        "weight_rule": _weight_rule(seen.weight_rule),
        "queue": seen.queue,
        # Service levels are of 2.x alone.
        "sla": plain(getattr(real, "sla", None)),
        "depends_on_past": seen.depends_on_past,
        "wait_for_downstream": seen.wait_for_downstream,
        "max_active_tis_per_dag": seen.max_active_tis_per_dag,
        "owner": seen.owner,
        "outlets": [asset.uri for asset in real.outlets],
        "push_xcom": getattr(seen, "do_xcom_push", True),
        "templates": {
            name: plain(value)
            for name in sorted(seen.template_fields)
            if (value := _partial(seen, real).get(name, getattr(seen, name, None))) is not None
        },
        "arguments": _own_arguments(real),
        "pre_execute": _name(getattr(real, "_pre_execute_hook", None)),
        "post_execute": _name(getattr(real, "_post_execute_hook", None)),
        "on_success": _callbacks(real.on_success_callback),
        "on_retry": _callbacks(real.on_retry_callback),
        "on_failure": _callbacks(real.on_failure_callback),
    }


def _is_mapped(task: Operator) -> bool:
    # Other operators have the same attributes, on one version or the other.
    return type(task).__name__ == "MappedOperator"


def _partial(seen: Operator, real: Operator) -> dict[str, Any]:
    """What all instances of a mapped task have in common; nothing of another."""
    return getattr(seen, "partial_kwargs", {}) if _is_mapped(real) else {}


def _mapped(task: Operator) -> dict[str, object] | None:
    """What a task is mapped over, a list or the output of a task; and how many instances run at one time."""
    if not _is_mapped(task):
        return None
    over = task._get_specified_expand_input().value["params"]
    return {
        "over": [plain(each) for each in over] if isinstance(over, list) else over.operator.task_id,
        "limit": task.max_active_tis_per_dagrun,
    }


def _labels(task: Operator) -> dict[str, str]:
    """The words beside the arrows from a task, by the task at the arrow's end."""
    info = task.dag.edge_info.get(task.task_id, {})
    return {to: each["label"] for to, each in sorted(info.items()) if each.get("label")}


def _own_arguments(task: Operator) -> dict[str, object]:
    """What the call gave the operator, without what every operator takes."""
    if _is_mapped(task):
        return {}
    base = next(each for each in type(task).__mro__ if each.__name__ == "BaseOperator")
    common = set(inspect.signature(base.__init__).parameters) | {"task_group", "dag", "params", "default_args"}
    given = getattr(task, "_BaseOperator__init_kwargs", {})
    return {name: plain(value) for name, value in sorted(given.items()) if name not in common}


def _datasets(timetable: Any) -> dict[str, object] | None:
    """What starts a DAG that datasets start: `all` or `any` of some places."""
    if not waits_for_datasets(timetable):
        return None
    condition = timetable.asset_condition if hasattr(timetable, "asset_condition") else timetable.dataset_condition
    # AssetAll and AssetAny, DatasetAll and DatasetAny, SerializedAssetAll and so on; or a single one.
    mode = "any" if type(condition).__name__.endswith("Any") else "all"
    return {mode: [asset.uri for asset in getattr(condition, "objects", [condition])]}


def _access(control: Any) -> dict[str, list[str]]:
    """What each role may do with the DAG; newer versions say of what kind of thing it is one."""
    return {
        role: sorted(kinds["DAGs"] if isinstance(kinds, dict) else kinds)
        for role, kinds in sorted((control or {}).items())
    }


def _weight_rule(rule: Any) -> str:
    # A strategy whose class is called after the rule, or the rule itself.
    name = rule if isinstance(rule, str) else type(rule).__name__
    return str(plain(name)).removeprefix("_").removesuffix("PriorityWeightStrategy").lower()


def _param(param: Any) -> dict[str, object]:
    described = {"value": plain(param.value), "description": param.description, "schema": plain(param.schema)}
    return {name: value for name, value in described.items() if value not in (None, {})}


def _option(name: str, value: object) -> object:
    if name == "retry_exponential_backoff":
        # 2.x has a flag that means doubling, 3.x the factor.
        return 2.0 if value is True else float(value or 0)  # type: ignore[arg-type]
    return plain(value)


def _callbacks(given: object) -> list[object]:
    if given is None:
        return []
    return [plain(each) for each in (given if isinstance(given, list | tuple) else [given])]


def _name(function: Any) -> str | None:
    return None if function is None else str(getattr(function, "__qualname__", type(function).__name__))


def _class_name(cls: type) -> str:
    path = f"{cls.__module__}.{cls.__qualname__}"
    for old, new in _MOVED.items():
        if path.startswith(old):
            return new + path.removeprefix(old)
    return path


def plain(value: object) -> Any:
    """The value as JSON. What has no JSON form becomes its class and, for a notifier, its template fields."""
    match value:
        case None | bool() | int() | float():
            return value
        case Enum():
            return plain(value.value)
        case str():
            return str(value)
        case timedelta():
            return value.total_seconds()
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case dict():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case set() | frozenset():
            return sorted((plain(each) for each in value), key=str)
        case _ if inspect.isroutine(value):
            return _name(value)
        case _ if hasattr(value, "template_fields"):
            fields = {name: plain(getattr(value, name, None)) for name in value.template_fields}
            return {"class": _class_name(type(value))} | {
                name: each for name, each in fields.items() if each is not None
            }
        case _:
            return {"class": _class_name(type(value))}


def structure(airflow: Airflow, files: list[Path]) -> dict[str, object]:
    """Every DAG of the files, by id, and every file that can't be imported, by its path."""
    errors: dict[str, object] = {}
    dags: dict[str, object] = {}
    for file in files:
        bag = airflow.read(file)
        for trace in bag.errors.values():
            errors[str(file)] = {"message": last_line(trace), "detail": trace}
        for dag_id, dag in bag.dags.items():
            if dag_id in dags:
                errors[str(file)] = {"message": f"another file defines DAG {dag_id!r} too", "detail": ""}
            dags[dag_id] = {"file": str(file), **dag_structure(airflow, dag)}
    return {"airflow": airflow_version(), "errors": errors, "dags": dags}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m sluice_airflow.structure",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("places", nargs="+", type=Path, metavar="FILE_OR_FOLDER")
    arguments = parser.parse_args()
    try:
        files = python_files(arguments.places)
    except FileNotFoundError as error:
        parser.error(str(error))
    with offline() as (airflow, output):
        result = structure(airflow, files)
        print_json(output, result)
    sys.exit(1 if result["errors"] else 0)


if __name__ == "__main__":
    main()
