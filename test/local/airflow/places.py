"""Runs inside an Airflow environment: four processes make and remove places in one home, thirty each."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path

from sluice_airflow.place import fresh_place


def make(home: Path) -> None:
    for _ in range(30):
        place = fresh_place(home)
        if not (place.database.exists() and place.dags.is_dir()):
            sys.exit("another process took it away")
        place.remove()


if __name__ == "__main__":
    processes = [multiprocessing.Process(target=make, args=(Path(sys.argv[1]),)) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    sys.exit(any(process.exitcode for process in processes))
