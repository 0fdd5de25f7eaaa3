"""Reports of runs: one JSON object for each, under the run's id.

    <reports>run_id=<run>/<scope>/<started>-<attempt>.json

A later attempt of a run takes the place of the earlier ones, in the order in which they started. An attempt that was
thought dead and ends after its successor finds that one's report and leaves everything as it is.
"""

import json
from datetime import UTC, datetime
from typing import Any

from sluice_glue import lake
from sluice_glue.arguments import Arguments
from sluice_glue.change import Change
from sluice_glue.contract import Contract

VERSION = 1


def folder(location: str, arguments: Arguments) -> str:
    """Where the attempts of this run have their objects."""
    return f"{location}run_id={lake.path_segment(arguments.run_id)}/{arguments.scope}/"


def attempt_name(arguments: Arguments) -> str:
    """Sorts by when the attempt started."""
    return f"{arguments.started:%Y%m%dT%H%M%S%f}-{lake.path_segment(arguments.attempt)}"


def overtaken(location: str, arguments: Arguments) -> bool:
    """Whether a later attempt of this run has reported."""
    own = f"{folder(location, arguments)}{attempt_name(arguments)}"
    return any(file.url > f"{own}.json" for file in lake.files(folder(location, arguments)))


def head(job: str, dataset: str, arguments: Arguments, failure: str | None) -> dict[str, Any]:
    """What every report says of its run."""
    return {
        "version": VERSION,
        "job": job,
        "dataset": dataset,
        "state": "succeeded" if failure is None else "failed",
        "failure": failure,
        "run_id": arguments.run_id,
        "attempt": arguments.attempt,
        "interval": {
            "ds": _iso(arguments.ds),
            "start": _iso(arguments.interval_start),
            "end": _iso(arguments.interval_end),
        },
        "started": arguments.started.isoformat(),
        "ended": datetime.now(UTC).isoformat(),
    }


def table(contract: Contract, change: Change) -> dict[str, Any]:
    """What a report says of the table that it was about."""
    return {
        "name": f"{contract.database}.{contract.table}",
        "snapshot": None if change.snapshot is None else str(change.snapshot),
        "partitions": change.partitions,
    }


def write(location: str, arguments: Arguments, report: dict[str, Any]) -> str:
    """Puts the report in the place of those of earlier attempts. Answers its address."""
    url = f"{folder(location, arguments)}{attempt_name(arguments)}.json"
    content = json.dumps(report, ensure_ascii=False, indent=1, default=str).encode()
    lake.write(url, content, "application/json")
    remove_earlier(location, arguments)
    return url


def remove_earlier(location: str, arguments: Arguments) -> None:
    """Removes what attempts left that started before this one."""
    place = folder(location, arguments)
    own = f"{place}{attempt_name(arguments)}"
    lake.delete([file.url for file in lake.files(place) if file.url < own])


def _iso(moment: Any) -> str | None:
    return None if moment is None else moment.isoformat()
