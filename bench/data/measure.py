"""Measures the data plane: real Spark and Iceberg on the local AWS, one warm worker for all. JSON on stdout.

    python bench/data/measure.py --rows 1000000 --rounds 3

What is compared runs in turns in the same worker, on the same rows, and is checked to have made the same table.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
sys.path[:0] = [str(ROOT / "test" / "local" / name) for name in ("aws", "glue", "spark")]

import orders  # noqa: E402
from aws_house import document  # noqa: E402
from aws_process import LocalAws  # noqa: E402
from glue_house import DATABASE, LAKE, WHEEL, Dataset, House, column  # noqa: E402
from spark_process import SparkWorker  # noqa: E402

_AFFECTED = (1, 10, 100)
_FILES = 10
_COLUMNS = [
    column("order_id", "string", required=True),
    column("order_date", "date", required=True),
    column("country", "string"),
    column("quantity", "int", required=True),
    column("unit_price", "decimal(18,2)", required=True),
    column("amount", "decimal(18,2)", derive="quantity * unit_price"),
    column("seen_at", "timestamp"),
]
_RULES = [
    {"name": f"positive({name})", "rule": "range", "action": "quarantine", "column": name, "min": "0"}
    | {"minExclusive": True}
    for name in ("quantity", "unit_price")
]


class Bench:
    def __init__(self, house: House, rows: int, rounds: int) -> None:
        self.house = house
        self.rows = rows
        self.rounds = rounds

    def dataset(self) -> Dataset:
        return Dataset(
            self.house,
            _COLUMNS,
            key=["order_id"],
            latestBy="seen_at",
            partitions=["order_date"],
            quality=_RULES,
        )

    def conform(self, data: Dataset, address: str, run_id: str) -> tuple[float, dict[str, int]]:
        """Seconds, and what became of the rows."""
        named = ["--run_id", run_id, "--input", address]
        run = self.house.run("conform", data.document, *named)
        return run.outcome.seconds, run.rows

    def script(self, name: str, *arguments: str) -> float:
        """Seconds."""
        outcome = self.house.worker.run(HERE / name, arguments, modules=[WHEEL])
        if outcome.state != "SUCCEEDED":
            raise RuntimeError(f"{name}: {outcome.error}\n{outcome.log[-3000:]}")
        return outcome.seconds

    def twin(self, data: Dataset) -> str:
        """An empty table like the dataset's, for the job by hand. Its name in the database."""
        name = f"{data.name}_by_hand"
        address = self.house.put(f"documents/{name}.json", json.dumps(data.document))
        self.script("create.py", address, name)
        return name

    def same(self, one: str, other: str) -> None:
        """Both tables have the same rows, as far as counts and sums can tell."""
        found = [
            self.house.sql(
                f"SELECT count(*) AS n, count(DISTINCT order_id) AS ids, sum(amount) AS amount, "
                f"sum(quantity) AS quantity, max(seen_at) AS seen, count(DISTINCT order_date) AS days "
                f'FROM "{DATABASE}"."{name}"'
            )
            for name in (one, other)
        ]
        if found[0] != found[1]:
            raise RuntimeError(f"the jobs made different tables: {found[0]} and {found[1]}")

    def put(self, folder: str, records: list[str], files: int) -> str:
        """Records as CSV files of one folder. Its address."""
        size = -(-len(records) // files)
        for index in range(files):
            self.house.put(f"bench/{folder}/{index}.csv", orders.csv(records[index * size : (index + 1) * size]))
        return f"s3://{LAKE}/bench/{folder}/"

    def warm(self) -> None:
        """Every job once, with few rows: the first run of each is slower, by what the JVM has to load and compile."""
        told("warming up")
        data, address = self.dataset(), self.put("warm", [orders.order(n, "2025-06-01", 1) for n in range(1000)], 2)
        twin = f"glue.{DATABASE}.{self.twin(data)}"
        self.script("read_cast_write.py", twin, address)
        self.conform(data, address, "load")
        changed = self.put("warm_changed", [orders.order(n, "2025-06-01", 2) for n in range(100)], 1)
        self.conform(data, changed, "change")
        self.script("rewrite.py", twin, changed)

    def loading(self) -> dict[str, Any]:
        """conform against reading, casting and writing by hand: rows of one day into an empty table."""
        told(f"{self.rows:,} rows of one day into an empty table")
        records = [orders.order(number, "2025-06-01", 1) for number in range(self.rows)]
        address = self.put("day", records, _FILES)
        pairs = []
        for _ in range(self.rounds):
            data = self.dataset()
            twin = self.twin(data)
            by_hand = self.script("read_cast_write.py", f"glue.{DATABASE}.{twin}", address)
            seconds, rows = self.conform(data, address, "load")
            if rows["inserted"] != self.rows:
                raise RuntimeError(f"not all rows came in: {rows}")
            self.same(data.name, twin)
            told(f"  conform {seconds:.1f} s, by hand {by_hand:.1f} s")
            pairs.append((seconds, by_hand))
        return {"what": "load", **compared(pairs)}

    def merging(self) -> list[dict[str, Any]]:
        """As many changed rows as a day has into the table of a year, against writing the whole table again.

        How many days the rows are of makes no difference to who rewrites all: in each round that is done once, with
        the changes of all three merges.
        """
        told(f"{self.rows:,} rows of {orders.DAYS} days into an empty table")
        records = [orders.order(number, orders.day_of(number, self.rows), 1) for number in range(self.rows)]
        address = self.put("year", records, _FILES)
        data = self.dataset()
        twin = self.twin(data)
        by_hand = self.script("read_cast_write.py", f"glue.{DATABASE}.{twin}", address)
        seconds, _ = self.conform(data, address, "load")
        told(f"  conform {seconds:.1f} s, by hand {by_hand:.1f} s")
        told(f"{self.rows // orders.DAYS:,} changed rows into {self.rows:,}")
        figures: dict[int, list[tuple[float, float]]] = {affected: [] for affected in _AFFECTED}
        for number in range(self.rounds):
            taken = {}
            for index, affected in enumerate(_AFFECTED):
                changed = self.changed(affected, version=2 + number * len(_AFFECTED) + index)
                folder = self.put(f"changes{number}/{affected}", changed, 1)
                taken[affected], rows = self.conform(data, folder, f"change{number}-{affected}")
                if rows["updated"] != len(changed):
                    raise RuntimeError(f"not all rows changed: {rows}")
            whole = self.script("rewrite.py", f"glue.{DATABASE}.{twin}", f"s3://{LAKE}/bench/changes{number}/*")
            self.same(data.name, twin)
            merges = ", ".join(f"{affected}: {seconds:.1f} s" for affected, seconds in taken.items())
            told(f"  merge, by partitions, {merges}; the whole table {whole:.1f} s")
            for affected, seconds in taken.items():
                figures[affected].append((seconds, whole))
        return [{"what": f"merge{affected}", **compared(pairs)} for affected, pairs in figures.items()]

    def changed(self, affected: int, version: int) -> list[str]:
        """As many rows as a day has, from so many days, spread over the year."""
        per_day = self.rows // orders.DAYS
        share, rest = divmod(per_day, affected)
        first = [(index * orders.DAYS // affected) * self.rows // orders.DAYS + 5 for index in range(affected)]
        numbers = [
            number
            for index, begin in enumerate(first)
            for number in range(begin, begin + share + (1 if index < rest else 0))
        ]
        return [orders.order(number, orders.day_of(number, self.rows), version) for number in numbers]


def compared(pairs: list[tuple[float, float]]) -> dict[str, Any]:
    """The ratio is the median of each round's own: what slows the machine down slows both."""
    return {
        "ratio": statistics.median(ours / theirs for ours, theirs in pairs),
        "seconds": statistics.median(ours for ours, _ in pairs),
        "against": statistics.median(theirs for _, theirs in pairs),
    }


def told(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000, help="of the table (1000000)")
    parser.add_argument("--rounds", type=int, default=3, help="of each comparison (3)")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="sluice-bench-"))
    aws = LocalAws(folder / "aws")
    worker = None
    try:
        aws.ready()
        aws.ask("provision", resources=document(buckets=[{"name": LAKE}], databases=[{"name": DATABASE}]))
        worker = SparkWorker(aws.endpoint, folder / "spark")
        worker.ready()
        bench = Bench(House(aws, worker), given.rows, given.rounds)
        bench.warm()
        print(json.dumps([bench.loading(), *bench.merging()]))
    finally:
        if worker is not None:
            worker.kill()
        aws.kill()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
