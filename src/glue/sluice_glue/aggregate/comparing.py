"""What the table has, group by group, against what the query answers: only partitions that differ are written."""

from collections import Counter
from dataclasses import dataclass

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from sluice_glue.contract import Contract
from sluice_glue.errors import DoesNotAddUp
from sluice_glue.names import quote
from sluice_glue.partitions import Partition


@dataclass(frozen=True)
class Comparison:
    groups: Counter[str]
    """How many were `inserted`, `updated`, `removed` or `unchanged`."""
    partitions: set[Partition]
    """All that have a group on either side."""
    differing: set[Partition]

    @property
    def growth(self) -> int:
        return self.groups["inserted"] - self.groups["removed"]


_SIDES = {"inserted": ("new",), "removed": ("held",)}
"""Where a group has a partition; else on both sides."""


def compare(rows: DataFrame, held: DataFrame, contract: Contract, group: tuple[str, ...], count: int) -> Comparison:
    """Of the same part of the table: `count` rows that it is to have, and those that it holds. Raises DoesNotAddUp."""
    places = range(len(contract.partitions))
    both = (
        rows.withColumn("__there", F.lit(True))
        .alias("new")
        .join(held.withColumn("__there", F.lit(True)).alias("held"), _all_same(group), "full_outer")
    )
    values = tuple(name for name in contract.names if name not in group)
    fate = (
        F.when(F.col("held.__there").isNull(), "inserted")
        .when(F.col("new.__there").isNull(), "removed")
        .when(_all_same(values), "unchanged")
        .otherwise("updated")
    )
    found = Comparison(Counter(), set(), set())
    named = [
        F.col(f"{side}.{quote(contract.partitions[place])}").alias(f"__{side}{place}")
        for side in ("new", "held")
        for place in places
    ]
    for row in both.select(fate.alias("__fate"), *named).groupBy("__fate", *(_names(places))).count().collect():
        found.groups[row["__fate"]] += row["count"]
        sides = _SIDES.get(row["__fate"], ("new", "held"))
        touched = {tuple(row[f"__{side}{place}"] for place in places) for side in sides}
        found.partitions.update(touched)
        if row["__fate"] != "unchanged":
            found.differing.update(touched)
    if found.groups.total() - found.groups["removed"] != count:
        raise DoesNotAddUp(f"{count} groups were compared with {contract.name}, which has several rows for some")
    return found


def _names(places: range) -> list[str]:
    return [f"__{side}{place}" for side in ("new", "held") for place in places]


def _all_same(names: tuple[str, ...]) -> SparkColumn:
    condition = F.lit(True)
    for name in names:
        condition = condition & F.col(f"new.{quote(name)}").eqNullSafe(F.col(f"held.{quote(name)}"))
    return condition
