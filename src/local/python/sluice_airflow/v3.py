"""Airflow 3.x. Every name that is not public is from apache-airflow 3.3.1; see `Airflow` in installed.py."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sluice_airflow.deferral import TriggerTimeout, limit
from sluice_airflow.installed import Bag, Dag, Timetable

if TYPE_CHECKING:
    from sluice_airflow.observer import Observer
    from sluice_airflow.schedule import Interval


def prepare_reading() -> None:
    import airflow.dag_processing.dagbag  # noqa: F401


def prepare() -> None:
    prepare_reading()
    import airflow.models.dagrun
    import airflow.sdk.definitions.dag
    import airflow.serialization.serialized_objects  # noqa: F401
    from airflow.sdk.execution_time.supervisor import in_process_api_server

    _serve_one_api_version()
    # Made here rather than in the first task: it is the greatest part of what that task waits for.
    api: Any = in_process_api_server()
    _ = api.transport


def read(path: Path) -> Bag:
    from airflow.dag_processing.dagbag import DagBag

    bag = DagBag(dag_folder=str(path), safe_mode=False)
    return Bag(dict(bag.dags), dict(bag.import_errors))


def timetable(dag: Dag) -> Timetable:
    from airflow.serialization.encoders import coerce_to_core_timetable

    return coerce_to_core_timetable(dag.timetable)


def scheduled(dag: Dag) -> Dag:
    from airflow.serialization.serialized_objects import DagSerialization

    return DagSerialization.from_dict(DagSerialization.to_dict(dag))


def redact(text: str) -> str:
    from airflow.sdk.log import redact as redacted

    return str(redacted(text))


def run(dag: Dag, interval: Interval, conf: dict[str, object], observer: Observer) -> str:
    import airflow.models.dagrun as dagrun_module
    import airflow.sdk.definitions.dag as dag_module
    import airflow.sdk.execution_time.supervisor as supervisor_module
    import structlog

    # In place: loggers that exist hold on to this very list.
    structlog.get_config()["processors"][-1] = observer.log.structlog_processor
    raised = _Raised()
    deferral = _Deferral()
    supervisor_module.run_task_in_process = raised.by(deferral.noticed(supervisor_module.run_task_in_process))
    dag_module._run_inline_trigger = raised.by(deferral.in_time(dag_module._run_inline_trigger))
    dagrun_module.get_or_create_dagrun = _create_run(interval)
    _hand_real_dag_to_callbacks(dagrun_module.DagRun, dag)
    observer.watch(dagrun_module.DagRun)
    run_task = dag_module._run_task

    def observed(*, ti: Any, task: Any, **rest: Any) -> None:
        def body() -> tuple[object, BaseException | None]:
            raised.error = None
            result = run_task(ti=ti, task=task, **rest)
            return ti.state, (result.error if result is not None else None) or raised.error

        observer.attempt(ti.task_id, ti.map_index, ti.try_number, body)

    dag_module._run_task = observed
    observer.poll_sooner(inspect.unwrap(dag_module.DAG.test).__code__)
    # A deadline is a row of the scheduler's, which looks after it; `dag.test()` has neither and fails for it.
    if getattr(dag, "deadline", None):
        dag.deadline = None
    dag_run = dag.test(run_after=interval.run_after, logical_date=interval.logical_date, run_conf=conf)
    return str(dag_run.run_id)


def _create_run(interval: Interval) -> Callable[..., Any]:
    """`dag.test()` makes a manual run, for the interval before its date. This makes the scheduler's."""
    from airflow.timetables.base import DataInterval
    from airflow.utils import timezone
    from airflow.utils.state import DagRunState
    from airflow.utils.types import DagRunType

    def create(*, dag: Any, conf: Any, triggered_by: Any, session: Any, **_: Any) -> Any:
        by_hand = DagRunType.ASSET_TRIGGERED if interval.by_datasets else DagRunType.MANUAL
        run_type = DagRunType.SCHEDULED if interval.scheduled else by_hand
        data_interval = None if interval.by_datasets else DataInterval(interval.start, interval.end)
        return dag.create_dagrun(
            run_id=dag.timetable.generate_run_id(
                run_type=run_type, run_after=interval.run_after, data_interval=data_interval
            ),
            logical_date=None if interval.by_datasets else interval.logical_date,
            data_interval=data_interval,
            run_after=interval.run_after,
            conf=conf,
            run_type=run_type,
            state=DagRunState.RUNNING,
            triggered_by=triggered_by,
            # Now, not the logical date: else the run counts as months long.
            start_date=timezone.utcnow(),
            session=session,
        )

    return create


def _hand_real_dag_to_callbacks(dag_run_class: Any, real: Dag) -> None:
    """Gives the DAG's own callbacks the DAG that the file defines, as the DAG processor does.

    `dag.test()` gives them the deserialised one, which has no templates' environment: a notifier always fails.
    """
    execute = dag_run_class.execute_dag_callbacks

    @functools.wraps(execute)
    def executed(dag_run: Any, dag: Dag, **rest: Any) -> None:  # noqa: ARG001
        execute(dag_run, dag=real, **rest)

    dag_run_class.execute_dag_callbacks = executed


class _Deferral:
    """What the task that ran last said when it deferred itself, if it did."""

    def __init__(self) -> None:
        self._said: Any = None

    def noticed(self, run_task: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(run_task)
        def run(**arguments: Any) -> Any:
            result = run_task(**arguments)
            self._said = result.msg
            return result

        return run

    def in_time(self, run_trigger: Callable[..., Any]) -> Callable[..., Any]:
        """Fails the task as the scheduler does where its trigger does not fire in time."""
        from airflow.sdk.bases.operator import TRIGGER_FAIL_REPR, TriggerFailureReason

        @functools.wraps(run_trigger)
        def run(trigger: Any, ti: Any) -> Any:
            limit(trigger, self._said.trigger_timeout)
            try:
                return run_trigger(trigger, ti)
            except TriggerTimeout:
                self._said.next_method = TRIGGER_FAIL_REPR
                self._said.next_kwargs = {"error": TriggerFailureReason.TRIGGER_TIMEOUT.value}
                return None

        return run


class _Raised:
    """What a function of Airflow's raised before Airflow logged it and went on."""

    def __init__(self) -> None:
        self.error: BaseException | None = None

    def by(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def recorded(*args: Any, **kwargs: Any) -> Any:
            try:
                return function(*args, **kwargs)
            except Exception as error:
                self.error = error
                raise

        return recorded


def _serve_one_api_version() -> None:
    """Has the in-process API between tasks and scheduler speak its newest version only.

    For each version that any worker in the world may still speak, Airflow builds all of the API's routes anew, with
    their pydantic models: 5 of the 6 seconds that the first task takes. The one client here comes from the same
    package and speaks the newest, which is what the routes are written in; so FastAPI itself serves them. Where
    that does not hold, nothing is changed.
    """
    import airflow.api_fastapi.execution_api.app as app_module
    from airflow.api_fastapi.execution_api.versions import bundle
    from airflow.sdk.api.datamodels._generated import API_VERSION
    from cadwyn.route_generation import _DELETED_ROUTE_TAG
    from fastapi import APIRouter, FastAPI

    if str(bundle.versions[0].value) != API_VERSION:
        return

    class NewestOnly(FastAPI):
        """Takes the place of Airflow's subclass of Cadwyn."""

        def __init__(self, **options: Any) -> None:
            for of_cadwyn in ("versions", "api_version_parameter_name", "api_version_default_value"):
                options.pop(of_cadwyn)
            super().__init__(openapi_url=None, **options)

        def generate_and_include_versioned_routers(self, router: APIRouter) -> None:
            # Marked are routes that exist in older versions only.
            router.routes[:] = [each for each in router.routes if _DELETED_ROUTE_TAG not in getattr(each, "tags", ())]
            self.include_router(router)

    app_module.CadwynWithOpenAPICustomization = NewestOnly
