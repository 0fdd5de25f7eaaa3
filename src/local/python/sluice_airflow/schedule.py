"""The data intervals that the scheduler makes for a DAG, from the DAG's own timetable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sluice_airflow.installed import Dag, Timetable

# How far before a date the message looks for an interval: once by weeks, then by months, then by years.
_LOOK_BACK = (timedelta(days=8), timedelta(days=62), timedelta(days=800))
# A timetable that is not cron counts from the DAG's start. 400,000 intervals are 45 years of hours.
_MOST_INTERVALS = 400_000


class NoInterval(Exception):
    """The scheduler would make no run for what was asked; the message says what it would make."""


@dataclass(frozen=True)
class Interval:
    """One run's data interval. `run_after` is when the scheduler starts the run.

    A run that datasets start has none, and on Airflow 3 no date: `by_datasets`, and all moments are that of its start.
    """

    logical_date: datetime
    start: datetime
    end: datetime
    run_after: datetime
    scheduled: bool
    by_datasets: bool = False

    @property
    def ds(self) -> str:
        """Airflow's `{{ ds }}`: the logical date's day in UTC."""
        return self.logical_date.astimezone(UTC).date().isoformat()


def intervals(timetable: Timetable, dag: Dag, since: datetime) -> Iterator[Interval]:
    """The scheduled intervals that start at `since` or later, in order, as if nothing had run before."""
    from airflow.timetables._cron import CronMixin
    from airflow.timetables.base import TimeRestriction

    if not timetable.can_be_scheduled or dag.start_date is None:
        return
    # Cron's ticks are the same wherever one begins. Other timetables count from the DAG's start.
    jump = isinstance(timetable, CronMixin)
    earliest = max(dag.start_date, since) if jump else dag.start_date
    limit = TimeRestriction(earliest=_instant(earliest), latest=dag.end_date, catchup=True)
    last = None
    for _ in range(_MOST_INTERVALS):
        info = timetable.next_dagrun_info(last_automated_data_interval=last, restriction=limit)
        if info is None:
            return
        last = info.data_interval
        if last.start >= since:
            yield Interval(info.logical_date, last.start, last.end, info.run_after, scheduled=True)


def interval_on(timetable: Timetable, dag: Dag, day: date | datetime, *, or_before: bool = False) -> Interval:
    """The scheduled interval for a day (UTC) or an exact instant; without a schedule by time it has no length.

    Of several intervals that start on the day it is the first. With `or_before` it is the last one that starts
    earlier where none starts then.
    """
    exact = isinstance(day, datetime)
    since = day if isinstance(day, datetime) else datetime.combine(day, time(), UTC)
    by_datasets = waits_for_datasets(timetable)
    if by_datasets or not timetable.can_be_scheduled:
        moment = _instant(since)
        return Interval(moment, moment, moment, moment, scheduled=False, by_datasets=by_datasets)
    following = list(islice(intervals(timetable, dag, since), 3))
    if following:
        first = following[0]
        if first.start == since if exact else first.ds == since.date().isoformat():
            return first
    before = _last_before(timetable, dag, since) if or_before and dag.start_date is not None else None
    if before is not None:
        return before
    raise NoInterval(_explain(timetable, dag, since, exact, following))


def triggered_interval(timetable: Timetable) -> Interval:
    """The interval of a run that another DAG starts now."""
    now = _instant(datetime.now(UTC))
    inferred = timetable.infer_manual_data_interval(run_after=now)
    start, end = (now, now) if inferred is None else (inferred.start, inferred.end)
    return Interval(now, start, end, now, scheduled=False)


def waits_for_datasets(timetable: Timetable) -> bool:
    """Whether datasets start the DAG's runs; every timetable has a condition over datasets, which may be empty."""
    return type(timetable).__name__ in ("AssetTriggeredTimetable", "DatasetTriggeredTimetable")


def _explain(timetable: Timetable, dag: Dag, since: datetime, exact: bool, following: list[Interval]) -> str:
    def name(interval: Interval) -> str:
        return interval.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if exact else interval.ds

    if dag.start_date is None:
        return f"{dag.dag_id} has no start date, so the scheduler never runs it"
    asked = since.strftime("%Y-%m-%dT%H:%M:%SZ") if exact else since.date().isoformat()
    before = _last_before(timetable, dag, since)
    near = [name(each) for each in ([before] if before else []) + following]
    starts = dag.start_date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"no data interval of {dag.dag_id} starts {'at' if exact else 'on'} {asked} (UTC): its schedule is "
        f"{timetable.summary!r} from {starts}; "
        + (f"the nearest are {', '.join(dict.fromkeys(near))}" if near else "it has none near this date")
    )


def _last_before(timetable: Timetable, dag: Dag, moment: datetime) -> Interval | None:
    for back in _LOOK_BACK:
        last = None
        for interval in intervals(timetable, dag, moment - back):
            if interval.start >= moment:
                break
            last = interval
        if last is not None:
            return last
    return None


def _instant(moment: datetime) -> datetime:
    import pendulum

    return pendulum.instance(moment)
