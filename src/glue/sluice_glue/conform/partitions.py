"""Which partitions of the table a batch of keys may concern: where its rows go, and where their old versions lie."""

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from sluice_glue.contract import Contract
from sluice_glue.iceberg import Metadata
from sluice_glue.names import quote
from sluice_glue.partitions import Partition, within

_COMPARISONS = 20_000_000  # of a key with a file's bounds; beyond, the range of all keys is compared
_KEYS = 500_000


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
