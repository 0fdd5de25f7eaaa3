"""What the table has, group by group, against what the query answers: only partitions that differ are written."""

from dataclasses import dataclass, field

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from sluice_glue.contract import Contract
from sluice_glue.errors import DoesNotAddUp
from sluice_glue.names import quote
from sluice_glue.partitions import Partition


@dataclass
class Comparison:
    inserted: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0
    partitions: set[Partition] = field(default_factory=set)
    """All that have a row on either side."""
    differing: set[Partition] = field(default_factory=set)

    @property
    def growth(self) -> int:
        return self.inserted - self.removed


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
    found = Comparison()
    named = [
        F.col(f"{side}.{quote(contract.partitions[place])}").alias(f"__{side}{place}")
        for side in ("new", "held")
        for place in places
    ]
    for row in both.select(fate.alias("__fate"), *named).groupBy("__fate", *(_names(places))).count().collect():
        kind = row["__fate"]
        setattr(found, kind, getattr(found, kind) + row["count"])
        sides = {"inserted": ("new",), "removed": ("held",)}.get(kind, ("new", "held"))
        touched = {tuple(row[f"__{side}{place}"] for place in places) for side in sides}
        found.partitions |= touched
        if kind != "unchanged":
            found.differing |= touched
    if found.inserted + found.updated + found.unchanged != count:
        raise DoesNotAddUp(f"{count} groups were compared with {contract.name}, which has several rows for some")
    return found


def _names(places: range) -> list[str]:
    return [f"__{side}{place}" for side in ("new", "held") for place in places]


def _all_same(names: tuple[str, ...]) -> SparkColumn:
    condition = F.lit(True)
    for name in names:
        condition = condition & F.col(f"new.{quote(name)}").eqNullSafe(F.col(f"held.{quote(name)}"))
    return condition
