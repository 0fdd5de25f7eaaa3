"""For entry points that read DAG files and need no database: Airflow in a passing home, JSON on the standard output."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from sluice_airflow.environment import configure

if TYPE_CHECKING:
    from sluice_airflow.installed import Airflow


@contextlib.contextmanager
def offline() -> Iterator[tuple[Airflow, TextIO]]:
    """The installed Airflow and the standard output. What Airflow and DAG files print goes to the standard error."""
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    sys.stdout.flush()
    os.dup2(2, 1)
    # Reading a DAG file must not leave a __pycache__ beside it: its folder may be one that is published.
    sys.dont_write_bytecode = True
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory(prefix="sluice-airflow-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        configure(home, dags=home / "dags", database=home / "none.db", logs=home / "logs")
        os.environ["AIRFLOW__LOGGING__LOGGING_LEVEL"] = "ERROR"
        from sluice_airflow.installed import installed

        airflow = installed()
        logging.disable(logging.WARNING)
        with output:
            yield airflow, output


def python_files(places: list[Path]) -> list[Path]:
    """The places that are files, and the .py files right inside those that are folders, in order.

    Raises:
        FileNotFoundError: a place is neither.
    """
    found: list[Path] = []
    for place in places:
        if place.is_dir():
            found.extend(sorted(place.glob("*.py")))
        elif place.is_file():
            found.append(place)
        else:
            raise FileNotFoundError(f"no such file or folder: {place}")
    return found


def print_json(output: TextIO, value: object) -> None:
    """Writes the value, its keys sorted, as the program's only line of output."""
    json.dump(value, output, sort_keys=True, ensure_ascii=False)
    output.write("\n")
