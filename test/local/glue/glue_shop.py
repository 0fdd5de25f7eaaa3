"""A shop's orders, and its days: what aggregate is tried on. The expected days are computed here, in Python."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from glue_house import DATABASE, LAKE, Dataset, House, Json, Row, Run, column, csv


@dataclass(frozen=True)
class Order:
    id: str
    day: str
    country: str
    quantity: int
    price: str
    version: int = 1


ORDERS = [
    column("order_id", "string", required=True),
    column("order_date", "date", required=True),
    column("country", "string", required=True),
    column("quantity", "int", required=True),
    column("unit_price", "decimal(18,2)", required=True),
    column("version", "int", required=True),
]
DAYS = [
    column("order_date", "date", required=True),
    column("country", "string", required=True),
    column("orders", "bigint", required=True),
    column("revenue", "decimal(38,2)", required=True),
]
SQL = (
    "SELECT order_date, country, COUNT(*) AS orders, SUM(quantity * unit_price) AS revenue "
    "FROM {orders} GROUP BY order_date, country"
)


class Aggregate:
    """A table that aggregate keeps; every test has one of its own."""

    def __init__(self, house: House, sources: Sequence[Dataset], sql: str, columns: Sequence[Json], **contract: Any):
        self.house = house
        self.target = Dataset(house, columns, **contract).target
        self.name = self.target["dataset"]
        self.sources = {source.name: f"`glue`.`{DATABASE}`.`{source.name}`" for source in sources}
        self.sql = sql

    @property
    def document(self) -> Json:
        return {
            "version": 1,
            "job": "aggregate",
            "sources": [{"name": quoted, "database": DATABASE, "table": name} for name, quoted in self.sources.items()],
            "sql": self.sql,
            "target": self.target,
            "group": self.target["key"],
            "reports": {"location": f"s3://{LAKE}/quality_reports/{self.name}/"},
        }

    def run(self, run_id: str = "run") -> Run:
        return self.house.run("aggregate", self.document, "--run_id", run_id)

    def rows(self) -> list[Row]:
        return self.house.sql(f'SELECT * FROM "{DATABASE}"."{self.name}"')

    def files(self, *partitions: str) -> set[str]:
        """Data files that are there, of all snapshots; of a partition by its folder."""
        below = [f"silver/{self.name}/data/{partition}" for partition in partitions or [""]]
        return {key for prefix in below for key in self.house.objects(prefix)}

    @property
    def snapshots(self) -> list[int]:
        return [snapshot["snapshot-id"] for snapshot in self.house.metadata(self.name).get("snapshots", [])]


class Shop:
    """Orders that conform brings into a table, and the table of its days."""

    def __init__(self, house: House, *, partitions: Sequence[str] = ("order_date",), sql: str = SQL, **contract: Any):
        self.house = house
        named = {"key": ["order_id"], "latestBy": "version", "partitions": ["order_date"]}
        self.orders = Dataset(house, ORDERS, **named)
        self.table = f"`glue`.`{DATABASE}`.`{self.orders.name}`"
        options = {"key": ["order_date", "country"], "partitions": list(partitions), **contract}
        self.days = Aggregate(house, [self.orders], sql.format(orders=self.table), DAYS, **options)
        self.came: list[Order] = []
        self._runs = 0

    def deliver(self, name: str, *orders: Order) -> None:
        """A file with these orders comes."""
        self.came.extend(orders)
        head = "order_id,order_date,country,quantity,unit_price,version"
        lines = [f"{one.id},{one.day},{one.country},{one.quantity},{one.price},{one.version}" for one in orders]
        self.orders.raw(f"{name}.csv", csv(head, *lines))

    def receive(self, *orders: Order) -> None:
        """A file comes and is conformed."""
        self._runs += 1
        name = f"file{self._runs}"
        self.deliver(name, *orders)
        assert self.orders.conform(f"{name}.csv", run_id=name).rows["in"] == len(orders)

    def summed(self) -> list[tuple[str, str, int, Decimal]]:
        """The days as the table has them."""
        return sorted(
            (row["order_date"], row["country"], row["orders"], Decimal(row["revenue"])) for row in self.days.rows()
        )

    def expected(self, without: Iterable[str] = ()) -> list[tuple[str, str, int, Decimal]]:
        """The days as they must be, `without` orders that have been deleted."""
        latest: dict[str, Order] = {}
        for order in self.came:
            if order.id not in latest or latest[order.id].version < order.version:
                latest[order.id] = order
        groups: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
        for order in latest.values():
            if order.id not in without:
                groups[order.day, order.country].append(order.quantity * Decimal(order.price))
        return sorted((day, country, len(sums), sum(sums, Decimal(0))) for (day, country), sums in groups.items())


FIRST = [
    Order("a1", "2026-01-01", "NL", 2, "10.10"),
    Order("a2", "2026-01-01", "NL", 1, "0.05"),
    Order("a3", "2026-01-01", "DE", 3, "7.00"),
    Order("b1", "2026-01-02", "NL", 1, "99999999999999.99"),
    Order("b2", "2026-01-02", "FR", 5, "1.01"),
    Order("c1", "2026-01-03", "DE", 4, "0.10"),
]
