"""Glue's jobs and their runs, in memory and as JSON files.

    <region>/<job>/job.json
    <region>/<job>/runs/<run id>.json

A run that was going on when the process ended has failed. Runs are read when they are first asked for: there may be
many, and a start must not wait for them.
"""

import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sluice_aws import files

Json = dict[str, Any]
OVER = ("STOPPED", "SUCCEEDED", "FAILED", "TIMEOUT")
_KEPT = 200
_LOST = "the local AWS ended while the run was going on"


class Job:
    """A job, its tags, and its runs from the oldest to the newest."""

    def __init__(self, folder: Path, described: Json, tags: dict[str, str]) -> None:
        self._folder = folder
        self.described = described
        self.tags = tags
        self._runs: dict[str, Json] | None = None

    @property
    def name(self) -> str:
        return self.described["Name"]

    @property
    def runs(self) -> dict[str, Json]:
        if self._runs is None:
            self._runs = self._load_runs()
        return self._runs

    def save(self) -> None:
        files.write_json(self._folder / "job.json", {"job": self.described, "tags": self.tags})

    def save_run(self, run: Json) -> None:
        if self.runs.get(run["Id"]) is not run:
            # The job was deleted while the run was going on.
            return
        run["LastModifiedOn"] = time.time()
        files.write_json(self._run_file(run["Id"]), run)

    def add_run(self, run: Json) -> list[str]:
        """Adds a run. Answers the ids of old ones that are no longer kept."""
        over = [held["Id"] for held in self.runs.values() if held["JobRunState"] in OVER]
        dropped = over[: max(0, len(self.runs) + 1 - _KEPT)]
        for old in dropped:
            self._run_file(old).unlink(missing_ok=True)
            del self.runs[old]
        self.runs[run["Id"]] = run
        self.save_run(run)
        return dropped

    def forget(self) -> None:
        for run in list(self.runs):
            self._run_file(run).unlink(missing_ok=True)
        self.runs.clear()
        (self._folder / "job.json").unlink(missing_ok=True)

    def _run_file(self, run: str) -> Path:
        return self._folder / "runs" / f"{run}.json"

    def _load_runs(self) -> dict[str, Json]:
        runs = sorted(map(files.read_json, (self._folder / "runs").glob("*.json")), key=lambda run: run["StartedOn"])
        for run in runs:
            if run["JobRunState"] not in OVER:
                run |= {"JobRunState": "FAILED", "ErrorMessage": _LOST, "CompletedOn": run["LastModifiedOn"]}
        return {run["Id"]: run for run in runs}


class JobStore:
    """Callers hold a lock around changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._regions: dict[str, dict[str, Job]] = {}
        files.sweep(folder)
        for path in folder.glob("*/*/job.json"):
            stored = files.read_json(path)
            job = Job(path.parent, stored["job"], stored["tags"])
            self.jobs(path.parent.parent.name)[job.name] = job

    def jobs(self, region: str) -> dict[str, Job]:
        return self._regions.setdefault(region, {})

    def all(self) -> Iterator[Job]:
        for jobs in self._regions.values():
            yield from jobs.values()

    def add(self, region: str, described: Json, tags: dict[str, str]) -> None:
        folder = self._folder / region / urllib.parse.quote(described["Name"], safe=" ").replace(".", "%2E")
        job = Job(folder, described, tags)
        job.save()
        self.jobs(region)[job.name] = job

    def remove(self, region: str, name: str) -> None:
        self.jobs(region).pop(name).forget()
