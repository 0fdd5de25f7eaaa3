"""orders_medallion's tables, from its own contracts: the documents are those that the reference project compiles to.

What the tables should hold is computed here, from the rows that were delivered.
"""

import itertools
import json
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import NamedTuple

import pytest
from aws_house import document
from glue_house import House, Json
from spark_process import ROOT

HEADER = "order_id,order_date,customer_id,country,product,quantity,unit_price,updated_at"


class Order(NamedTuple):
    id: str
    day: str
    country: str | None
    product: str
    quantity: int
    price: str
    updated: str

    @property
    def line(self) -> str:
        country = "" if self.country is None else f'"{self.country}"'
        return f"{self.id},{self.day},c1,{country},{self.product},{self.quantity},{self.price},{self.updated}"


D1, D2, D3 = "2026-01-01", "2026-01-02", "2026-01-03"
DAY1 = [
    Order("a1", D1, "NL", "kettle", 1, "64.99", "2026-01-01T20:00:00"),
    Order("a2", D1, "NL", "kettle", 3, "60.00", "2026-01-01T20:00:00"),
    Order("a3", D1, "Côte d'Ivoire", "mug", 2, "12.50", "2026-01-01T20:00:00"),
    Order("a4", D1, None, "mug", 1, "0.01", "2026-01-01T20:00:00"),
]
DAY2 = [
    Order("b1", D2, "NL", "mug", 5, "12.49", "2026-01-02T20:00:00"),
    Order("b2", D2, "DE", "kettle", 1, "61.37", "2026-01-02T20:00:00"),
]
# Comes on the third day: an order of the first day that nobody knew of.
LATE = [Order("a5", D1, "PT", "kettle", 1, "65.00", "2026-01-03T08:00:00")]
# Comes on the third day: the only order of Côte d'Ivoire was in fact on another day and in another country.
CORRECTION = [Order("a3", D2, "GH", "mug", 2, "12.50", "2026-01-03T09:00:00")]
_count = itertools.count(1)
DELIVERIES = {"day1": DAY1, "day2": DAY2, "late": LATE, "correction": CORRECTION}
REPLAYS = [
    ["day1", "day1", "day2", "day2", "late", "correction"],
    ["day2", "day1", "late", "correction", "day1"],
    ["correction", "day2", "late", "day1", "correction"],
]


class Medallion:
    """The two tables in a lake of their own, which is the reference project's by its names."""

    def __init__(self, house: House, documents: dict[str, Json]) -> None:
        self._house = house
        self._documents = documents
        self._runs = 0

    def deliver(self, name: str) -> tuple[Json, Json]:
        """A file comes; silver and gold are brought up to date. Answers the rows of their reports."""
        self._runs += 1
        run = f"run {self._runs}"
        conform, aggregate = self._documents["conform"], self._documents["aggregate"]
        bucket = conform["target"]["location"].split("/")[2]
        key = f"bronze/orders/{name}/orders.csv"
        lines = [HEADER, *(order.line for order in DELIVERIES[name])]
        self._house.s3.put_object(Bucket=bucket, Key=key, Body="\n".join(lines).encode())
        interval = ["--ds", D1, "--interval_start", f"{D1}T00:00:00+00:00", "--interval_end", f"{D2}T00:00:00+00:00"]
        arguments = ["--run_id", run, *interval]
        silver = self._run("conform", conform, *arguments, "--input", f"s3://{bucket}/bronze/orders/{name}/")
        gold = self._run("aggregate", aggregate, *arguments)
        return silver, gold

    def _run(self, job: str, document: Json, *arguments: str) -> Json:
        run = self._house.start(job, document, *arguments)
        outcome = self._house.worker.wait(run)
        assert outcome.state == "SUCCEEDED", (outcome.error, outcome.log)
        bucket = document["reports"]["location"].split("/")[2]
        prefix = document["reports"]["location"].removeprefix(f"s3://{bucket}/")
        keys = [one["Key"] for one in self._house.s3.list_objects_v2(Bucket=bucket, Prefix=prefix)["Contents"]]
        reports = [json.loads(self._house.s3.get_object(Bucket=bucket, Key=key)["Body"].read()) for key in keys]
        return max(reports, key=lambda report: report["ended"])["rows"]

    def silver(self) -> list[tuple[object, ...]]:
        return self._read("conform", "order_id, order_date, country, product, quantity, unit_price, total_amount")

    def gold(self) -> list[tuple[object, ...]]:
        columns = "order_date, country, product, orders, total_quantity, total_revenue, avg_unit_price"
        return self._read("aggregate", columns)

    def _read(self, job: str, columns: str) -> list[tuple[object, ...]]:
        target = self._documents[job]["target"]
        rows = self._house.sql(f'SELECT {columns} FROM "{target["database"]}"."{target["table"]}"')
        return sorted((tuple(row.values()) for row in rows), key=repr)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """What the jobs of orders_medallion are told, by job."""
    project = tmp_path_factory.mktemp("project")
    for part in ("dags", "lakehouse", "lambda_src", "glue_src"):
        shutil.copytree(ROOT / part, project / part)
    (project / "package.json").write_text('{"name": "project", "private": true, "type": "module"}')
    (project / "node_modules").mkdir()
    (project / "node_modules" / "sluice").symlink_to(ROOT)
    (project / "node_modules" / "@aws-sdk").symlink_to(ROOT / "node_modules" / "@aws-sdk")
    (project / ".sluice").mkdir()
    (project / ".sluice" / "envs").symlink_to(ROOT / ".sluice" / "envs")
    command = ["node", ROOT / "bin" / "sluice.mjs", "compile"]
    compiled = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert compiled.returncode == 0, compiled.stdout + compiled.stderr
    found = [json.loads(file.read_text()) for file in Path(project, "build", "local", "jobs").glob("*.json")]
    by_table = {(one["job"], one["target"]["table"]): one for one in found}
    return {"conform": by_table["conform", "orders"], "aggregate": by_table["aggregate", "orders_daily"]}


@pytest.fixture
def medallion(house: House, documents: dict[str, Json]) -> Medallion:
    """Tables of this test's own: the reference project's under other names."""
    suffix = f"{next(_count)}"
    own = {job: json.loads(json.dumps(one)) for job, one in documents.items()}
    tables = {}
    for one in own.values():
        target = one["target"]
        tables[target["table"]] = f"{target['table']}_{suffix}"
        target["table"] = tables[target["table"]]
        target["location"] = f"{target['location'].rstrip('/')}_{suffix}/"
        one["reports"]["location"] = f"{one['reports']['location'].rstrip('/')}_{suffix}/"
    aggregate = own["aggregate"]
    for source in aggregate["sources"]:
        renamed = tables[source["table"]]
        aggregate["sql"] = aggregate["sql"].replace(f"`{source['table']}`", f"`{renamed}`")
        source["name"] = source["name"].replace(f"`{source['table']}`", f"`{renamed}`")
        source["table"] = renamed
    buckets = [{"name": own["conform"]["target"]["location"].split("/")[2]}]
    databases = [{"name": one["target"]["database"]} for one in own.values()]
    house.aws.ask("provision", resources=document(buckets=buckets, databases=databases))
    return Medallion(house, own)


def silver_of(names: Sequence[str]) -> list[tuple[object, ...]]:
    latest: dict[str, Order] = {}
    for name in names:
        for order in DELIVERIES[name]:
            if order.id not in latest or latest[order.id].updated < order.updated:
                latest[order.id] = order
    return sorted(
        (
            (one.id, one.day, one.country, one.product, one.quantity, one.price, str(one.quantity * Decimal(one.price)))
            for one in latest.values()
        ),
        key=repr,
    )


def gold_of(names: Sequence[str]) -> list[tuple[object, ...]]:
    groups: dict[tuple[object, ...], list[tuple[int, Decimal]]] = defaultdict(list)
    for _, day, country, product, quantity, price, _ in silver_of(names):
        groups[day, country or "unknown", product].append((int(str(quantity)), Decimal(str(price))))
    found = []
    for key, orders in groups.items():
        revenue = sum((quantity * price for quantity, price in orders), Decimal(0))
        average = sum((price for _, price in orders), Decimal(0)) / len(orders)
        average = average.quantize(Decimal("0.0001"), ROUND_HALF_UP)
        found.append((*key, len(orders), sum(quantity for quantity, _ in orders), str(revenue), str(average)))
    return sorted(found, key=repr)


@pytest.mark.parametrize("names", REPLAYS, ids=lambda names: "-".join(names))
def test_whatever_comes_when_and_how_often_the_tables_are_the_same(medallion: Medallion, names: list[str]) -> None:
    for index, name in enumerate(names):
        medallion.deliver(name)
        assert medallion.silver() == silver_of(names[: index + 1])
        assert medallion.gold() == gold_of(names[: index + 1])


def test_a_correction_takes_the_old_group_away(medallion: Medallion) -> None:
    for name in ("day1", "day2"):
        medallion.deliver(name)
    assert (D1, "Côte d'Ivoire", "mug", 1, 2, "25.00", "12.5000") in medallion.gold()
    silver, _ = medallion.deliver("correction")
    assert (silver["inserted"], silver["updated"]) == (0, 1)
    assert [row[:3] for row in medallion.gold() if "GH" in row or "Côte d'Ivoire" in row] == [(D2, "GH", "mug")]
    assert [row[0] for row in medallion.silver()].count("a3") == 1
    before = medallion.gold()
    medallion.deliver("day1")
    assert medallion.gold() == before
