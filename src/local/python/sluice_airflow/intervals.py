"""The data intervals that the scheduler makes for a DAG, as JSON, from the real timetable.

    python -m sluice_airflow.intervals FILE --dag ID --from 2026-03-27 --count 5

Each has `ds`, `start`, `end` and `run_after`, in UTC. Exit code 1 when the file can't be imported or lacks the DAG.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from sluice_airflow.errors import last_line
from sluice_airflow.installed import airflow_version
from sluice_airflow.offline import offline, print_json
from sluice_airflow.schedule import intervals


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m sluice_airflow.intervals",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--dag", required=True)
    parser.add_argument("--from", dest="since", type=_instant, required=True, help="instant, or a day in UTC")
    parser.add_argument("--count", type=int, required=True)
    arguments = parser.parse_args()
    with offline() as (airflow, output):
        bag = airflow.read(arguments.file)
        for trace in bag.errors.values():
            sys.exit(f"{arguments.file} can't be imported: {last_line(trace)}")
        if arguments.dag not in bag.dags:
            sys.exit(
                f"{arguments.file} has no DAG {arguments.dag!r}; it defines: {', '.join(sorted(bag.dags)) or 'none'}"
            )
        dag = bag.dags[arguments.dag]
        found = [
            {"ds": each.ds, "start": _utc(each.start), "end": _utc(each.end), "run_after": _utc(each.run_after)}
            for each in islice(intervals(airflow.timetable(dag), dag, arguments.since), arguments.count)
        ]
        print_json(output, {"airflow": airflow_version(), "dag": dag.dag_id, "intervals": found})


def _instant(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not an ISO date or instant") from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


if __name__ == "__main__":
    main()
