"""One DAG a day in UTC, one in a zone that changes its clocks, and one for each tick."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from airflow.timetables.interval import CronDataIntervalTimetable
from airflow.timetables.trigger import CronTriggerTimetable

try:
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG

for name, zone, timetable in (
    ("daily_utc", "UTC", CronDataIntervalTimetable("0 2 * * *", timezone="UTC")),
    ("daily_berlin", "Europe/Berlin", CronDataIntervalTimetable("30 2 * * *", timezone="Europe/Berlin")),
    ("midnight_berlin", "Europe/Berlin", CronDataIntervalTimetable("0 0 * * *", timezone="Europe/Berlin")),
    ("tick_berlin", "Europe/Berlin", CronTriggerTimetable("0 2 * * *", timezone="Europe/Berlin")),
):
    globals()[name] = DAG(
        dag_id=name, schedule=timetable, start_date=datetime(2026, 1, 1, tzinfo=ZoneInfo(zone)), catchup=True
    )
