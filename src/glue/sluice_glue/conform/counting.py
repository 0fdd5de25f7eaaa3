"""What is in the checked rows, counted in one pass over them."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from sluice_glue.conform.checking import NOTES, REASONS, UNREAD
from sluice_glue.conform.reading import FILE, SHAPE, TEXT
from sluice_glue.contract import Contract
from sluice_glue.names import quote


@dataclass
class Counts:
    rows: int = 0
    valid: int = 0
    """Rows that have no reason against them."""
    readable: int = 0
    """Rows of which every value could be read."""
    records: int = 0
    """Rows that could be taken apart."""
    by_file: Counter[str] = field(default_factory=Counter)
    """By the file as Spark writes its address."""
    reasons: Counter[str] = field(default_factory=Counter)
    """How many rows have a reason, by the rule's name. A row may have several."""
    notes: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    """How many rows have a value, by column."""
    latest: dict[str, Any] = field(default_factory=dict)
    """The greatest value of the valid rows, by column."""
    partitions: set[tuple[Any, ...]] = field(default_factory=set)
    """Partition values of the valid rows, in the contract's order."""


def count(checked: DataFrame, contract: Contract, valued: list[str], latest: list[str]) -> Counts:
    """Counts everything; `valued` and `latest` are the columns to count values and find the greatest of."""
    good = F.col(REASONS).isNull()
    # Of a row that is not good the partition is of no interest, and may be anything.
    groups = [F.when(good, F.col(quote(name))).alias(f"__partition{i}") for i, name in enumerate(contract.partitions)]
    noted = F.col(NOTES).isNotNull()
    grouped = checked.groupBy(F.col(FILE), good.alias("__good"), noted.alias("__noted"), *groups).agg(
        F.count(F.lit(1)).alias("__rows"),
        F.count_if(~F.col(UNREAD)).alias("__readable"),
        F.count_if(F.col(TEXT).isNull()).alias("__records"),
        *(F.count(F.col(quote(name))).alias(f"__values{index}") for index, name in enumerate(valued)),
        *(F.max(F.col(quote(name))).alias(f"__latest{index}") for index, name in enumerate(latest)),
    )
    counts = Counts()
    noted_rows = 0
    for row in grouped.collect():
        counts.rows += row["__rows"]
        counts.readable += row["__readable"]
        counts.records += row["__records"]
        counts.by_file[row[FILE]] += row["__rows"]
        noted_rows += row["__rows"] if row["__noted"] else 0
        for index, name in enumerate(valued):
            counts.values[name] += row[f"__values{index}"]
        if row["__good"]:
            counts.valid += row["__rows"]
            counts.partitions.add(tuple(row[f"__partition{index}"] for index in range(len(groups))))
            for index, name in enumerate(latest):
                _greatest(counts.latest, name, row[f"__latest{index}"])
    if counts.valid < counts.rows:
        counts.reasons = _named(checked, F.transform(F.col(REASONS), lambda reason: reason["rule"]))
    if noted_rows:
        counts.notes = _named(checked, F.col(NOTES))
    return counts


def shapes(checked: DataFrame) -> list[str]:
    """The different shapes of JSON records."""
    return [row[SHAPE] for row in checked.select(SHAPE).where(F.col(SHAPE).isNotNull()).distinct().collect()]


def _named(checked: DataFrame, names: Any) -> Counter[str]:
    listed = checked.select(F.explode(names).alias("name")).groupBy("name").count()
    return Counter({row["name"]: row["count"] for row in listed.collect()})


def _greatest(latest: dict[str, Any], name: str, value: Any) -> None:
    if value is not None and (latest.get(name) is None or value > latest[name]):
        latest[name] = value
