"""What it costs Airflow to parse a folder of DAG files, as JSON.

    python -m sluice_airflow.parse FOLDER [--against OTHER] [--rounds 5]

`import_seconds` is Airflow and its DagBag, `first_seconds` the first pass over the folders, which also imports the
operators. Then come the rounds: `per_file_ms` is the median over the files of a round, and of that the median over
the rounds. With --against, the two folders take turns, so that a busy machine slows both, and `ratio` is the median of
each round's quotient. Bytecode is not written, so every pass compiles each file, as after a change.
Exit code 1 when a file can't be imported.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from sluice_airflow.errors import last_line
from sluice_airflow.installed import airflow_version
from sluice_airflow.offline import offline, print_json, python_files

if TYPE_CHECKING:
    from sluice_airflow.installed import Airflow


@dataclass
class Cost:
    """One folder's measurements."""

    folder: Path
    files: list[Path]
    dags: int = 0
    tasks: int = 0
    first_seconds: float = 0.0
    rounds_ms: list[float] = field(default_factory=list)

    def report(self) -> dict[str, object]:
        return {
            "folder": str(self.folder),
            "files": len(self.files),
            "dags": self.dags,
            "tasks": self.tasks,
            "first_seconds": round(self.first_seconds, 3),
            "per_file_ms": round(median(self.rounds_ms), 3),
            "rounds_ms": [round(each, 3) for each in self.rounds_ms],
        }


def _pass(airflow: Airflow, cost: Cost) -> list[float]:
    """Seconds for each file."""
    cost.dags = cost.tasks = 0
    seconds = []
    gc.collect()
    for file in cost.files:
        began = time.perf_counter()
        bag = airflow.read(file)
        seconds.append(time.perf_counter() - began)
        for trace in bag.errors.values():
            sys.exit(f"{file} can't be imported: {last_line(trace)}")
        cost.dags += len(bag.dags)
        cost.tasks += sum(len(dag.task_dict) for dag in bag.dags.values())
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m sluice_airflow.parse",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--against", type=Path, help="a second folder to compare with")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    folders = [each for each in (arguments.folder, arguments.against) if each is not None]
    costs = [Cost(folder, python_files([folder])) for folder in folders]
    for cost in costs:
        if not cost.files:
            parser.error(f"no .py file in {cost.folder}")
    began = time.perf_counter()
    with offline() as (airflow, output):
        airflow.prepare_reading()
        import_seconds = time.perf_counter() - began
        for cost in costs:
            cost.first_seconds = sum(_pass(airflow, cost))
        for number in range(arguments.rounds):
            # The first of a pair meets a colder cache: they take turns at that too.
            for cost in costs if number % 2 == 0 else reversed(costs):
                cost.rounds_ms.append(median(_pass(airflow, cost)) * 1000)
        report = {"airflow": airflow_version(), "import_seconds": round(import_seconds, 3), **costs[0].report()}
        if len(costs) == 2:
            report["against"] = costs[1].report()
            quotients = [a / b for a, b in zip(costs[0].rounds_ms, costs[1].rounds_ms, strict=True)]
            report["ratio"] = round(median(quotients), 4)
        print_json(output, report)


if __name__ == "__main__":
    main()
