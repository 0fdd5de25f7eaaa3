"""Airflow 2.11. Every name that is not public is from apache-airflow 2.11.2; see `Airflow` in installed.py."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sluice_airflow.deferral import TriggerTimeout, limit
from sluice_airflow.installed import Bag, Dag, Timetable

if TYPE_CHECKING:
    from sluice_airflow.observer import Observer
    from sluice_airflow.schedule import Interval


def prepare_reading() -> None:
    import airflow.models.dagbag  # noqa: F401


def prepare() -> None:
    prepare_reading()
    # A run's table refers to the users' table, which only this module defines.
    import airflow.providers.fab.auth_manager.models  # noqa: F401


def read(path: Path) -> Bag:
    from airflow.models.dagbag import DagBag

    bag = DagBag(dag_folder=str(path), include_examples=False, read_dags_from_db=False, safe_mode=False)
    return Bag(dict(bag.dags), dict(bag.import_errors))


def timetable(dag: Dag) -> Timetable:
    return dag.timetable


def scheduled(dag: Dag) -> Dag:
    from airflow.serialization.serialized_objects import SerializedDAG

    return SerializedDAG.from_dict(SerializedDAG.to_dict(dag))


def redact(text: str) -> str:
    from airflow.utils.log.secrets_masker import redact as redacted

    return str(redacted(text))


def run(dag: Dag, interval: Interval, conf: dict[str, object], observer: Observer) -> str:
    import airflow.models.dag as dag_module
    import airflow.models.dagrun as dagrun_module
    from airflow.exceptions import AirflowTaskTimeout

    dag_module._get_or_create_dagrun = _create_run(interval)
    observer.watch(dagrun_module.DagRun)
    run_task = dag_module._run_task
    run_trigger = dag_module._run_inline_trigger

    def observed(*, ti: Any, session: Any, **rest: Any) -> None:
        dag_module._run_inline_trigger = _trigger_in_time(run_trigger, ti.task.execution_timeout)

        def body() -> tuple[object, BaseException | None]:
            error: BaseException | None = None
            try:
                run_task(ti=ti, session=session, **rest)
            except (Exception, AirflowTaskTimeout) as caught:
                # That a task took too long is no Exception; dag.test() lets it end the run.
                error = caught
                if ti.state not in _SETTLED:
                    # A trigger that raises leaves the task running, and dag.test() waiting for ever.
                    ti.handle_failure(caught, session=session)
            return ti.state, error

        observer.attempt(ti.task_id, ti.map_index, ti.try_number, body)

    dag_module._run_task = observed
    observer.poll_sooner(inspect.unwrap(dag_module.DAG.test).__code__)
    dag_run = dag.test(execution_date=interval.logical_date, run_conf=conf)
    return str(dag_run.run_id)


def _trigger_in_time(run_trigger: Callable[[Any], Any], longest: timedelta | None) -> Callable[[Any], Any]:
    """Fails the task as the scheduler does where its trigger does not fire in time, or in the task's own timeout."""

    def run(trigger: Any) -> Any:
        deferred: Any = sys.exc_info()[1]
        limits = [each for each in (deferred.timeout, longest) if each is not None]
        limit(trigger, min(limits, default=None))
        try:
            return run_trigger(trigger)
        except TriggerTimeout:
            deferred.method_name, deferred.kwargs = "__fail__", {"error": "Trigger/execution timeout"}
            return None

    return run


_SETTLED = frozenset({"success", "failed", "skipped", "up_for_retry", "up_for_reschedule", "removed"})


def _create_run(interval: Interval) -> Callable[..., Any]:
    """`dag.test()` makes a manual run, for the interval before its date. This makes the scheduler's."""
    from airflow.timetables.base import DataInterval
    from airflow.utils import timezone
    from airflow.utils.state import DagRunState
    from airflow.utils.types import DagRunType

    def create(*, dag: Any, conf: Any, session: Any, **_: Any) -> Any:
        by_hand = DagRunType.DATASET_TRIGGERED if interval.by_datasets else DagRunType.MANUAL
        return dag.create_dagrun(
            run_type=DagRunType.SCHEDULED if interval.scheduled else by_hand,
            execution_date=interval.logical_date,
            data_interval=DataInterval(interval.start, interval.end),
            external_trigger=not interval.scheduled,
            conf=conf,
            state=DagRunState.RUNNING,
            # Now, not the logical date: else the run counts as months long.
            start_date=timezone.utcnow(),
            session=session,
        )

    return create
