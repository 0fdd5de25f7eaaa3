"""One row per key: which of several is kept depends on their values alone, never on files, order or time.

The order of rows is total: the greater `latestBy` wins, and between equals the row whose values are greater, column by
column in the order of their names; null is less than any value. A table row and a new row are compared in the same
order (merging.py), so what a table ends with is the greatest row of each key that ever came, however often and in
whatever order.
"""

from dataclasses import dataclass
from typing import Any

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from sluice_glue.conform.checking import FLAW
from sluice_glue.conform.reading import FILE
from sluice_glue.contract import Contract
from sluice_glue.names import quote

_KEYS = 50_000  # looked at here rather than by Spark
_LISTED = 1000  # numbers in one condition; beyond, a join


@dataclass(frozen=True)
class Resolved:
    rows: DataFrame
    """One row per key: the contract's columns, and where the row came from."""
    count: int
    losers: int
    """Rows that gave way to another of the same key."""
    keys: frozenset[tuple[Any, ...]] | None = None
    """The keys that came. None where they are many."""


def ranking(contract: Contract) -> list[str]:
    """The columns by which two rows of one key are compared, the first difference decides."""
    latest = [contract.latest_by] if contract.latest_by else []
    return [*latest, *sorted(name for name in contract.names if name not in {*latest, *contract.key})]


def rank(contract: Contract, prefix: str = "") -> SparkColumn:
    """The row's place in the order, comparable with `<` and `=`. Spark orders structs field by field, nulls first."""
    return F.struct(*(F.col(prefix + quote(name)) for name in ranking(contract)))


def resolve(good: DataFrame, contract: Contract, rows: int) -> Resolved:
    """Chooses among the valid rows, of which there are `rows`."""
    columns = [*(F.col(quote(name)) for name in contract.names), FILE, FLAW]
    key = [F.col(quote(name)) for name in contract.key]
    if not key or not rows:
        return Resolved(good.select(*columns), rows, 0)
    keys = frozenset(map(tuple, good.select(*key).collect())) if rows <= _KEYS else None
    if keys is not None and len(keys) == rows:
        return Resolved(good.select(*columns), rows, 0, keys)
    # Most inputs have few duplicates or none. To find them only a number for each row has to move, and then only the
    # rows whose number comes twice. That two keys have one number is rare, and costs no more than a look at both.
    numbered = good.withColumn("__number", F.xxhash64(*key))
    if keys is None and numbered.select("__number").distinct().count() == rows:
        return Resolved(good.select(*columns), rows, 0)
    repeated = numbered.groupBy("__number").count().where(F.col("count") > 1).select("__number")
    found = repeated.limit(_LISTED + 1).collect()
    if len(found) <= _LISTED:
        suspect = F.col("__number").isin([row[0] for row in found])
        alone, among = numbered.where(~suspect), numbered.where(suspect)
    else:
        marked = repeated.persist()
        alone = numbered.join(marked, "__number", "left_anti")
        among = numbered.join(marked, "__number", "left_semi")
    order = [F.col(quote(name)).desc_nulls_last() for name in ranking(contract)] or key
    place = F.row_number().over(Window.partitionBy(*key).orderBy(*order))
    placed = among.withColumn("__place", place).persist()
    losers = placed.where(F.col("__place") > 1).count()
    best = placed.where(F.col("__place") == 1)
    return Resolved(alone.select(*columns).unionByName(best.select(*columns)), rows - losers, losers, keys)
