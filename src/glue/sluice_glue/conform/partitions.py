"""Which partitions of the table a batch of keys may concern: where its rows go, and where their old versions lie."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from sluice_glue.conform.resolving import Resolved
from sluice_glue.contract import Contract
from sluice_glue.iceberg import Metadata
from sluice_glue.names import quote
from sluice_glue.partitions import Partition, within
from sluice_glue.spark_types import data_type

_Bounds: TypeAlias = Sequence[tuple[Any, Any]]
"""The least and the greatest value of each key column. None where it is not known."""


def concerned(
    spark: SparkSession, contract: Contract, metadata: Metadata, resolved: Resolved, new: set[Partition]
) -> set[Partition]:
    """The partitions that hold, or are to hold, a row of these keys. `new` is where the rows go.

    A key that is not cut off by its partition may lie in another one. Every data file's metadata knows the least and
    the greatest key in it: only partitions with a file that may hold one of the keys (where they are many: one between
    the least and the greatest of them) are looked into, and of these only the key columns are read.
    """
    cut_off = not contract.partitions or set(contract.partitions) <= set(contract.key)
    if metadata.head is None or resolved.count == 0 or cut_off:
        return new
    candidates = _candidates(spark, contract, resolved, new)
    if not candidates:
        return new
    keys = [F.col(quote(name)) for name in contract.key]
    places = [F.col(quote(name)) for name in contract.partitions]
    held = spark.table(contract.name).where(within(contract, candidates)).select(*keys, *places)
    moved = held.join(resolved.rows.select(*keys), list(contract.key), "left_semi").select(*places).distinct()
    return new | {tuple(row) for row in moved.collect()}


def _candidates(spark: SparkSession, contract: Contract, resolved: Resolved, new: set[Partition]) -> set[Partition]:
    """Partitions beside `new` that have a file in whose bounds one of the keys lies."""
    if resolved.keys is None:
        ranges = [F.struct(F.min(name), F.max(name)) for name in map(quote, contract.key)]
        ends = [tuple(one) for one in resolved.rows.agg(*ranges).collect()[0]]
        return {place for place, _ in _files(spark, contract, ends, new)}
    values = [sorted(set(column)) for column in zip(*resolved.keys, strict=True)]
    found = _files(spark, contract, [(column[0], column[-1]) for column in values], new)
    return {place for place, bounds in found if all(map(_any_within, values, bounds))}


def _files(
    spark: SparkSession, contract: Contract, ends: _Bounds, without: set[Partition]
) -> Iterator[tuple[Partition, _Bounds]]:
    """The partition and the bounds of each data file that may hold a key between these ends, but in `without`."""
    places = [f"__place{index}" for index in range(len(contract.partitions))]
    lower = [f"__lower{index}" for index in range(len(contract.key))]
    upper = [f"__upper{index}" for index in range(len(contract.key))]
    columns = {
        **dict(zip(places, (f"partition.{quote(name)}" for name in contract.partitions), strict=True)),
        **dict(zip(lower, (f"readable_metrics.{quote(name)}.lower_bound" for name in contract.key), strict=True)),
        **dict(zip(upper, (f"readable_metrics.{quote(name)}.upper_bound" for name in contract.key), strict=True)),
    }
    files = spark.table(f"{contract.name}.`files`").select(*(F.col(path).alias(name) for name, path in columns.items()))
    for name, (least, most), low, high in zip(contract.key, ends, lower, upper, strict=True):
        # As texts: Python reads a moment without a zone as one of the zone that it happens to be in.
        kind = data_type(contract.column(name))
        # A file without bounds may hold any key.
        files = files.where(F.col(low).isNull() | (F.col(low) <= F.lit(str(most)).cast(kind)))
        files = files.where(F.col(high).isNull() | (F.col(high) >= F.lit(str(least)).cast(kind)))
    for row in files.collect():
        place = tuple(row[name] for name in places)
        if place not in without:
            yield place, [(row[low], row[high]) for low, high in zip(lower, upper, strict=True)]


def _any_within(values: list[Any], bounds: tuple[Any, Any]) -> bool:
    """Whether one of the values, which are in order, lies within the bounds. Python orders texts as Iceberg does."""
    least, most = bounds
    first = 0 if least is None else bisect_left(values, least)
    behind = len(values) if most is None else bisect_right(values, most)
    return first < behind
