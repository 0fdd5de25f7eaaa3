"""What the rest of this package asks of Airflow, and the module that answers for the installed major."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from sluice_airflow.observer import Observer
    from sluice_airflow.schedule import Interval

# Objects of Airflow's own, whose classes differ between the majors and must not be imported here.
Dag = Any
Timetable = Any
Operator = Any


@dataclass(frozen=True)
class Bag:
    """What a DAG file defines, or why it can't be imported: file to traceback."""

    dags: dict[str, Dag]
    errors: dict[str, str]


class Airflow(Protocol):
    """The seam between this package and one major of Airflow (v2.py, v3.py)."""

    def prepare_reading(self) -> None:
        """Imports what reading a DAG file needs."""

    def prepare(self) -> None:
        """Imports and builds what a run needs and what does not depend on the DAG."""

    def read(self, path: Path) -> Bag:
        """Executes one DAG file, as the DAG processor does, without the database."""

    def timetable(self, dag: Dag) -> Timetable:
        """The DAG's timetable as the scheduler has it."""

    def scheduled(self, dag: Dag) -> Dag:
        """The DAG after serialisation and back: what the scheduler and the UI see."""

    def run(self, dag: Dag, interval: Interval, conf: dict[str, object], observer: Observer) -> str:
        """Runs every task in this process with `dag.test()` and tells the observer; returns the run's id."""

    def redact(self, text: str) -> str:
        """The text without what Airflow knows to be secret."""


def airflow_version() -> str:
    """The installed Airflow's version. Does not import it."""
    return version("apache-airflow")


def installed() -> Airflow:
    """The module for the installed major. Import it after `environment.configure`."""
    major = airflow_version().split(".", 1)[0]
    if major not in ("2", "3"):
        raise RuntimeError(f"Airflow {airflow_version()} is not supported: 2.11 and 3.x are")
    return cast("Airflow", import_module(f"sluice_airflow.v{major}"))
