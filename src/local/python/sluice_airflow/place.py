"""The folder that one run has to itself, so that runs do not meet: an AIRFLOW_HOME with its own database."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from sluice_airflow.template import template


@dataclass(frozen=True)
class Place:
    """A fresh AIRFLOW_HOME, held by a lock while its process lives."""

    home: Path
    dags: Path
    database: Path
    lock: TextIO

    def remove(self) -> None:
        shutil.rmtree(self.home, ignore_errors=True)


def fresh_place(home: Path) -> Place:
    """Makes one in `home` from the template.

    Raises:
        TemplateError: the template is missing and could not be made.
    """
    migrated = template()
    home.mkdir(parents=True, exist_ok=True)
    # One process at a time: a folder whose lock is not yet held must not look abandoned.
    with (home / "places.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        _sweep(home)
        run = Path(tempfile.mkdtemp(prefix="run-", dir=home))
        lock = (run / "lock").open("w")
        fcntl.flock(lock, fcntl.LOCK_EX)
    (run / "dags").mkdir()
    shutil.copyfile(migrated, run / "airflow.db")
    return Place(run, run / "dags", run / "airflow.db", lock)


def _sweep(home: Path) -> None:
    """Removes what killed runs left behind. A lock that is missing, or can be had, belongs to a dead process."""
    for run in home.glob("run-*"):
        try:
            with (run / "lock").open() as handle:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except FileNotFoundError:
            pass
        except OSError:
            continue
        shutil.rmtree(run, ignore_errors=True)
