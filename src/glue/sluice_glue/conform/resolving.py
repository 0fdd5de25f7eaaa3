"""One row per key: which of several is kept depends on their values alone, never on files, order or time.

The order of rows is total: the greater `latestBy` wins, and between equals the row whose values are greater, column by
column in the order of their names; null is less than any value. A table row and a new row are compared in the same
order (merging.py), so what a table ends with is the greatest row of each key that ever came, however often and in
whatever order.
"""

from dataclasses import dataclass

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from sluice_glue.conform.checking import REASONS, ROW
from sluice_glue.conform.reading import FILE
from sluice_glue.contract import Contract
from sluice_glue.names import quote


@dataclass(frozen=True)
class Resolved:
    rows: DataFrame
    """One row per key: the contract's columns, and where the row came from."""
    count: int
    losers: int
    """Rows that gave way to another of the same key."""


def ranking(contract: Contract) -> list[str]:
    """The columns by which two rows of one key are compared, the first difference decides."""
    latest = [contract.latest_by] if contract.latest_by else []
    return [*latest, *sorted(name for name in contract.names if name not in {*latest, *contract.key})]


def rank(contract: Contract, prefix: str = "") -> SparkColumn:
    """The row's place in the order, comparable with `<` and `=`. Spark orders structs field by field, nulls first."""
    return F.struct(*(F.col(prefix + quote(name)) for name in ranking(contract)))


def resolve(good: DataFrame, contract: Contract, rows: int) -> Resolved:
    """Chooses among the valid rows, of which there are `rows`."""
    columns = [*(F.col(quote(name)) for name in contract.names), FILE, ROW]
    if not contract.key or rows == 0:
        return Resolved(good.select(*columns), rows, 0)
    key = [F.col(quote(name)) for name in contract.key]
    # Most inputs have few duplicates or none. Finding their keys moves keys only; sorting all rows would move the rows.
    repeated = good.groupBy(*key).agg(F.count(F.lit(1)).alias("__times")).where(F.col("__times") > 1).persist()
    found = repeated.agg(F.count(F.lit(1)), F.sum("__times")).first()
    keys, copies = (found[0], found[1] or 0) if found else (0, 0)
    if keys == 0:
        return Resolved(good.select(*columns), rows, 0)
    marked = repeated.drop("__times")
    single = good.join(marked, list(contract.key), "left_anti").select(*columns)
    order = [F.col(quote(name)).desc_nulls_last() for name in ranking(contract)]
    window = Window.partitionBy(*key).orderBy(*order) if order else Window.partitionBy(*key).orderBy(*key)
    best = (
        good.join(marked, list(contract.key), "left_semi")
        .withColumn("__place", F.row_number().over(window))
        .where(F.col("__place") == 1)
        .select(*columns)
    )
    return Resolved(single.unionByName(best), rows - copies + keys, copies - keys)


def good_rows(checked: DataFrame) -> DataFrame:
    return checked.where(F.col(REASONS).isNull())
