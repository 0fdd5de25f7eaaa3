"""Queries of other shapes than one GROUP BY: their partitions are traced to a source where that can be proved."""

from collections import Counter
from typing import Any

import pytest
from glue_house import Dataset, House, Json, Run, column, csv
from glue_shop import Aggregate

SALES = [column("id", "string"), column("day", "date"), column("shop", "string"), column("n", "int")]
SHOPS = [column("shop", "string"), column("country", "string")]
RESULT = [column("day", "date"), column("country", "string"), column("n", "bigint")]


class Sales:
    """Sales, the shops that they were made in, and a table over both."""

    def __init__(self, house: House, sql: str, columns: list[Json] = RESULT, **contract: Any) -> None:
        self.sales = Dataset(house, SALES, key=["id"], latestBy="n", partitions=["day"])
        self.shops = Dataset(house, SHOPS, key=["shop"])
        names = {data: f"`glue`.`sluice_silver`.`{data.name}`" for data in (self.sales, self.shops)}
        text = sql.format(sales=names[self.sales], shops=names[self.shops])
        options = {"key": ["day", "country"], "partitions": ["day"], **contract}
        used = [data for data, name in names.items() if name in text]
        self.result = Aggregate(house, used, text, columns, **options)
        self.came: dict[str, tuple[str, str, int]] = {}
        self.places: dict[str, str] = {}

    def sell(self, name: str, *lines: tuple[str, str, str, int]) -> None:
        self.came.update({sale: (day, shop, n) for sale, day, shop, n in lines})
        self.sales.raw(f"{name}.csv", csv("id,day,shop,n", *(",".join(map(str, line)) for line in lines)))
        assert self.sales.conform(f"{name}.csv", run_id=name).rows["in"] == len(lines)

    def place(self, name: str, **shops: str) -> None:
        self.places.update(shops)
        self.shops.raw(f"{name}.csv", csv("shop,country", *(",".join(pair) for pair in shops.items())))
        assert self.shops.conform(f"{name}.csv", run_id=name).rows["in"] == len(shops)

    def rows(self) -> set[tuple[Any, ...]]:
        return {tuple(row.values()) for row in self.result.rows()}

    def joined(self) -> set[tuple[str, str, int]]:
        sums: Counter[tuple[str, str]] = Counter()
        for day, shop, n in self.came.values():
            sums[day, self.places.get(shop, "?")] += n
        return {(*group, n) for group, n in sums.items()}


def computed(run: Run) -> str:
    assert run.report is not None, run.outcome.log
    return run.report["computed"]["what"]


FIRST = [("1", "2026-01-01", "x", 1), ("2", "2026-01-01", "y", 2), ("3", "2026-01-02", "x", 4)]
JOIN = (
    "SELECT s.day, COALESCE(p.country, '?') AS country, SUM(s.n) AS n FROM {sales} AS s "
    "LEFT JOIN {shops} p ON s.shop = p.shop GROUP BY s.day, COALESCE(p.country, '?')"
)


def test_of_a_join_the_side_that_has_the_partition_is_traced(house: House) -> None:
    table = Sales(house, JOIN)
    table.sell("first", *FIRST)
    table.place("places", x="NL")
    table.result.run()
    assert table.rows() == table.joined()
    table.sell("more", ("4", "2026-01-02", "y", 8))
    assert computed(table.result.run("sold")) == "partitions"
    assert table.rows() == table.joined()
    # A shop has sales on any day.
    table.place("late", x="NL", y="DE")
    assert computed(table.result.run("placed")) == "whole"
    assert table.rows() == table.joined()


def test_a_null_of_an_outer_join_is_a_group_that_a_new_row_may_empty(house: House) -> None:
    sql = (
        "SELECT s.day, p.country, SUM(s.n) AS n FROM {sales} s LEFT JOIN {shops} p ON s.shop = p.shop "
        "GROUP BY s.day, p.country"
    )
    # Partitions outside the key may be null; a filter on the country alone would take the join for an inner one.
    columns = [column("day", "date"), column("country", "string"), column("n", "bigint")]
    table = Sales(house, sql, columns, key=["day", "n"], partitions=["country"])
    table.sell("first", *FIRST[:1])
    table.place("places", z="FR")
    table.result.run()
    assert table.rows() == {("2026-01-01", None, 1)}
    table.place("x is in the Netherlands", x="NL")
    table.result.run("placed")
    assert table.rows() == {("2026-01-01", "NL", 1)}


def test_common_table_expressions_and_joins_on_the_partition_are_traced(house: House) -> None:
    sql = """WITH sold AS (SELECT * FROM {sales}), -- from {sales}
      best AS (SELECT day, MAX(n) AS most FROM sold GROUP BY day)
      SELECT sold.day, 'from {sales}' AS country, SUM(n * most) AS n FROM sold JOIN best ON sold.day = best.day
      GROUP BY sold.day"""
    table = Sales(house, sql)
    table.sell("first", *FIRST)
    table.result.run()
    text = f"from {table.result.sources[table.sales.name]}"
    assert table.rows() == {("2026-01-01", text, 6), ("2026-01-02", text, 16)}
    table.sell("more", ("4", "2026-01-02", "x", 5))
    assert computed(table.result.run("sold")) == "partitions"
    assert table.rows() == {("2026-01-01", text, 6), ("2026-01-02", text, 45)}


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT day, shop AS country, SUM(n) * (SELECT SUM(n) FROM {sales}) AS n FROM {sales} GROUP BY day, shop",
        "SELECT day, shop AS country, SUM(n * t) AS n FROM (SELECT *, SUM(n) OVER () AS t FROM {sales}) "
        "GROUP BY day, shop",
    ],
    ids=["subquery", "window"],
)
def test_a_share_of_the_total_is_computed_whole(house: House, sql: str) -> None:
    table = Sales(house, sql)
    table.sell("first", *FIRST)
    table.result.run()
    table.sell("more", ("4", "2026-01-02", "y", 8))
    assert computed(table.result.run("sold")) == "whole"
    assert table.rows() == {
        ("2026-01-01", "x", 15),
        ("2026-01-01", "y", 30),
        ("2026-01-02", "x", 60),
        ("2026-01-02", "y", 120),
    }


def test_a_derived_partition_is_computed_whole(house: House) -> None:
    sql = (
        "SELECT CAST(DATE_TRUNC('month', day) AS date) AS day, shop AS country, SUM(n) AS n FROM {sales} GROUP BY 1, 2"
    )
    table = Sales(house, sql)
    table.sell("first", *FIRST)
    table.result.run()
    table.sell("more", ("4", "2026-02-02", "y", 8))
    assert computed(table.result.run("sold")) == "whole"
    assert table.rows() == {("2026-01-01", "x", 5), ("2026-01-01", "y", 2), ("2026-02-01", "y", 8)}


def test_a_query_that_asks_for_the_date_is_computed_by_every_run(house: House) -> None:
    sql = (
        "SELECT day, shop AS country, SUM(n) AS n FROM {sales} WHERE day <= current_date() AND "
        "day > DATE '2020-01-01' GROUP BY day, shop"
    )
    table = Sales(house, sql)
    table.sell("first", *FIRST, ("9", "2999-01-01", "x", 1))
    table.result.run()
    snapshots = table.result.snapshots
    assert computed(table.result.run("again")) == "whole"
    assert table.result.snapshots == snapshots
    assert len(table.rows()) == 3


def test_a_column_that_the_source_has_just_got_can_be_asked_for(house: House) -> None:
    table = Sales(house, "SELECT day, shop AS country, SUM(n) AS n FROM {sales} GROUP BY day, shop")
    table.sell("first", *FIRST)
    table.result.run()
    house.spark(f"ALTER TABLE {table.result.sources[table.sales.name]} ADD COLUMN extra int")
    table.result.sql = table.result.sql.replace("SUM(n)", "SUM(n + COALESCE(extra, 1))")
    assert computed(table.result.run("added")) == "whole"
    assert table.rows() == {("2026-01-01", "x", 2), ("2026-01-01", "y", 3), ("2026-01-02", "x", 5)}
