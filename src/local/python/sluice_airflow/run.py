"""One run of one DAG in real Airflow, reported as events of the local protocol.

    python -m sluice_airflow.run --file F.py --dag ID --date 2026-01-01 --home DIR

The date is the run's {{ ds }}: the day in UTC on which its data interval starts. The run is the one that the
scheduler would make for that interval, so that {{ data_interval_end }}, {{ run_id }} and their kin are the same too.
For a DAG at 02:00 every day, --date 2026-01-01 is the interval from 2026-01-01T02:00Z to 2026-01-02T02:00Z. For one at
midnight in Europe/Berlin it is the interval that starts at 23:00Z on that day. Where several intervals start on a day
(an hourly DAG) it is the first; an exact start, 2026-01-01T05:00Z, chooses another. A DAG without a schedule runs
with that midnight in UTC as its logical date.

With --wait the process imports Airflow, says `imported` and waits for the command
{"v":1,"id":"1","command":"run","environment":{"AWS_ENDPOINT_URL":"http://127.0.0.1:4566"}}. Only then must the DAG
file be there. Airflow's start, most of a short run, thus passes while other things are made ready.

Exit code: 0 when every task instance succeeded or was skipped, 1 when one failed or the run could not go on, 2 for a
wrong command line.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import os
import shutil
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

from sluice_airflow.environment import configure
from sluice_airflow.errors import last_line
from sluice_airflow.installed import airflow_version, installed
from sluice_airflow.observer import Observer, seconds_since
from sluice_airflow.others import Started, carry_out, remember
from sluice_airflow.place import Place, fresh_place
from sluice_airflow.schedule import NoInterval, interval_on, triggered_interval
from sluice_airflow.shells import leash
from sluice_airflow.tasklog import TaskLog
from sluice_airflow.template import TemplateError
from sluice_botocore import share_models
from sluice_protocol import Command, CommandError, commands, die_with_parent, emit, failed, start, unusable

if TYPE_CHECKING:
    from sluice_airflow.installed import Airflow, Dag

T = TypeVar("T")

# What compiled DAGs import, most of all boto3. Loaded while a waiting process has nothing else to do.
_USUAL_OPERATORS = ("redshift_data", "lambda_function", "athena")


class RunError(Exception):
    """The run can't begin; the message says what to do. `detail` may be a traceback."""

    def __init__(self, message: str, detail: str | None = None) -> None:
        super().__init__(message)
        self.detail = detail


def main() -> None:
    began = time.monotonic()
    arguments = _arguments()
    if "SLUICE_EVENTS_FD" not in os.environ:
        # Run by hand: events on the standard output, everything else to the standard error.
        os.environ["SLUICE_EVENTS_FD"] = str(os.dup(1))
        os.dup2(2, 1)
    start("airflow")
    die_with_parent()
    # Imports make much that lives and little garbage.
    gc.disable()
    try:
        place = fresh_place(arguments.home.resolve())
    except TemplateError as error:
        failed("Airflow's database could not be made", str(error))
        sys.exit(1)
    except OSError as error:
        failed(unusable(error) or f"Airflow's folder could not be made: {error}")
        sys.exit(1)
    configure(
        place.home,
        dags=place.dags,
        database=place.database,
        logs=place.home / "logs",
        secrets_backend=arguments.secrets,
    )

    def prepare() -> Airflow:
        airflow = installed()
        airflow.prepare()
        if arguments.wait:
            _preload()
        return airflow

    airflow = _or_leave(place, prepare)
    emit("imported", version=airflow_version(), seconds=seconds_since(began))

    def go() -> NoReturn:
        _leave(place, _or_leave(place, lambda: _run(airflow, arguments, place)))

    if not arguments.wait:
        go()

    def on_command(command: Command) -> None:
        os.environ.update(_environment(command))
        go()

    commands(on_command)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m sluice_airflow.run",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--file", type=Path, required=True, help="the DAG file; it runs from a copy")
    parser.add_argument("--dag", required=True, help="id of the DAG in it")
    when = parser.add_mutually_exclusive_group(required=True)
    when.add_argument("--date", type=_day, help="day in UTC, or an exact instant with its zone")
    parser.add_argument("--or-before", action="store_true", help="where none starts on the date: the last before it")
    when.add_argument("--triggered", action="store_true", help="a run as another DAG starts it, now")
    parser.add_argument("--params", type=_object, default={}, help="the run's parameters as a JSON object")
    parser.add_argument("--pools", type=_object, default={}, help="slots by the name of a pool, as a JSON object")
    parser.add_argument("--secrets", type=_object, default={}, help="settings of Airflow's [secrets] as a JSON object")
    parser.add_argument("--retry-delays", choices=("real", "none"), default="real", help="none: retry at once")
    parser.add_argument("--time-limit", type=float, default=3600, help="seconds until the run is killed (3600)")
    parser.add_argument("--home", type=Path, required=True, help="folder for Airflow's database and passing files")
    parser.add_argument("--outcomes", type=Path, help="file of how runs ended (HOME/outcomes.ndjson)")
    parser.add_argument("--logs", type=Path, help="folder for one log file for each task (none)")
    parser.add_argument("--wait", action="store_true", help="import Airflow, then wait for the command `run`")
    return parser.parse_args()


def _day(text: str) -> date | datetime:
    try:
        if len(text) == len("2026-01-01"):
            return date.fromisoformat(text)
        moment = datetime.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is not a date (2026-01-01) or an instant (2026-01-01T05:00Z)"
        raise argparse.ArgumentTypeError(message) from None
    if moment.tzinfo is None:
        raise argparse.ArgumentTypeError(f"{text!r} has no zone: write {text}Z for UTC")
    return moment.astimezone(UTC)


def _object(text: str) -> dict[str, object]:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise argparse.ArgumentTypeError("not a JSON object")
    return value


def _environment(command: Command) -> dict[str, str]:
    if command["command"] != "run":
        raise CommandError(f"this process waits for the command 'run', not {command['command']!r}")
    environment = command.get("environment", {})
    if not isinstance(environment, dict) or not all(isinstance(value, str) for value in environment.values()):
        raise CommandError("environment is an object of strings")
    return environment


def _preload() -> None:
    for name in _USUAL_OPERATORS:
        importlib.import_module(f"airflow.providers.amazon.aws.operators.{name}")
    share_models()


def _run(airflow: Airflow, arguments: argparse.Namespace, place: Place) -> int:
    copy = str(place.dags / arguments.file.name)

    def clean(text: str) -> str:
        # Tracebacks name the file that the user has, not the copy that ran.
        return airflow.redact(text).replace(copy, str(arguments.file))

    log = TaskLog(arguments.logs, clean)
    log.take_over_logging()
    observer = Observer(log)
    _limit(arguments.time_limit, observer, place)
    dag = _read(airflow, arguments, place)
    order = [task.task_id for task in dag.topological_sort()]
    emit("parsed", dag=dag.dag_id, tasks=order)
    _check_params(dag, arguments.params)
    _make_pools(arguments.pools)
    if arguments.retry_delays == "none":
        for task in dag.task_dict.values():
            task.retry_delay = timedelta(0)
            task.retry_exponential_backoff = False
            task.max_retry_delay = None
    try:
        timetable = airflow.timetable(dag)
        if arguments.triggered:
            interval = triggered_interval(timetable)
        else:
            interval = interval_on(timetable, dag, arguments.date, or_before=arguments.or_before)
    except NoInterval as error:
        raise RunError(str(error)) from None
    except OverflowError:
        # Python's calendar has the years 1 to 9999.
        raise RunError(f"{dag.dag_id} has no data interval at {arguments.date}, where the calendar ends") from None
    outcomes = (arguments.outcomes or arguments.home / "outcomes.ndjson").resolve()
    # The runs that it starts are carried out as it is itself.
    options = {
        "--retry-delays": arguments.retry_delays,
        "--time-limit": arguments.time_limit,
        "--pools": json.dumps(arguments.pools),
        "--secrets": json.dumps(arguments.secrets),
        "--home": arguments.home.resolve(),
        "--outcomes": outcomes,
    }
    given = [str(each) for option in options.items() for each in option]
    carry_out(outcomes, Started(arguments.file.resolve().parent, given, arguments.logs))
    leash()
    gc.enable()
    gc.freeze()
    began = time.monotonic()
    run_id = airflow.run(dag, interval, arguments.params, observer)
    state = observer.outcome()
    remember(outcomes, dag.dag_id, interval.logical_date, state, observer.tasks(order))
    emit(
        "run.finished",
        run_id=run_id,
        state=state,
        ds=interval.ds,
        data_interval_start=_utc(interval.start),
        data_interval_end=_utc(interval.end),
        tasks=observer.tasks(order),
        seconds=seconds_since(began),
    )
    return 0 if state == "success" else 1


def _read(airflow: Airflow, arguments: argparse.Namespace, place: Place) -> Dag:
    file: Path = arguments.file
    copy = place.dags / file.name
    try:
        shutil.copyfile(file, copy)
    except OSError as error:
        raise RunError(f"can't read the DAG file: {error}") from error
    bag = airflow.read(copy)
    for trace in bag.errors.values():
        trace = trace.replace(str(copy), str(file))
        raise RunError(f"{file.name} can't be imported: {last_line(trace)}", trace)
    if arguments.dag not in bag.dags:
        there = ", ".join(sorted(bag.dags)) or "none"
        raise RunError(f"{file.name} has no DAG {arguments.dag!r}; it defines: {there}")
    return bag.dags[arguments.dag]


def _check_params(dag: Dag, params: dict[str, object]) -> None:
    from airflow.exceptions import ParamValidationError

    unknown = sorted(set(params) - set(dag.params))
    if unknown:
        known = ", ".join(sorted(dag.params)) or "none"
        raise RunError(f"{dag.dag_id} has no parameter {', '.join(map(repr, unknown))}; it has: {known}")
    for name in dag.params:
        param = dag.params.get_param(name)
        try:
            param.resolve(params[name]) if name in params else param.resolve()
        except ParamValidationError as error:
            raise RunError(f"parameter {name!r}: {str(error).splitlines()[0]}", str(error)) from None


def _make_pools(pools: dict[str, object]) -> None:
    if not pools:
        return
    from airflow.models.pool import Pool

    for name, slots in pools.items():
        if not isinstance(slots, int):
            raise RunError(f"the pool {name!r} has {slots!r} slots, which is no number")
        Pool.create_or_update_pool(name, slots, "", include_deferred=False)


def _limit(seconds: float, observer: Observer, place: Place) -> None:
    def kill() -> None:
        running = observer.running
        where = f"while {running.task} ran (try {running.number})" if running else "while no task ran"
        failed(f"the run took longer than its limit of {seconds:g} s, {where}")
        place.remove()
        os.killpg(0, signal.SIGKILL)

    timer = threading.Timer(seconds, kill)
    timer.daemon = True
    timer.start()


def _or_leave(place: Place, step: Callable[[], T]) -> T:
    """The step's result; or the event `failed`, and the end of the process."""
    try:
        return step()
    except RunError as error:
        failed(str(error), error.detail)
        _leave(place, 1)
    except Exception as error:
        if refusal := unusable(error):
            failed(refusal)
        else:
            failed(f"{type(error).__name__}: {error}", traceback.format_exc())
        _leave(place, 1)


def _leave(place: Place, code: int) -> NoReturn:
    """Ends at once: Airflow's own way out waits two seconds for threads that nobody needs."""
    place.remove()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


if __name__ == "__main__":
    main()
