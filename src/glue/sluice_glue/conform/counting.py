"""What is in the checked rows, counted in one pass over them."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from sluice_glue.conform.checking import FLAW, NOTES, REASONS, explained, is_good, is_noted
from sluice_glue.conform.doubts import DOUBT
from sluice_glue.conform.reading import FILE, SHAPE
from sluice_glue.document import ConformDocument
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
    doubtful: Counter[str] = field(default_factory=Counter)
    """Rows that may not be what was written (doubts.py), by file."""
    reasons: Counter[str] = field(default_factory=Counter)
    """How many rows have a reason, by the rule's name. A row may have several."""
    notes: Counter[str] = field(default_factory=Counter)
    values: Counter[str] = field(default_factory=Counter)
    """How many rows have a value, by column."""
    latest: dict[str, Any] = field(default_factory=dict)
    """The greatest value of the valid rows, by column."""
    partitions: set[tuple[Any, ...]] = field(default_factory=set)
    """Partition values of the valid rows, in the contract's order."""


def count(checked: DataFrame, document: ConformDocument, valued: list[str], latest: list[str]) -> Counts:
    """Counts everything; `valued` and `latest` are the columns to count values and find the greatest of."""
    partitions = document.target.partitions
    # Of a row that is not good the partition is of no interest, and may be anything.
    places = [F.when(is_good(), F.col(quote(name))).alias(f"__place{i}") for i, name in enumerate(partitions)]
    groups = [F.col(FILE), is_good().alias("__good"), is_noted().alias("__noted"), *places]
    grouped = checked.groupBy(*groups).agg(
        F.count(F.lit(1)).alias("__rows"),
        F.count_if(~F.coalesce(F.col(f"{FLAW}.unread"), F.lit(False))).alias("__readable"),
        F.count_if(F.col(f"{FLAW}.text").isNull()).alias("__records"),
        F.count(DOUBT).alias("__doubtful"),
        *(F.count(F.col(quote(name))).alias(f"__values{index}") for index, name in enumerate(valued)),
        *(F.max(F.col(quote(name))).alias(f"__latest{index}") for index, name in enumerate(latest)),
    )
    counts = Counts()
    noted = 0
    for row in grouped.collect():
        counts.rows += row["__rows"]
        counts.readable += row["__readable"]
        counts.records += row["__records"]
        counts.by_file[row[FILE]] += row["__rows"]
        counts.doubtful[row[FILE]] += row["__doubtful"]
        noted += row["__rows"] if row["__noted"] else 0
        for index, name in enumerate(valued):
            counts.values[name] += row[f"__values{index}"]
        if row["__good"]:
            counts.valid += row["__rows"]
            counts.partitions.add(tuple(row[f"__place{index}"] for index in range(len(places))))
            for index, name in enumerate(latest):
                _greatest(counts.latest, name, row[f"__latest{index}"])
    if counts.valid < counts.rows:
        counts.reasons = _by_rule(checked, document, REASONS)
    if noted:
        counts.notes = _by_rule(checked, document, NOTES)
    return counts


def shapes(checked: DataFrame) -> list[str]:
    """The different shapes of JSON records."""
    return [row[SHAPE] for row in checked.select(SHAPE).where(F.col(SHAPE).isNotNull()).distinct().collect()]


def _by_rule(checked: DataFrame, document: ConformDocument, flaws: str) -> Counter[str]:
    listed = explained(checked, document).select(F.explode(flaws).alias("flaw")).groupBy("flaw.rule").count()
    return Counter({row["rule"]: row["count"] for row in listed.collect()})


def _greatest(latest: dict[str, Any], name: str, value: Any) -> None:
    if value is not None and (latest.get(name) is None or value > latest[name]):
        latest[name] = value
