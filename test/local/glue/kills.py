"""Jobs that are killed by SIGKILL, at a place that is known."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from glue_house import Dataset, House, Json

HALTING = Path(__file__).parent / "scripts" / "halting.py"


def kill(doomed: House, job: str, document: Json, *given: str, when: Callable[[Path], bool], **named: Any) -> None:
    """Begins a run of a job, and kills Spark as soon as the condition holds for the run's log."""
    log = doomed.worker.log(doomed.start(job, document, *given, **named))
    end = time.monotonic() + 120
    while not when(log):
        assert doomed.worker.process.poll() is None, "the worker has ended by itself"
        assert time.monotonic() < end, log.read_text() if log.exists() else "the run never began"
        time.sleep(0.005)
    doomed.worker.kill()


def kill_at(doomed: House, step: str, document: Json, *given: str) -> None:
    """Kills a run of conform when it has come to a step."""
    halt = ("--halt_at", step)
    kill(doomed, "conform", document, *given, *halt, script=HALTING, when=lambda log: _says(log, "HALTED"))


def kill_in_write(doomed: House, data: Dataset, job: str, document: Json, *given: str) -> int:
    """Kills a run when Spark has written the first of its data files. How many it had written in the end."""
    before = data_files(data)
    kill(doomed, job, document, *given, when=lambda _log: len(data_files(data)) > len(before))
    return len(data_files(data)) - len(before)


def data_files(data: Dataset) -> list[str]:
    """Keys of all data files, those that belong to nothing included."""
    return data.house.keys(f"silver/{data.name}/data/")


def _says(log: Path, word: str) -> bool:
    return log.exists() and word in log.read_text()
