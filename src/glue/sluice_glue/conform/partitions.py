"""Which partitions of the table a batch of keys may concern: where its rows go, and where their old versions lie."""

from collections.abc import Iterable
from typing import Any

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from sluice_glue.contract import Contract
from sluice_glue.iceberg import Metadata
from sluice_glue.names import quote

Partition = tuple[Any, ...]
"""Values of the partition columns, in the contract's order."""

_LISTED = 1000  # values in one condition; beyond, their range
_COMPARISONS = 20_000_000  # of a key with a file's bounds; beyond, the range of all keys is compared
_KEYS = 500_000


def within(contract: Contract, partitions: Iterable[Partition], prefix: str = "") -> SparkColumn:
    """A condition that prunes to these partitions, and perhaps some more."""
    found = list(partitions)
    condition = F.lit(True)
    for index, name in enumerate(contract.partitions):
        condition = condition & _one_of(F.col(prefix + quote(name)), {partition[index] for partition in found})
    return condition


def exactly(contract: Contract, partitions: Iterable[Partition]) -> SparkColumn:
    """A condition that is true for the rows of these partitions and no others."""
    return _exactly([F.col(quote(name)) for name in contract.partitions], set(partitions))


def _exactly(columns: list[SparkColumn], partitions: set[Partition]) -> SparkColumn:
    if not columns:
        return F.lit(bool(partitions))
    if len(columns) == 1:
        values = {partition[0] for partition in partitions}
        condition = columns[0].isin([value for value in values if value is not None])
        return condition | columns[0].isNull() if None in values else condition
    found = F.lit(False)
    for first in {partition[0] for partition in partitions}:
        same = columns[0].isNull() if first is None else columns[0] == F.lit(first)
        found = found | (same & _exactly(columns[1:], {one[1:] for one in partitions if one[0] == first}))
    return found


def _one_of(column: SparkColumn, values: set[Any]) -> SparkColumn:
    present = sorted(value for value in values if value is not None)
    if len(present) > _LISTED:
        condition = column.between(F.lit(present[0]), F.lit(present[-1]))
    else:
        condition = column.isin(present) if present else F.lit(False)
    return condition | column.isNull() if None in values else condition


def concerned(
    spark: SparkSession, contract: Contract, metadata: Metadata, rows: DataFrame, count: int, new: set[Partition]
) -> set[Partition]:
    """The partitions that hold, or are to hold, a row of these keys. `new` is where the rows go.

    A key that is not cut off by its partition may lie in another one. Every data file's metadata knows the least and
    the greatest key in it: only partitions with a file that may hold one of the keys are looked into, and of these
    only the key columns are read.
    """
    if metadata.head is None or not contract.partitions or set(contract.partitions) <= set(contract.key):
        return new
    candidates = _candidates(spark, contract, metadata, rows, count) - new
    if not candidates:
        return new
    keys = [F.col(quote(name)) for name in contract.key]
    places = [F.col(quote(name)) for name in contract.partitions]
    held = spark.table(contract.name).where(within(contract, candidates)).select(*keys, *places)
    moved = held.join(rows.select(*keys), list(contract.key), "left_semi").select(*places).distinct()
    return new | {tuple(row) for row in moved.collect()}


def _candidates(
    spark: SparkSession, contract: Contract, metadata: Metadata, rows: DataFrame, count: int
) -> set[Partition]:
    """Partitions that have a file in whose bounds one of the keys lies. A file without bounds may hold any key."""
    bounds = [
        F.col(f"readable_metrics.{quote(name)}.{side}_bound").alias(f"__{side}{index}")
        for index, name in enumerate(contract.key)
        for side in ("lower", "upper")
    ]
    places = [
        F.col(f"partition.{quote(name)}").alias(f"__place{index}") for index, name in enumerate(contract.partitions)
    ]
    files = spark.table(f"{contract.name}.`files`").select(*places, *bounds)
    keys = rows.select(*(F.col(quote(name)).alias(f"__key{index}") for index, name in enumerate(contract.key)))
    if count <= _KEYS and metadata.total("data-files", metadata.head) * count <= _COMPARISONS:
        inside = F.lit(True)
        for index in range(len(contract.key)):
            key, lower, upper = (F.col(f"__{part}{index}") for part in ("key", "lower", "upper"))
            inside = inside & (lower.isNull() | (key >= lower)) & (upper.isNull() | (key <= upper))
        found = files.join(F.broadcast(keys), inside, "left_semi")
    else:
        ends = keys.agg(
            *(F.min(f"__key{index}").alias(f"__min{index}") for index in range(len(contract.key))),
            *(F.max(f"__key{index}").alias(f"__max{index}") for index in range(len(contract.key))),
        ).collect()[0]
        overlap = F.lit(True)
        for index in range(len(contract.key)):
            lower, upper = F.col(f"__lower{index}"), F.col(f"__upper{index}")
            overlap = overlap & (lower.isNull() | (lower <= F.lit(ends[f"__max{index}"])))
            overlap = overlap & (upper.isNull() | (upper >= F.lit(ends[f"__min{index}"])))
        found = files.where(overlap)
    chosen = found.select(*(F.col(f"__place{index}") for index in range(len(contract.partitions)))).distinct()
    return {tuple(row) for row in chosen.collect()}
